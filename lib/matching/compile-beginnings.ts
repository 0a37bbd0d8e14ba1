import { toCapitalCode } from '../text/letter-case.ts';
import { isUnspaced } from '../text/word-character.ts';
import { ANYTHING, ENDED, LENGTH, pushClass, toShift, toUnspacedHash, toWindowHash } from './beginnings.ts';
import { LETTER_CLASSES, NO_CLASS, OPENING_SIGN, SIGN, toLetterClass, UNSPACED_FIRST } from './letter-classes.ts';
import { BEYOND, type NamePattern } from './name-pattern.ts';

/** Bits a beginning, so that one bit in ten or so is set and few other words find theirs set. */
const BITS_EACH = 8;
const FEWEST_BITS = 64;

/** What may stand behind a name of a spaced script, and what after that. */
const BEHIND = [NO_CLASS, SIGN, OPENING_SIGN, UNSPACED_FIRST];
const ANY_CLASS = [...BEHIND, ...LETTER_CLASSES];

/** How a name may be cased: the capitals of each word as bits. */
type Capitals = (word: number) => number;
const ALL = 2 ** 31 - 1;

/** The bits of the filter for these names. */
export function toBeginnings(patterns: readonly NamePattern[]): Uint8Array {
  const pointless = patterns.some(isOneLetter);
  const hashes = new Set<number>(pointless ? [] : patterns.flatMap((pattern) => [...toHashes(pattern)]));
  const bits = new Uint8Array(2 ** Math.ceil(Math.log2(Math.max(FEWEST_BITS, hashes.size * BITS_EACH))) / 8);
  if (pointless) return bits.fill(0xff);
  for (const hash of hashes) {
    const place = hash >>> toShift(bits);
    bits[place >>> 3] = (bits[place >>> 3] ?? 0) | (1 << (place & 7));
  }
  return bits;
}

// Every word may begin with it: nothing can be filtered.
function isOneLetter({ words: [word, next] }: NamePattern): boolean {
  return next === undefined && (word?.forms.keys().some((form) => form.length === 1 && !isUnspaced(form.charCodeAt(0))) ?? false);
}

function toHashes(pattern: NamePattern): Set<number> {
  const hashes = new Set<number>();
  for (const [form] of pattern.words[0]?.forms ?? [])
    if (isUnspaced(form.charCodeAt(0))) for (const hash of toUnspacedHashes(form)) hashes.add(hash);
  for (const capitals of toCapitals(pattern))
    for (const window of toWindows(pattern, capitals, 0, new Set([0]), 0)) hashes.add(toWindowHash(window));
  return hashes;
}

function toUnspacedHashes(form: string): number[] {
  const [first = 0, second, third] = Array.from({ length: Math.min(form.length, 3) }, (_, at) => form.charCodeAt(at));
  // What is cased or folded is not looked at.
  const isTold = (code: number | undefined): code is number => code !== undefined && isUnspaced(code);
  const hashes = [toUnspacedHash(first, ANYTHING, ANYTHING)];
  if (!isTold(second)) return [...hashes, toUnspacedHash(first, ENDED, ANYTHING)];
  hashes.push(toUnspacedHash(first, second, ANYTHING), toUnspacedHash(first, second, isTold(third) ? third : ENDED));
  return hashes;
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
    // A name of an unspaced script is told by other hashes.
    if (at === 0 && isUnspaced(form.charCodeAt(0))) continue;
    let some = windows;
    for (let letter = 0; letter < form.length; letter++) some = push(some, toClasses(form.charCodeAt(letter), mask, letter));
    const read = length + form.length;
    if (read === LENGTH) add(some);
    else if (isLast) add(toAnything(some, isUnspaced(form.charCodeAt(form.length - 1)) ? ANY_CLASS : BEHIND, read));
    // One space, or more.
    else
      for (let next = read + 1; next <= LENGTH; next++) {
        some = push(some, [NO_CLASS]);
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

function push(windows: ReadonlySet<number>, classes: readonly number[]): Set<number> {
  const pushed = new Set<number>();
  for (const window of windows) for (const one of classes) pushed.add(pushClass(window, one));
  return pushed;
}

function toClasses(small: number, mask: number, letter: number): number[] {
  if (isUnspaced(small)) return [NO_CLASS, UNSPACED_FIRST];
  const capital = toLetterClass(toCapitalCode(small));
  if (mask === BEYOND) return [toLetterClass(small), capital];
  return [((mask >> letter) & 1) === 1 ? capital : toLetterClass(small)];
}
