import SearchableMap from 'minisearch/SearchableMap';
import { findSlips, toMostSlips } from './find-slips.ts';
import { putUnder } from './put-under.ts';
import { isPair, toWord } from './words.ts';

/** Words of the index that one word of a search stands for, by number, with how much a hit of each counts: 1 for the word itself. */
export type Meant = ReadonlyMap<number, number>;

/** How the word of a search is to be taken. */
export interface Taken {
  /** It may be the beginning of a longer one. */
  readonly isBegun: boolean;
  /** It is meant as it stands: neither in other forms nor with another spelling. */
  readonly isExact: boolean;
}

const SAME_STEM = 0.9;
const BEGUN = 0.8;
// How much each further letter of a longer word takes from it.
const FURTHER = 0.3;
const MISSPELT = [1, 0.5, 0.3] as const;
const SHORTEST_BEGUN = 2;
// In letters: words that may be misspelt beside what is spelt as typed.
const LONG_ENOUGH = 6;

/** The different words of all texts that are searched, each with a number. */
export class Vocabulary {
  readonly #numbers = new SearchableMap<number>();
  readonly #words: string[] = [];
  readonly #mates = new Map<string, number[]>();
  // Most words of a text were met before, in the same spelling.
  readonly #met = new Map<string, number>();

  /** How many words there are. */
  get size(): number {
    return this.#words.length;
  }

  /** The number of a word that is written so; of one that is not known yet, a new one. */
  toNumber(written: string): number {
    const known = this.#met.get(written);
    if (known !== undefined) return known;
    const { folded, stem } = toWord(written);
    const number = this.#numbers.get(folded) ?? this.#learn(folded, stem);
    this.#met.set(written, number);
    return number;
  }

  /** The number of a word if it is known. */
  findNumber(written: string): number | undefined {
    return this.#met.get(written) ?? this.#numbers.get(toWord(written).folded);
  }

  /** The word with a number, folded. */
  toFolded(number: number): string {
    return this.#words[number] ?? '';
  }

  /**
   * What a word stands for: itself, its other forms, longer words that begin with it if it is one that is being typed, and words
   * with one letter more, less, different or swapped: long ones always, because a name that one source spells otherwise is to be
   * found in the others, too; short ones, and long ones with two such letters, where there is nothing else.
   */
  find(written: string, { isBegun, isExact }: Taken): Meant {
    const { folded, stem } = toWord(written);
    const meant = new Map<number, number>();
    // One sign of a script without spaces stands in pairs that begin with it.
    if (isPair(folded) && folded.length === 1) return this.#addBegun(folded, meant);
    if (!isExact) for (const mate of this.#mates.get(stem) ?? []) meant.set(mate, SAME_STEM);
    const own = this.#numbers.get(folded);
    if (own !== undefined) meant.set(own, 1);
    if (isExact || isPair(folded)) return meant;
    if (isBegun && folded.length >= SHORTEST_BEGUN) this.#addBegun(folded, meant);
    const most = toMostSlips(folded);
    if (meant.size === 0) return this.#findMisspelt(folded, most);
    if (folded.length < LONG_ENOUGH) return meant;
    return new Map([...this.#findMisspelt(folded, Math.min(1, most)), ...meant]);
  }

  #learn(folded: string, stem: string): number {
    const number = this.#words.push(folded) - 1;
    this.#numbers.set(folded, number);
    putUnder(this.#mates, stem, number);
    return number;
  }

  #addBegun(folded: string, meant: Map<number, number>): Meant {
    for (const [longer, number] of this.#numbers.atPrefix(folded)) {
      const further = longer.length - folded.length;
      const weight = (BEGUN * longer.length) / (longer.length + FURTHER * further);
      meant.set(number, Math.max(weight, meant.get(number) ?? 0));
    }
    return meant;
  }

  #findMisspelt(folded: string, most: number): Meant {
    return new Map(
      findSlips(this.#numbers, folded, most).map(([word, distance]) => [this.#numbers.get(word) ?? 0, MISSPELT[distance] ?? 0]),
    );
  }
}
