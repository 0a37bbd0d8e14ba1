import type { StoredValues } from './stored-values.ts';

/** More than what a file of the browser's may have room for in its last block; no more, for what is written takes the last room. */
const PROBE_LENGTH = 8192;
const KEY = 'room';

/** Whether extension storage takes what is written to it, which it does not on a full disk (docs/browser-bugs.md, 36). */
export async function hasRoom(stored: StoredValues): Promise<boolean> {
  try {
    await stored.set({ [KEY]: '0'.repeat(PROBE_LENGTH) });
    await stored.remove([KEY]);
    return true;
  } catch {
    return false;
  }
}
