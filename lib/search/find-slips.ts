import type SearchableMap from 'minisearch/SearchableMap';

// In letters: words that may be misspelt at all, and that may be so twice.
const [SHORTEST, LONG] = [4, 8];
const HAS_DIGIT = /\p{N}/u;

/** How many letters of a word may be other ones: none of a short one or one with digits, two of a long one. */
export function toMostSlips(folded: string): number {
  if (HAS_DIGIT.test(folded) || folded.length < SHORTEST) return 0;
  return folded.length < LONG ? 1 : 2;
}

/** Words that are nearest to one, each with its distance from it: letters more, less, different, or swapped. The word itself is none. */
export function findSlips(
  words: SearchableMap<unknown>,
  folded: string,
  most: number,
): readonly (readonly [word: string, distance: number])[] {
  if (most === 0) return [];
  const all = [
    ...toSwapped(folded).flatMap((word) => (words.has(word) ? [[word, 1] as const] : [])),
    ...[...words.fuzzyGet(folded, most)].map(([word, [, distance]]) => [word, distance] as const),
  ].filter(([word]) => word !== folded);
  const least = Math.min(...all.map(([, distance]) => distance));
  return all.filter(([, distance]) => distance === least);
}

// Two letters that changed places are two edits to a radix tree, and one slip to whoever types.
function toSwapped(word: string): string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  );
}
