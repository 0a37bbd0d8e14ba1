import type { CardOpening } from './stage.ts';

/** Where there is no room beside a word, or no pointer that could rest there. */
const FOR_SHEETS = '(max-width: 600px), (pointer: coarse)';

/** How far a sheet is pulled until that means something, in CSS pixels; to close a large one in one go, so much farther. */
const PULL_PX = 60;
const FAR_PX = 240;

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

/** What becomes of a sheet: `stay` of whatever size it is. */
export type SheetStep = 'close' | 'large' | 'small' | 'stay';

/** What a reader means who has pulled a sheet and lets go. @param pulled towards its edge of the window, in CSS pixels; negative away from it */
export function toSheetStep(pulled: number, isLarge: boolean): SheetStep {
  if (pulled <= -PULL_PX) return isLarge ? 'stay' : 'large';
  if (pulled >= (isLarge ? FAR_PX : PULL_PX)) return 'close';
  return isLarge && pulled >= PULL_PX ? 'small' : 'stay';
}
