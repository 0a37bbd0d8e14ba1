import { BitReader } from './bit-reader.ts';
import {
  ALONE,
  CARRIES,
  CHILD,
  CLASSES,
  ELSEWHERE,
  ENDING,
  ENDINGS,
  FIRST,
  FIRST_ELSEWHERE,
  LATER,
  LENGTH,
  MEANING,
  MORE,
  NEXT_CLASS,
  OTHER,
  OWN_SET,
  PHRASES,
  PLACE,
  SET,
  SHAPE,
  SIBLING,
  SKIP,
  WORD,
} from './name-format.ts';
import { LONGEST_CODE } from './prefix-code.ts';

const ALL_FLAGS = 31;
const FLAG_BITS = 5;
/** What was found last is kept in so many slots, as bits: texts say the same again and again. */
const SLOT_BITS = 10;
const SLOT_SHIFT = 32 - SLOT_BITS;
const SLOT_FACTOR = 0x9e37_79b1;
const LABEL_FACTOR = 0x85eb_ca6b;

/** Reads the lists of `name-format.ts`. */
export class ListReader extends BitReader {
  readonly #kinds: Uint8Array;
  /** Bits of a place. */
  readonly #width: number;
  /** Where lists that stand once begin in the table of places. */
  readonly #placed: number;
  /** Slot by slot: where a list begins; the label that was looked for in it, and the flags of its edge; what that carries. */
  readonly #found = new Int32Array(3 << SLOT_BITS);

  /**
   * @param bits the table of places and the lists
   * @param kinds what reads the kinds of edges, sort by sort
   */
  constructor(bits: Uint8Array, kinds: Uint8Array, width: number, placed: number) {
    super(bits);
    this.#kinds = kinds;
    this.#width = width;
    this.#placed = placed;
  }

  /** Goes to what is at this place of the table, and gives where that is; 0 if nothing is there. */
  goTo(place: number): number {
    this.at = place * this.#width;
    this.at = this.fixed(this.#width);
    return this.at;
  }

  /** Goes to what the edge with this label carries, in the list that begins here, and gives its flags; 0 if there is none. */
  find(sort: number, label: number, order: number): number {
    const found = this.#found;
    const { at } = this;
    const slot = (Math.imul(at + Math.imul(label, LABEL_FACTOR), SLOT_FACTOR) >>> SLOT_SHIFT) * 3;
    if (found[slot] !== at || (found[slot + 1] ?? 0) >> FLAG_BITS !== label) {
      found[slot] = at;
      found[slot + 1] = (label << FLAG_BITS) | this.#search(sort, label, order);
      found[slot + 2] = this.at;
    }
    this.at = found[slot + 2] ?? 0;
    return (found[slot + 1] ?? 0) & ALL_FLAGS;
  }

  #search(sort: number, label: number, order: number): number {
    for (;;) {
      const read = this.number(order);
      const flags = this.flags(sort);
      const skip = (flags & SKIP) === 0 ? 0 : this.number(LENGTH);
      if (read === label) return flags;
      if ((flags & SIBLING) === 0 || read > label) return 0;
      if (skip > 0) this.at += skip;
      else this.#pass(sort, flags, order);
    }
  }

  /** Goes to the list that comes next, or to that whose place comes next, and gives where it is. */
  enter(elsewhere: number): number {
    return elsewhere === 0 ? this.at : this.goTo(this.#placed + this.number(PLACE));
  }

  /** Passes over the outputs of a name. */
  passOutputs(): void {
    for (let said = MORE; (said & MORE) !== 0; ) {
      said = this.number(SHAPE);
      if ((said & OTHER) !== 0) this.number(MEANING);
    }
  }

  /** Passes over a class of a record; false when it is the last. */
  passClass(): boolean {
    const flags = this.flags(CLASSES);
    if ((flags & LATER) !== 0) this.number(WORD);
    if ((flags & (ALONE | FIRST)) !== 0) this.number(MEANING);
    if ((flags & ALONE) !== 0) this.passOutputs();
    if ((flags & FIRST_ELSEWHERE) !== 0) this.number(PLACE);
    else if ((flags & FIRST) !== 0) this.#passList(PHRASES, WORD);
    return (flags & NEXT_CLASS) !== 0;
  }

  /** Reads flags, which have a code of their own for each sort of list and for classes. */
  flags(sort: number): number {
    const entry = this.#kinds[(sort << LONGEST_CODE) | (this.ahead() >>> (32 - LONGEST_CODE))] ?? 0;
    this.at += entry >> 5;
    return entry & ALL_FLAGS;
  }

  #pass(sort: number, flags: number, order: number): void {
    if ((flags & CARRIES) !== 0) {
      if (sort === PHRASES) this.passOutputs();
      else if (sort === ENDINGS) this.number(ENDING);
      else {
        if (this.number(SET) === OWN_SET) this.passSet(order);
        while (this.passClass());
      }
    }
    if ((flags & ELSEWHERE) !== 0) this.number(PLACE);
    else if ((flags & CHILD) !== 0) this.#passList(sort, order);
  }

  /** Passes over a set of endings. */
  passSet(order: number): void {
    if ((this.number(ENDING) & 1) !== 0) this.number(PLACE);
    else this.#passList(ENDINGS, order);
  }

  #passList(sort: number, order: number): void {
    for (let flags = SIBLING; (flags & SIBLING) !== 0; ) {
      this.number(order);
      flags = this.flags(sort);
      if ((flags & SKIP) === 0) this.#pass(sort, flags, order);
      else {
        const skip = this.number(LENGTH);
        this.at += skip;
      }
    }
  }
}
