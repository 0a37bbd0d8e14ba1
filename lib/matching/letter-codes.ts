import { type Alphabet, toSymbol } from './alphabet.ts';
import { FIRST_PAIR } from './letter-table.ts';
import { COMMON_ROOTS, LARGE, LARGE_LETTER, LETTER, SCRIPTS, SHARED_ROOT_BITS } from './name-format.ts';
import { SYMBOLS } from './word-bytes.ts';

/** How letters are written in words of each script: labels that are small where a letter is frequent. */
export class LetterCodes {
  /** Labels by symbol, script by script; letters of two symbols come after all of them, in their order. */
  readonly labels: Uint8Array;
  /** The first symbol of the second script. */
  readonly second: number;
  /** How many roots there are. */
  readonly roots: number;
  readonly #alphabet: Alphabet;

  constructor(alphabet: Alphabet, words: readonly string[]) {
    this.#alphabet = alphabet;
    const { letters, rare } = alphabet;
    const second = Array.from(letters).findIndex((letter) => letter >= FIRST_OF_SECOND);
    this.second = second < 0 ? SYMBOLS : second + 1;
    this.roots = COMMON_ROOTS + Math.ceil(rare.length / 2 ** SHARED_ROOT_BITS);
    const counts = Array.from({ length: SCRIPTS }, () => new Uint32Array(SYMBOLS));
    for (const word of words) for (const letter of word.slice(1).split('')) this.#count(counts[this.#scriptOf(word)], letter);
    this.labels = Uint8Array.from(counts.flatMap((byLetter) => toRanks(byLetter)));
  }

  #count(counts: Uint32Array | undefined, letter: string): void {
    const symbol = toSymbol(this.#alphabet, letter);
    if (counts !== undefined && symbol < SYMBOLS) counts[symbol] = (counts[symbol] ?? 0) + 1;
  }

  #scriptOf(word: string): number {
    const symbol = toSymbol(this.#alphabet, word.charAt(0));
    return symbol >= FIRST_PAIR ? LARGE : symbol >= this.second ? 1 : 0;
  }

  /** The root that a word stands under. */
  rootOf(word: string): number {
    const symbol = toSymbol(this.#alphabet, word.charAt(0));
    return symbol < FIRST_PAIR ? symbol : COMMON_ROOTS + ((symbol - FIRST_PAIR) >> SHARED_ROOT_BITS);
  }

  /** The label of a letter in a word that begins like this text. */
  labelOf(text: string, letter: string): number {
    const symbol = toSymbol(this.#alphabet, letter);
    return symbol < FIRST_PAIR ? (this.labels[this.#scriptOf(text) * SYMBOLS + symbol] ?? 0) : SYMBOLS + symbol - FIRST_PAIR;
  }

  /** The order of the code of such labels. */
  orderOf(text: string): number {
    return this.#scriptOf(text) === LARGE ? LARGE_LETTER : LETTER;
  }
}

// Greek and Cyrillic begin here.
const FIRST_OF_SECOND = '\u0370';

function toRanks(counts: Uint32Array): number[] {
  const count = (symbol: number) => counts[symbol] ?? 0;
  const symbols = [...counts.keys()];
  const used = symbols.filter((symbol) => count(symbol) > 0).toSorted((a, b) => count(b) - count(a));
  const byCount = [...used, ...symbols.filter((symbol) => count(symbol) === 0)];
  const ranks = Array.from<number>({ length: counts.length });
  for (const [rank, symbol] of byCount.entries()) ranks[symbol] = rank;
  return ranks;
}
