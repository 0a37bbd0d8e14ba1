import { countEach } from '../domain/count-each.ts';

/** The words of a text: those that say what it is about, and those that it quotes. */
export interface FieldWords {
  readonly own: readonly string[];
  readonly quoted: readonly string[];
}

// How soon saying a word again counts no more, and how much a field loses by its length: as search libraries have them.
const [SATURATION, LENGTH] = [1.2, 0.7];
/** A word that a text says itself counts as so many that it quotes. */
const OWN = 4;

/**
 * How well texts go with a page, in the order of the texts; 0 where they have none of its words. BM25F (Robertson, Zaragoza and
 * Taylor, "Simple BM25 extension to multiple weighted fields", 2004) with each passage of the page by itself; the best of them is a
 * text's score (Callan, "Passage-level evidence in document retrieval", 1994), for a paragraph can be about what the page as a
 * whole is not.
 * @param passages the words of each, once
 */
export function scoreWords(passages: readonly ReadonlySet<string>[], texts: readonly FieldWords[]): readonly number[] {
  const fields = texts.map(({ own, quoted }) => [countEach(own), countEach(quoted)] as const);
  const holders = countEach(fields.flatMap(([own, quoted]) => [...new Set([...own.keys(), ...quoted.keys()])]));
  const toOwnLength = toLengths(fields.map(([own]) => own.size));
  const toQuotedLength = toLengths(fields.map(([, quoted]) => quoted.size));
  const toRarity = (word: string) => {
    const count = holders.get(word) ?? 0;
    return Math.log(1 + (texts.length - count + 0.5) / (count + 0.5));
  };
  return fields.map(([own, quoted]) => {
    const toWorth = (word: string) => {
      const times = (OWN * (own.get(word) ?? 0)) / toOwnLength(own.size) + (quoted.get(word) ?? 0) / toQuotedLength(quoted.size);
      return times === 0 ? 0 : (toRarity(word) * times * (SATURATION + 1)) / (times + SATURATION);
    };
    return Math.max(0, ...passages.map((words) => [...words].reduce((sum, word) => sum + toWorth(word), 0)));
  });
}

// A field is long or short beside those of the other texts.
function toLengths(sizes: readonly number[]): (size: number) => number {
  const average = sizes.reduce((sum, size) => sum + size, 0) / sizes.length || 1;
  return (size) => 1 - LENGTH + (LENGTH * size) / average;
}
