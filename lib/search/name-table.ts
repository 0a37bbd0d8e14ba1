import SearchableMap from 'minisearch/SearchableMap';
import type { UiLanguage } from '../domain/language.ts';
import { findSlips, toMostSlips } from './find-slips.ts';
import { findWords, toWord } from './words.ts';

/** Something that a search can be narrowed to: a speaker, a source, an origin, a topic. */
export interface Named {
  /** Every name that it is known by, in whatever language. */
  readonly names: readonly string[];
  /** The names it is offered by to a reader of a language. */
  readonly toLabels: (language: UiLanguage) => readonly string[];
}

interface Entry extends Named {
  readonly key: string;
  /** Words of each name, folded, with a space before each. */
  readonly folded: readonly string[];
}

/** Everything that one field of a search can be narrowed to, each with a number. */
export class NameTable {
  readonly #entries: Entry[] = [];
  readonly #numbers = new Map<string, number>();
  // Of all names.
  readonly #words = new SearchableMap<true>();

  /** The number of what has this key; it is added if it is not there. */
  toNumber(key: string, toNamed: () => Named): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const named = toNamed();
    const folded = named.names.map(toFolded);
    const number = this.#entries.push({ ...named, key, folded }) - 1;
    this.#numbers.set(key, number);
    for (const word of folded.flatMap(toParts)) this.#words.set(word, true);
    return number;
  }

  /** What has a number, with its key. @throws {RangeError} where nothing has it */
  getNamed(number: number): Named & { readonly key: string } {
    const entry = this.#entries[number];
    if (entry === undefined) throw new RangeError(`No ${number}`);
    return entry;
  }

  /**
   * Numbers of all that have a name: those of exactly this one, or else those with names of which it is words or their beginnings.
   * What is like a name is offered (`offer`), never taken for it: Iraq is no slip in Iran.
   */
  find(name: string): ReadonlySet<number> {
    const wanted = toFolded(name);
    return wanted === '' ? new Set() : this.#findWritten(wanted);
  }

  /** Whether a name is one in whole, or can be no other any more. */
  isWhole(name: string): boolean {
    const wanted = toFolded(name);
    return wanted !== '' && (this.#findAll((folded) => folded === wanted).size > 0 || this.#findWritten(wanted).size === 1);
  }

  #findWritten(wanted: string): ReadonlySet<number> {
    const exact = this.#findAll((folded) => folded === wanted);
    return exact.size > 0 ? exact : this.#findAll(toBeginningsTest(wanted));
  }

  /**
   * Names to offer to a reader who has typed the beginning of one, in whatever language: first those that begin with it, then
   * those with such a word, A to Z in the reader's language. Where there are none, those that were typed with a slip.
   * @param toMost how many letters of a word may then be other ones
   */
  offer(typed: string, language: UiLanguage, most: number, toMost = toMostSlips): readonly string[] {
    const wanted = toFolded(typed);
    const begun = this.#offer(wanted, toBeginningsTest(wanted), language, most);
    return begun.length > 0 ? begun : this.#offer(wanted, this.#toNearTest(wanted, toMost), language, most);
  }

  #offer(wanted: string, matches: (folded: string) => boolean, language: UiLanguage, most: number): readonly string[] {
    const ranks = new Map<string, number>();
    for (const { names, folded, toLabels } of this.#entries) {
      if (!folded.some(matches)) continue;
      const labels = toLabels(language);
      const toKnown = (label: string) => folded[names.indexOf(label)] ?? toFolded(label);
      const typedOnes = labels.filter((label) => matches(toKnown(label)));
      // Of the names of one thing, those that were typed; all where it was found by a name in another language.
      for (const label of typedOnes.length > 0 ? typedOnes : labels) {
        const isBegun = typedOnes.length > 0 ? toKnown(label).startsWith(wanted) : folded.some((name) => name.startsWith(wanted));
        ranks.set(label, Math.min(isBegun ? 0 : 1, ranks.get(label) ?? 1));
      }
    }
    const { compare } = new Intl.Collator(language);
    return toFirst([...ranks], most, ([a, first], [b, second]) => first - second || compare(a, b)).map(([label]) => label);
  }

  // Each word as it is written, or one of those that are nearest to it.
  #toNearTest(wanted: string, toMost: (word: string) => number): (folded: string) => boolean {
    const meant = toParts(wanted).map((word) =>
      [word, ...findSlips(this.#words, word, toMost(word)).map(([near]) => near)].map((one) => ` ${one}`),
    );
    return (folded) => meant.every((ones) => ones.some((one) => folded.includes(one)));
  }

  #findAll(matches: (folded: string) => boolean): ReadonlySet<number> {
    return new Set(this.#entries.flatMap(({ folded }, number) => (folded.some(matches) ? number : [])));
  }
}

// Of thousands that match few are wanted: to sort all of them takes longer than whoever types waits.
function toFirst<One>(all: readonly One[], most: number, compare: (a: One, b: One) => number): readonly One[] {
  const first: One[] = [];
  for (const one of all) {
    first.splice(first.findLastIndex((other) => compare(other, one) <= 0) + 1, 0, one);
    first.splice(most);
  }
  return first;
}

// Each word with a space before it, so that the beginning of one is found as a text.
function toFolded(name: string): string {
  return findWords(name)
    .map(({ written }) => ` ${toWord(written).folded}`)
    .join('');
}

function toParts(folded: string): readonly string[] {
  return folded.split(' ').slice(1);
}

function toBeginningsTest(wanted: string): (folded: string) => boolean {
  const words = toParts(wanted);
  return (folded) => words.every((word) => folded.includes(` ${word}`));
}
