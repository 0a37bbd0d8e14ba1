import { isSpace } from '../text/word-character.ts';

/** UTF-16 code units of an article either side of a place that an editor is shown. */
export const CONTEXT = 40;
const LONGEST_SHOWN = 80;
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\ufeff]/u;

/** The characters around a place, on one line, with the place between ⟦ and ⟧; a long one is shown by its two ends. */
export function toContext(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const from = toEdge(text, Math.max(0, start - CONTEXT), 1);
  const to = toEdge(text, Math.min(text.length, end + CONTEXT), -1);
  const shown = toShown(text.slice(start, end));
  return toOneLine(`${from > 0 ? '…' : ''}${text.slice(from, start)}⟦${shown}⟧${text.slice(end, to)}${to < text.length ? '…' : ''}`);
}

function toShown(place: string): string {
  if (place.length <= LONGEST_SHOWN) return place;
  const half = LONGEST_SHOWN / 2;
  return `${place.slice(0, toEdge(place, half, -1))}…${place.slice(toEdge(place, place.length - half, 1))}`;
}

// Not between the two halves of one character.
function toEdge(text: string, at: number, step: 1 | -1): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + step : at;
}

/** A text on one line, without the characters that a YAML comment cannot hold. */
export function toOneLine(text: string): string {
  return Array.from(text.toWellFormed(), (letter) => (isSpace(letter.charCodeAt(0)) || UNPRINTABLE.test(letter) ? ' ' : letter))
    .join('')
    .replaceAll(/ {2,}/gu, ' ')
    .trim();
}
