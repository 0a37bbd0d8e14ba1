import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { loadSharing, SHARING, type Sharing } from '../messaging/settings-sharing.ts';

/** Whether settings are shared between the reader's browsers, and the switch for it. */
export interface SharingInView {
  readonly sharing: Sharing;
  readonly onShare: (on: boolean) => void;
}

/** Follows whether settings are shared and what of them is too long for it. */
export function useSharing(): SharingInView {
  const [sharing, setSharing] = useState<Sharing>({ isOn: true, tooLong: [] });
  useEffect(() => {
    let current = true;
    const load = async () => {
      const loaded = await loadSharing(browser.storage);
      if (current) setSharing(loaded);
    };
    const hear = () => void load();
    void load();
    browser.storage.local.onChanged.addListener(hear);
    return () => {
      current = false;
      browser.storage.local.onChanged.removeListener(hear);
    };
  }, []);
  return { sharing, onShare: (on) => void browser.storage.local.set({ [SHARING]: on }) };
}
