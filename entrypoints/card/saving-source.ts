import { ask } from '../../lib/messaging/ask.ts';
import { toNativeBrowser } from '../../lib/messaging/native-browser.ts';
import type { SavingSource } from '../../lib/page/card-saving.ts';
import { isOfPins, loadPinned } from '../../lib/pins/first-place.ts';

/** What is pinned is read from extension storage, which wakes nobody; the background alone changes it, for it has both places of pins. */
export function toSavingSource(): SavingSource {
  const { extension, storage: stored } = toNativeBrowser();
  const { local } = stored;
  return {
    loadPinned: (keys) => loadPinned(local, keys),
    follow: (hear, signal) => {
      const look = (changes: object) => {
        if (isOfPins(changes)) hear();
      };
      local.onChanged.addListener(look);
      signal.addEventListener('abort', () => local.onChanged.removeListener(look), { once: true });
    },
    save: (ref) => ask('save-pin', ref),
    remove: (ref) => ask('remove-pin', ref),
    open: () => void ask('open-pins', {}).catch(() => {}),
    isPrivate: extension.inIncognitoContext,
  };
}
