import { COMMON_CODES, kindOf, UNSEEN, WORD } from '../text/character-kind.ts';
import { CAPITAL, ENDED, type LetterTable, NO_LETTER, SPACE_SYMBOL, SYMBOL, UNTOLD } from './letter-table.ts';
import { BEYOND, type NamePattern } from './name-pattern.ts';

/** Bits of the filter's index; one bit in twenty is set by some thousand names. */
const INDEX_BITS = 15;

/** The filter for these names: a bit for each three letters that one of them can begin with, and how the first is cased. */
export function toBeginnings(patterns: readonly NamePattern[], letters: LetterTable): Uint8Array {
  const bits = new Uint8Array(1 << (INDEX_BITS - 3));
  for (const { casing, words } of patterns) {
    const capitals = words[0]?.capitals ?? 0;
    const written = (capitals & 1) === 1;
    for (const form of words[0]?.forms.keys() ?? []) {
      const first = letters.symbolOf(form.charCodeAt(0));
      const second = toLater(letters, form.charCodeAt(1));
      const third = second === ENDED ? ENDED : toLater(letters, form.charCodeAt(2));
      const cased = [
        ...(!written || capitals === BEYOND || casing === 'any' ? [first] : []),
        ...(written || casing !== 'written' ? [CAPITAL | first] : []),
      ];
      for (const one of cased) {
        const bit = toBit(one, second, third);
        bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
      }
    }
  }
  return bits;
}

/** Whether a name may begin at this place of a text; asked of each word, it spares most of them a closer look. */
export function mayBegin(bits: Uint8Array, letters: LetterTable, text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= COMMON_CODES) return true;
  const first = letters.common[code] ?? NO_LETTER;
  if (first === NO_LETTER || (first & SYMBOL) >= SPACE_SYMBOL) return false;
  const second = toLater(letters, text.charCodeAt(at + 1));
  const third = second === ENDED ? ENDED : toLater(letters, text.charCodeAt(at + 2));
  if (second === UNTOLD || third === UNTOLD) return true;
  const bit = toBit(first & (SYMBOL | CAPITAL), second, third);
  return ((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}

// After the end of a text there is no code, and no letter.
function toLater(letters: LetterTable, code: number): number {
  if (code < COMMON_CODES) return letters.later[code] ?? ENDED;
  const kind = kindOf(code);
  return kind === WORD || kind === UNSEEN ? UNTOLD : ENDED;
}

function toBit(first: number, second: number, third: number): number {
  const mixed = Math.imul(first, 0x9e37_79b1) ^ Math.imul(second, 0x85eb_ca6b) ^ Math.imul(third, 0xc2b2_ae35);
  return (mixed ^ (mixed >>> 13)) >>> (32 - INDEX_BITS);
}
