import { ask } from '../../lib/messaging/ask.ts';
import { toNativeBrowser } from '../../lib/messaging/native-browser.ts';
import type { SavingSource } from '../../lib/page/card-saving.ts';
import { isOfPins, loadPinned } from '../../lib/pins/first-place.ts';

/**
 * What is pinned is read from extension storage, which wakes nobody; the background alone changes it, for it has both places of pins. A
 * browser makes each API when it is first named, and a card is not to wait for that before it is drawn.
 */
export const SAVING_SOURCE: SavingSource = {
  loadPinned: (keys) => loadPinned(toNativeBrowser().storage.local, keys),
  follow: (hear, signal) => {
    const { onChanged } = toNativeBrowser().storage.local;
    const look = (changes: object) => {
      if (isOfPins(changes)) hear();
    };
    onChanged.addListener(look);
    signal.addEventListener('abort', () => onChanged.removeListener(look), { once: true });
  },
  save: (ref) => ask('save-pin', ref),
  remove: (ref) => ask('remove-pin', ref),
  open: () => void ask('open-pins', {}).catch(() => {}),
  isPrivate: () => toNativeBrowser().extension.inIncognitoContext,
};
