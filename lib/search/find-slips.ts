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
export function findSlips<Value>(
  words: SearchableMap<Value>,
  folded: string,
  most: number,
): readonly (readonly [word: string, value: Value, distance: number])[] {
  if (most === 0) return [];
  const swapped = toSwapped(folded).flatMap((word) => {
    const value = word === folded ? undefined : words.get(word);
    return value === undefined ? [] : [[word, value, 1] as const];
  });
  const near = [...words.fuzzyGet(folded, most)].map(([word, [value, distance]]) => [word, value, distance] as const);
  const all = [...swapped, ...near.filter(([, , distance]) => distance > 0)];
  const least = Math.min(...all.map(([, , distance]) => distance));
  return all.filter(([, , distance]) => distance === least);
}

// Two letters that changed places are two edits to a radix tree, and one slip to whoever types.
function toSwapped(word: string): string[] {
  return Array.from(
    { length: Math.max(0, word.length - 1) },
    (_, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  );
}
