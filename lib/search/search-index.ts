import { toLot } from '../domain/lot.ts';
import { FOUND_KINDS, type FoundKind, type SearchField } from '../domain/search.ts';
import type { Days } from './days.ts';
import { NameTable } from './name-table.ts';
import { PackedLists } from './packed-lists.ts';
import { putUnder } from './put-under.ts';
import { Vocabulary } from './vocabulary.ts';
import { findWords } from './words.ts';

/** Fields whose values are names. */
export type NameField = Exclude<SearchField, 'before' | 'after'>;

/** What a record is narrowed by: numbers in the tables of names. */
export type Facets = { readonly [field in NameField]: readonly number[] };

/** A record as it is searched. */
export interface Searched {
  readonly kind: FoundKind;
  readonly feed: string;
  readonly id: string;
  /** The same for all that are shown as one result; none where it is one by itself. */
  readonly group?: string;
  readonly facets: Facets;
  /** When it is of: of a question every date of its quotes. */
  readonly days: readonly Days[];
}

/** A record with the texts that it is found by. */
export interface Findable extends Searched {
  /** What it says. */
  readonly says: readonly string[];
  /** Names of what it is of or about, which count less: texts of `toNames`. */
  readonly about: readonly (readonly number[])[];
}

/** Stands between two texts, and before the first. */
export const GAP = -1;

/** Every record of the editions in use by its words: for each word the records that it stands in. */
export class SearchIndex {
  readonly vocabulary = new Vocabulary();
  readonly names: { readonly [field in NameField]: NameTable } = {
    speaker: new NameTable(),
    source: new NameTable(),
    origin: new NameTable(),
    topic: new NameTable(),
  };
  /** Years that records are of. */
  readonly years = new Set<string>();
  readonly #records: Searched[] = [];
  readonly #said = new PackedLists();
  readonly #about = new PackedLists();
  // By word the numbers of its records in order, each doubled, plus one where the record says it.
  readonly #postings: number[][] = [];
  // The place of the kind, doubled, plus one where the record is of a group.
  readonly #kinds: number[] = [];
  readonly #lots: number[] = [];
  readonly #groups = new Map<string, number[]>();
  readonly #wholes = new Map<number, number>();
  readonly #parts = new Map<number, number[]>();
  #saidWords = 0;

  /** How many records there are. */
  get size(): number {
    return this.#records.length;
  }

  /** Words in a record, on average. */
  get averageLength(): number {
    return this.#saidWords / Math.max(1, this.size);
  }

  /** Adds a record. @returns its number */
  add({ kind, feed, id, group, facets, days, ...texts }: Findable): number {
    const number = this.#records.push({ kind, feed, id, facets, days, ...(group !== undefined && { group }) }) - 1;
    for (const { first, last } of days) for (const day of [first, last]) this.years.add(String(Math.floor(day / 10_000)));
    this.#kinds.push(FOUND_KINDS.indexOf(kind) * 2 + (group === undefined ? 0 : 1));
    this.#lots.push(toLot('search', id));
    if (group !== undefined) putUnder(this.#groups, group, number);
    this.#addTexts(number, texts);
    return number;
  }

  #addTexts(number: number, { says, about }: Pick<Findable, 'says' | 'about'>): void {
    const [said, names] = [this.toWords(says), about.flat()];
    this.#said.add(said);
    this.#about.add(names);
    this.#saidWords += said.length;
    for (const word of said) if (word !== GAP) this.#post(word, number, true);
    for (const word of names) if (word !== GAP) this.#post(word, number, false);
  }

  /** Texts as numbers of words, in order, a gap before each text. */
  toWords(texts: readonly string[]): number[] {
    return texts.flatMap((text) => [GAP, ...findWords(text).map(({ written }) => this.vocabulary.toNumber(written))]);
  }

  /** The record with a number. @throws {RangeError} where there is none */
  getRecord(number: number): Searched {
    const record = this.#records[number];
    if (record === undefined) throw new RangeError(`No ${number}`);
    return record;
  }

  /** The place of a record's kind in FOUND_KINDS. */
  toKind(number: number): number {
    return (this.#kinds[number] ?? 0) >> 1;
  }

  /** Whether a record may be shown as one result with others. */
  isGrouped(number: number): boolean {
    return ((this.#kinds[number] ?? 0) & 1) === 1;
  }

  /** Numbers of all records that are shown as one result with a record, itself among them. */
  toTogether(number: number): readonly number[] {
    return (this.isGrouped(number) && this.#groups.get(this.getRecord(number).group ?? '')) || [number];
  }

  /** Notes which records are parts of which others. */
  putTogether(wholes: ReadonlyMap<number, number>): void {
    for (const [part, whole] of wholes) {
      this.#wholes.set(part, whole);
      putUnder(this.#parts, whole, part);
    }
  }

  /** The record that another is part of. */
  findWhole(number: number): number | undefined {
    return this.#wholes.get(number);
  }

  /** Records that are parts of another, in order of their places in it. */
  toParts(number: number): readonly number[] {
    return this.#parts.get(number) ?? [];
  }

  /** The texts of a record as numbers of words: what it says, and the names of what that is about. */
  toTexts(number: number): readonly [said: Int32Array, about: Int32Array] {
    return [this.#said.get(number), this.#about.get(number)];
  }

  /** The lot drawn for a record: among equals it decides. */
  toLot(number: number): number {
    return this.#lots[number] ?? 0;
  }

  /** Words of what a record says. */
  toLength(number: number): number {
    return this.#said.lengthOf(number);
  }

  /** Where a word stands: numbers of records in order, each doubled, plus one where the record says it. */
  toPostings(word: number): readonly number[] {
    return this.#postings[word] ?? [];
  }

  // A record is posted once a word; that it says it counts more than that it is about it, and is told first.
  #post(word: number, number: number, says: boolean): void {
    const posting = number * 2 + (says ? 1 : 0);
    const list = this.#postings[word];
    if (list === undefined) this.#postings[word] = [posting];
    else if ((list.at(-1) ?? 0) >> 1 !== number) list.push(posting);
  }
}
