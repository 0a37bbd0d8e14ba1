import { countEach } from '../domain/count-each.ts';
import { COMMON_CODES } from '../text/character-kind.ts';
import { toCapitalCode } from '../text/letter-case.ts';
import { FIRST_OF_PAIR, SYMBOLS } from './word-bytes.ts';

/** Most letters that take two symbols; the last two pairs mean something else. */
const MOST_RARE = (SYMBOLS - FIRST_OF_PAIR) * SYMBOLS - 2;

/** The letters of all words, as `CompiledMatcher` has them. */
export interface Alphabet {
  /** By their symbol, which counts from 1. */
  readonly letters: string;
  /** Their capitals, or they again where they have none. */
  readonly capitals: string;
  readonly rare: string;
}

/**
 * Gives each letter (UTF-16 code unit) of these words one symbol or two: one to the common ones, the most frequent first
 * where there are too many, two to the others.
 * @throws {RangeError} when there are more letters than symbols
 */
export function toAlphabet(words: readonly string[]): Alphabet {
  const byCount = [...countEach(words.flatMap((word) => word.split('')))]
    .toSorted(([a, one], [b, other]) => other - one || byCode(a, b))
    .map(([letter]) => letter);
  const letters = byCount.filter((letter) => letter.charCodeAt(0) < COMMON_CODES).slice(0, FIRST_OF_PAIR - 1);
  const rare = byCount.filter((letter) => !letters.includes(letter)).toSorted(byCode);
  if (rare.length > MOST_RARE) throw new RangeError(`names have ${rare.length} letters of large scripts; ${MOST_RARE} fit`);
  const capitals = letters.toSorted(byCode).map((letter) => String.fromCharCode(toCapitalCode(letter.charCodeAt(0))));
  return { letters: letters.toSorted(byCode).join(''), capitals: capitals.join(''), rare: rare.join('') };
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** The symbol of a letter that is in the alphabet; of a rare one both its symbols, as `LetterTable` has them. */
export function toSymbol({ letters, rare }: Alphabet, letter: string): number {
  const symbol = letters.indexOf(letter) + 1;
  return symbol > 0 ? symbol : FIRST_OF_PAIR * SYMBOLS + rare.indexOf(letter);
}
