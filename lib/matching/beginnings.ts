import { COMMON_CODES, kindOf, UNSEEN, WORD } from '../text/character-kind.ts';
import { CAPITAL, ENDED, FIRST_PAIR, type LetterTable, NO_LETTER, SPACE_SYMBOL, SYMBOL, UNTOLD } from './letter-table.ts';
import { BEYOND, type NamePattern } from './name-pattern.ts';

/** Bits a beginning, so that one bit in ten or so is set and few other words find theirs set. */
const BITS_EACH = 8;
const FEWEST_BITS = 64;
/** As the fourth letter: whatever follows. */
const ANY = 0xfe;
/** Flag of a fourth letter that begins the next word. */
const NEXT_WORD = 0x80;

/**
 * A filter for what names begin with: bits by a hash of the first four letters and how the first is cased. Where the
 * first word has no more than three, the next word's first letter comes as the fourth: short words are most of a text.
 */
export class Beginnings {
  readonly #bits: Uint8Array;
  readonly #letters: LetterTable;
  readonly #shift: number;

  /** @param bits as `toBeginnings` makes them: their number is a power of two */
  constructor(bits: Uint8Array, letters: LetterTable) {
    this.#bits = bits;
    this.#letters = letters;
    this.#shift = toShift(bits);
  }

  /** Whether a name may begin at this place of a text; asked of each word, it spares most of them a closer look. */
  mayBegin(text: string, at: number): boolean {
    const letters = this.#letters;
    const code = text.charCodeAt(at);
    if (code >= COMMON_CODES) {
      const symbol = letters.symbolOf(code);
      // A character that is folded to a common one is not worth a filter.
      return symbol !== NO_LETTER && (symbol < FIRST_PAIR || this.#has(toHash(symbol, ENDED, ENDED), ANY));
    }
    const first = letters.common[code] ?? NO_LETTER;
    if (first === NO_LETTER || (first & SYMBOL) >= SPACE_SYMBOL) return false;
    const second = toLater(letters, text.charCodeAt(at + 1));
    const third = second === ENDED ? ENDED : toLater(letters, text.charCodeAt(at + 2));
    if (second === UNTOLD || third === UNTOLD) return true;
    const three = toHash(first & (SYMBOL | CAPITAL), second, third);
    const after = at + (second === ENDED ? 1 : third === ENDED ? 2 : 3);
    const fourth = third === ENDED ? ENDED : toLater(letters, text.charCodeAt(after));
    if (fourth !== ENDED) return fourth === UNTOLD || this.#has(three, fourth);
    if (this.#has(three, ANY)) return true;
    if (letters.symbolOf(text.charCodeAt(after)) !== SPACE_SYMBOL) return false;
    const next = letters.symbolOf(text.charCodeAt(after + 1));
    return next >= FIRST_PAIR || this.#has(three, NEXT_WORD | next);
  }

  #has(letters: number, fourth: number): boolean {
    const bit = addToHash(letters, fourth) >>> this.#shift;
    return ((this.#bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  }
}

/** The bits of the filter for these names. */
export function toBeginnings(patterns: readonly NamePattern[], letters: LetterTable): Uint8Array {
  const hashes = new Set(patterns.flatMap((pattern) => toHashes(pattern, letters)));
  const bits = new Uint8Array(2 ** Math.ceil(Math.log2(Math.max(FEWEST_BITS, hashes.size * BITS_EACH))) / 8);
  for (const hash of hashes) {
    const bit = hash >>> toShift(bits);
    bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  return bits;
}

function toHashes({ casing, words }: NamePattern, letters: LetterTable): number[] {
  const [word, next] = words;
  const capitals = word?.capitals ?? 0;
  const written = (capitals & 1) === 1;
  const flags = [
    ...(!written || capitals === BEYOND || casing === 'any' ? [0] : []),
    ...(written || casing !== 'written' ? [CAPITAL] : []),
  ];
  return [...(word?.forms.keys() ?? [])].flatMap((form) => {
    const first = letters.symbolOf(form.charCodeAt(0));
    if (form.charCodeAt(0) >= COMMON_CODES) return [addToHash(toHash(first, ENDED, ENDED), ANY)];
    const second = toLater(letters, form.charCodeAt(1));
    const third = second === ENDED ? ENDED : toLater(letters, form.charCodeAt(2));
    const read = second === ENDED ? 1 : third === ENDED ? 2 : 3;
    const fourth = third === ENDED ? ENDED : toLater(letters, form.charCodeAt(read));
    const short = next !== undefined && form.length === read;
    const fourths = fourth !== ENDED ? [fourth] : short ? [...next.forms.keys()].map((one) => toNext(letters, one)) : [ANY];
    return flags.flatMap((flag) => fourths.map((one) => addToHash(toHash(first | flag, second, third), one)));
  });
}

function toNext(letters: LetterTable, word: string): number {
  return NEXT_WORD | letters.symbolOf(word.charCodeAt(0));
}

// After the end of a text there is no code, and no letter.
function toLater(letters: LetterTable, code: number): number {
  if (code < COMMON_CODES) return letters.later[code] ?? ENDED;
  const kind = kindOf(code);
  return kind === WORD || kind === UNSEEN ? UNTOLD : ENDED;
}

// 16 bits and twice 7.
function toHash(first: number, second: number, third: number): number {
  return Math.imul((first << 14) | (second << 7) | third, 0x9e37_79b1);
}

function addToHash(letters: number, fourth: number): number {
  return Math.imul(letters ^ (letters >>> 15) ^ fourth, 0x85eb_ca6b);
}

function toShift(bits: Uint8Array): number {
  return 32 - Math.log2(bits.length * 8);
}
