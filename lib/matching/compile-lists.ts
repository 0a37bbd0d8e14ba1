import { Bits } from './bit-writer.ts';
import { CARRIES, CHILD, CLASSES, ELSEWHERE, LENGTH, PLACE, SIBLING, SKIP, SORTS } from './name-format.ts';
import { type CodeWord, toDecodingTable, toPrefixCode } from './prefix-code.ts';

/** Bits that are passed over edge by edge, which costs less than to say how many they are. */
const LONGEST_WITHOUT_SKIP = 40;
/** A list in a record that is longer is written elsewhere, for the record to be passed over fast. */
const LONGEST_FIRST = 400;
/** What an edge takes, and a place and a reference to it, in bits, roughly: lists that are smaller are written wherever they are used. */
const EDGE_BITS = 14;
const PLACE_BITS = 18;
const REFERENCE_BITS = 11;

/** What an edge carries. */
export interface Carried {
  /** Tells it from all else. */
  readonly key: string;
  /** Its bits, asked for when every list is known. */
  readonly toBits: () => Bits;
}

/** An edge of a list. */
export interface Edge {
  readonly label: number;
  readonly carried?: Carried | undefined;
  readonly child?: List | undefined;
}

/** A list of edges by label, as `name-format.ts` says; equal ones are one object. */
export interface List {
  readonly id: number;
  /** STEMS, ENDINGS or PHRASES. */
  readonly sort: number;
  /** Order of the code of its labels. */
  readonly order: number;
  readonly edges: readonly Edge[];
}

/** Makes lists, tells those that are used in several places, and writes them. */
export class ListCompiler {
  readonly #known = new Map<string, List>();
  readonly #uses = new Map<List, number>();
  readonly #firsts = new Set<List>();
  /** Lists that stand in the table of places, and where in it. */
  #places = new Map<List, number>();
  /** By sort: how often flags occur. */
  readonly #counts = Array.from({ length: SORTS }, () => new Map<number, number>());
  /** By sort: what stands for them. */
  #codes: readonly ReadonlyMap<number, CodeWord>[] = [];

  /** A list of these edges. */
  list(sort: number, order: number, edges: readonly Edge[]): List {
    const sorted = edges.toSorted((a, b) => a.label - b.label);
    const key = `${sort} ${order} ${sorted.map(({ label, carried, child }) => `${label},${carried?.key ?? ''},${child?.id ?? ''}`).join(';')}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const list: List = { id: this.#known.size, sort, order, edges: sorted };
    this.#known.set(key, list);
    for (const { child } of sorted) if (child !== undefined) this.use(child);
    return list;
  }

  /** Says that a list is referred to. */
  use(list: List): void {
    this.#uses.set(list, (this.#uses.get(list) ?? 0) + 1);
  }

  /** Says that a list is referred to from a record, which is passed over to get to what follows a stem. */
  useInRecord(list: List): void {
    this.use(list);
    this.#firsts.add(list);
  }

  /** Whether a list is written by itself, to be told by its place. */
  isPlaced(list: List): boolean {
    return this.#places.has(list);
  }

  /** The number that stands for a list's place. */
  placeOf(list: List): number {
    return this.#places.get(list) ?? 0;
  }

  /** The bits of a list. */
  write({ sort, order, edges }: List): Bits {
    const bits = new Bits();
    for (const [at, { label, carried, child }] of edges.entries()) {
      const elsewhere = child !== undefined && this.isPlaced(child);
      const rest = new Bits();
      if (carried !== undefined) rest.add(carried.toBits());
      if (child !== undefined) rest.add(elsewhere ? new Bits().number(this.placeOf(child), PLACE) : this.write(child));
      const sibling = at < edges.length - 1;
      const skip = sibling && rest.length > LONGEST_WITHOUT_SKIP;
      const kind =
        (sibling ? SIBLING : 0) |
        (child === undefined ? 0 : CHILD) |
        (elsewhere ? ELSEWHERE : 0) |
        (carried === undefined ? 0 : CARRIES) |
        (skip ? SKIP : 0);
      bits.number(label, order).add(this.writeFlags(sort, kind));
      if (skip) bits.number(rest.length, LENGTH);
      bits.add(rest);
    }
    return bits;
  }

  /** The bits of flags. */
  writeFlags(sort: number, flags: number): Bits {
    const counts = this.#counts[sort];
    counts?.set(flags, (counts.get(flags) ?? 0) + 1);
    const code = this.#codes[sort]?.get(flags);
    return new Bits().fixed(code?.bits ?? 0, code?.length ?? 1);
  }

  /**
   * Finds the lists that are to be written once, the most used first, and gives them places.
   * @returns these lists, by place
   */
  place(): List[] {
    const sizes = new Map<List, number>();
    const sizeOf = (list: List): number => {
      const known = sizes.get(list);
      if (known !== undefined) return known;
      const size = list.edges.reduce((sum, { carried, child }) => sum + EDGE_BITS + (carried ? 4 : 0) + (child ? sizeOf(child) : 0), 0);
      sizes.set(list, size);
      return size;
    };
    const isLong = (list: List) => this.#firsts.has(list) && sizeOf(list) > LONGEST_FIRST;
    const uses = (list: List) => this.#uses.get(list) ?? 0;
    const placed = [...this.#uses.keys()]
      .filter((list) => isLong(list) || (uses(list) - 1) * sizeOf(list) > uses(list) * REFERENCE_BITS + PLACE_BITS)
      .toSorted((a, b) => uses(b) - uses(a) || a.id - b.id);
    this.#places = new Map(placed.map((list, place) => [list, place]));
    return placed;
  }

  /**
   * Gives flags a code by how often they were written; what is written from now on has it.
   * @returns what reads it, sort by sort
   */
  codeFlags(): Uint8Array {
    // With other codes other lists are long enough to be skipped.
    for (const counts of this.#counts.slice(0, CLASSES))
      for (const kind of counts.keys()) if ((kind & SIBLING) !== 0 && !counts.has(kind ^ SKIP)) counts.set(kind ^ SKIP, 1);
    this.#codes = this.#counts.map(toPrefixCode);
    return Uint8Array.from(this.#codes.flatMap((code) => [...toDecodingTable(code)]));
  }
}
