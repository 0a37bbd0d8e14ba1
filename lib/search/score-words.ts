import { countEach } from '../domain/count-each.ts';

// The parameters of BM25+ as MiniSearch has them: how soon saying a word again counts no more, how much a long text loses by its
// length, and what a word counts at least where it is said at all.
const [SATURATION, LENGTH, LEAST] = [1.2, 0.7, 0.5];

/**
 * How well texts go with words, in the order of the texts; 0 where they have none of them. BM25+ (Lv and Zhai, "Lower-bounding term
 * frequency normalization", 2011), where the length of a text is the number of its different words; and a text counts the
 * more the more of the words it has.
 * @param texts the words of each
 */
export function scoreWords(words: ReadonlySet<string>, texts: readonly (readonly string[])[]): readonly number[] {
  const counts = texts.map(countEach);
  const holders = countEach(counts.flatMap((own) => [...own.keys()].filter((word) => words.has(word))));
  const average = counts.reduce((sum, { size }) => sum + size, 0) / counts.length;
  const toRarity = (count: number) => Math.log(1 + (counts.length - count + 0.5) / (count + 0.5));
  return counts.map((own) => {
    const shortness = 1 - LENGTH + (LENGTH * own.size) / average;
    const met = [...holders].flatMap(([word, count]) => {
      const times = own.get(word);
      return times === undefined ? [] : toRarity(count) * (LEAST + (times * (SATURATION + 1)) / (times + SATURATION * shortness));
    });
    return met.length * met.reduce((sum, worth) => sum + worth, 0);
  });
}
