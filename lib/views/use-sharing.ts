import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { isInAccount, loadSharing, SHARING, type Sharing, takeOutOfAccount } from '../messaging/settings-sharing.ts';

/** Whether settings are shared between the reader's browsers, and the switch for it. */
export interface SharingInView {
  readonly sharing: Sharing & { readonly isInAccount: boolean };
  readonly onShare: (on: boolean) => void;
  /** Takes what was shared out of the reader's account; false when the browser did not. */
  readonly onTakeOut: () => Promise<boolean>;
}

const AREAS = ['local', 'sync'] as const;

/** Follows whether settings are shared and what of them is too long for it. */
export function useSharing(): SharingInView {
  const [sharing, setSharing] = useState<SharingInView['sharing']>({ isOn: true, tooLong: [], isInAccount: false });
  useEffect(() => {
    let current = true;
    const load = async () => {
      const [loaded, inAccount] = await Promise.all([loadSharing(browser.storage), isInAccount(browser.storage).catch(() => false)]);
      if (current) setSharing({ ...loaded, isInAccount: inAccount });
    };
    const hear = () => void load();
    void load();
    for (const area of AREAS) browser.storage[area].onChanged.addListener(hear);
    return () => {
      current = false;
      for (const area of AREAS) browser.storage[area].onChanged.removeListener(hear);
    };
  }, []);
  return {
    sharing,
    onShare: (on) => void browser.storage.local.set({ [SHARING]: on }),
    onTakeOut: () =>
      takeOutOfAccount(browser.storage).then(
        () => true,
        () => false,
      ),
  };
}
