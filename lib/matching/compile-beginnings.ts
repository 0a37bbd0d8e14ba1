import { toCapitalCode } from '../text/letter-case.ts';
import { isUnspaced } from '../text/word-character.ts';
import { ANYTHING, ENDED, LENGTH, toOtherHash, toOtherPlace, toWindowPlace } from './beginnings.ts';
import {
  CLASS_BITS,
  FIRST_OTHER,
  LETTERS,
  MARK,
  OPENING_SIGN,
  OTHER,
  SIGN,
  SPACE,
  toLetterClass,
  toLetterClasses,
} from './letter-classes.ts';
import { BEYOND, type NamePattern } from './name-pattern.ts';

/** Bits a beginning, so that one bit in ten or so is set and few other words find theirs set. */
const BITS_EACH = 8;
const FEWEST_BITS = 64;

/** What may stand behind a name of a spaced script, and what after that. */
const BEHIND = [SPACE, SIGN, OPENING_SIGN, OTHER];
const ANY_CLASS = [...BEHIND, MARK, ...Array.from({ length: LETTERS }, (_, code) => toLetterClass(code))];
const classes = toLetterClasses();

/** How a name may be cased: the capitals of each word as bits. */
type Capitals = (word: number) => number;
const ALL = 2 ** 31 - 1;

/** The bits of the filter for these names. */
export function toBeginnings(patterns: readonly NamePattern[]): Uint8Array {
  if (patterns.some(isOneLetter)) return new Uint8Array(FEWEST_BITS / 8).fill(0xff);
  const windows = new Set(patterns.flatMap((pattern) => [...toAllWindows(pattern)]));
  const hashes = new Set(patterns.flatMap(({ words: [word] }) => [...(word?.forms.keys() ?? [])].filter(isOther).flatMap(toHashes)));
  const rows = 2 ** Math.ceil(Math.log2(Math.max(FEWEST_BITS, (windows.size + hashes.size) * BITS_EACH))) / 32;
  const bits = new Uint8Array(rows * 4);
  const places = [...[...windows].map((window) => toWindowPlace(window, rows)), ...[...hashes].map((hash) => toOtherPlace(hash, rows))];
  for (const place of places) bits[place >>> 3] = (bits[place >>> 3] ?? 0) | (1 << (place & 7));
  return bits;
}

// Every word may begin with it: nothing can be filtered.
function isOneLetter({ words: [word, next] }: NamePattern): boolean {
  return next === undefined && (word?.forms.keys().some((form) => form.length === 1 && !isUnspaced(form.charCodeAt(0))) ?? false);
}

function classOf(code: number): number {
  return classes[Math.min(code, FIRST_OTHER)] ?? OTHER;
}

function isOther(form: string): boolean {
  return classOf(form.charCodeAt(0)) === OTHER;
}

function toAllWindows(pattern: NamePattern): Set<number> {
  return new Set(toCapitals(pattern).flatMap((capitals) => [...toWindows(pattern, capitals, 0, new Set([SPACE]), 0)]));
}

function toHashes(form: string): number[] {
  const [first = 0, second = 0, third = 0] = form.split('').map((letter) => letter.charCodeAt(0));
  // What is cased or folded is not looked at.
  const isTold = (code: number) => isUnspaced(code);
  const capital = toCapitalCode(first);
  if (capital !== first || !isTold(second))
    return [first, capital].flatMap((code) => [toOtherHash(code, ANYTHING, ANYTHING), toOtherHash(code, ENDED, ANYTHING)]);
  return [
    toOtherHash(first, ANYTHING, ANYTHING),
    toOtherHash(first, second, ANYTHING),
    toOtherHash(first, second, isTold(third) ? third : ENDED),
  ];
}

/** The ways to case a name that `Casing.fits` lets pass. */
function toCapitals({ casing, words }: NamePattern): Capitals[] {
  const written: Capitals = (word) => words[word]?.capitals ?? 0;
  if (casing === 'written') return [written];
  if (casing === 'capitals') return [written, () => ALL];
  return [written, () => ALL, () => 0, () => 1, (word) => (word === 0 ? 1 : 0)];
}

/** The windows of four classes that a name begins with, from one of its words on, after these windows of so many. */
function toWindows(
  { words }: Pick<NamePattern, 'words'>,
  capitals: Capitals,
  at: number,
  windows: ReadonlySet<number>,
  length: number,
): Set<number> {
  const found = new Set<number>();
  const add = (some: ReadonlySet<number>) => {
    for (const window of some) found.add(window);
  };
  const mask = capitals(at);
  const isLast = at === words.length - 1;
  for (const form of new Set(words[at]?.forms.keys().map((one) => one.slice(0, LENGTH - length)))) {
    // Such a name is told by other hashes.
    if (at === 0 && isOther(form)) continue;
    let some = windows;
    for (let letter = 0; letter < form.length; letter++) some = push(some, toClasses(form.charCodeAt(letter), mask, letter));
    const read = length + form.length;
    if (read === LENGTH) add(some);
    else if (isLast) add(toAnything(some, isUnspaced(form.charCodeAt(form.length - 1)) ? ANY_CLASS : BEHIND, read));
    // One space, or more.
    else
      for (let next = read + 1; next <= LENGTH; next++) {
        some = push(some, [SPACE, OTHER]);
        add(next === LENGTH ? some : toWindows({ words }, capitals, at + 1, some, next));
      }
  }
  return found;
}

function toAnything(windows: ReadonlySet<number>, behind: readonly number[], length: number): ReadonlySet<number> {
  let all: ReadonlySet<number> = push(windows, behind);
  for (let read = length + 1; read < LENGTH; read++) all = push(all, ANY_CLASS);
  return all;
}

function push(windows: ReadonlySet<number>, some: readonly number[]): Set<number> {
  const pushed = new Set<number>();
  for (const window of windows) for (const one of some) pushed.add((window << CLASS_BITS) | one);
  return pushed;
}

function toClasses(small: number, mask: number, letter: number): number[] {
  const own = classOf(small);
  // A rare character that is folded to it.
  if ((own & 1) === 0) return [own, OTHER];
  const capital = classOf(toCapitalCode(small));
  if (mask === BEYOND) return [own, capital];
  return [((mask >> letter) & 1) === 1 ? capital : own];
}
