import type { CardOpening } from './stage.ts';

/** Where there is no room beside a word, or no pointer that could rest there. */
const FOR_SHEETS = '(max-width: 600px), (pointer: coarse)';

interface CloseWatching {
  readonly CloseWatcher?: new (options: { signal: AbortSignal }) => EventTarget;
}

/**
 * Whether a card opens as a sheet: on narrow screens and where fingers point, unless it was a pointer at rest that opened it.
 * Android's Back closes a sheet, where the browser has a watcher for that; the page's own history is left alone.
 * @returns ends the watching
 */
export function openSheet({ opener, onClose }: Pick<CardOpening, 'opener' | 'onClose'>): AbortController | undefined {
  if (opener.by === 'pointer' || !matchMedia(FOR_SHEETS).matches) return undefined;
  const life = new AbortController();
  const { CloseWatcher } = globalThis as CloseWatching;
  if (CloseWatcher !== undefined) new CloseWatcher({ signal: life.signal }).addEventListener('close', () => onClose());
  return life;
}
