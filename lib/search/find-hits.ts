import type { TextSpan } from '../domain/search.ts';
import type { Part, Sought } from './to-parts.ts';
import type { Vocabulary } from './vocabulary.ts';
import { findWords, type Place } from './words.ts';

/** The stretches of a text that parts of a search look for, in order; those that touch are one. Of a word that begins with what was typed it is that beginning. */
export function findHits(text: string, parts: readonly Part[], vocabulary: Vocabulary): readonly TextSpan[] {
  const places = findWords(text);
  const numbers = places.map(({ written }) => vocabulary.findNumber(written));
  const isMeant = (at: number, { meant }: Sought) => {
    const number = numbers[at];
    return number !== undefined && meant.has(number);
  };
  const spans = parts.flatMap(({ words }) =>
    places.flatMap(({ start }, at) => {
      if (!words.every((sought, word) => isMeant(at + word, sought))) return [];
      const [place, last] = [places[at + words.length - 1], words.at(-1)];
      return place && last ? [{ start, end: toEnd(place, last, vocabulary) }] : [];
    }),
  );
  return unite(spans.toSorted((a, b) => a.start - b.start));
}

// Where the text has characters that are not seen, letters cannot be counted off.
function toEnd({ written, start, end }: Place, { typed }: Sought, vocabulary: Vocabulary): number {
  const folded = vocabulary.toFolded(vocabulary.findNumber(written) ?? Number.NaN);
  return folded.startsWith(typed) && folded.length === end - start ? start + typed.length : end;
}

function unite(spans: readonly TextSpan[]): readonly TextSpan[] {
  const united: TextSpan[] = [];
  for (const span of spans) {
    const last = united.at(-1);
    if (last !== undefined && span.start <= last.end) united.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
    else united.push(span);
  }
  return united;
}
