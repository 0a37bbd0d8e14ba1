import { Bits } from './bit-writer.ts';
import type { Carried, Edge, List, ListCompiler } from './compile-lists.ts';
import {
  ALONE,
  CLASSES,
  FIRST,
  FIRST_ELSEWHERE,
  LATER,
  MEANING,
  MORE,
  NEXT_CLASS,
  OTHER,
  PHRASES,
  PLACE,
  SHAPE,
  WORD,
} from './name-format.ts';

/** What a name is said to mention, and how it must look: a place in the tables of meanings, and one in that of shapes. */
export type Output = readonly [meaning: number, shape: number];

/** A name as a path over word classes, and what it mentions. */
interface Branch {
  readonly edges: Map<number, Branch>;
  readonly outputs: Output[];
}

/** Names put in one by one, and the lists that come of them. */
export class PhraseCompiler {
  readonly #root: Branch = toBranch();
  readonly #lists: ListCompiler;
  /** By class: what may follow it as a first word. */
  readonly #firsts = new Map<number, List>();
  /** By class that begins names: what most of them mean. */
  readonly #usual = new Map<number, number>();
  /** By class: its number as a later word, the most frequent first. */
  #numbers: ReadonlyMap<number, number> = new Map();

  constructor(lists: ListCompiler) {
    this.#lists = lists;
  }

  /** Adds a name that is any of these classes at each of its words; of several names at one place the first counts most. */
  add(words: readonly (readonly number[])[], output: Output): void {
    let ends = [this.#root];
    for (const classes of words) ends = ends.flatMap((from) => classes.map((label) => follow(from, label)));
    for (const { outputs } of ends)
      if (!outputs.some(([meaning, shape]) => meaning === output[0] && shape === output[1])) outputs.push(output);
  }

  /** Makes the lists of what follows first words. */
  compile(): void {
    const counts = new Map<number, number>();
    const count = ({ edges }: Branch): void => {
      for (const [label, branch] of edges) {
        counts.set(label, (counts.get(label) ?? 0) + 1);
        count(branch);
      }
    };
    for (const branch of this.#root.edges.values()) count(branch);
    this.#numbers = new Map([...counts].toSorted(([a, one], [b, other]) => other - one || a - b).map(([label], number) => [label, number]));
    for (const [label, branch] of this.#root.edges) {
      const usual = toUsual(branch);
      this.#usual.set(label, usual);
      if (branch.edges.size === 0) continue;
      const list = this.#toList(branch, usual);
      this.#lists.useInRecord(list);
      this.#firsts.set(label, list);
    }
  }

  #toList({ edges }: Branch, usual: number): List {
    return this.#lists.list(
      PHRASES,
      WORD,
      [...edges].map(
        ([label, branch]): Edge => ({
          label: this.#numbers.get(label) ?? 0,
          carried: branch.outputs.length > 0 ? toCarried(branch.outputs, usual) : undefined,
          child: branch.edges.size > 0 ? this.#toList(branch, usual) : undefined,
        }),
      ),
    );
  }

  /** What a record says of a class, and whether another class comes after it. */
  toClass(id: number, more: boolean): Bits {
    const outputs = this.#root.edges.get(id)?.outputs ?? [];
    const number = this.#numbers.get(id);
    const first = this.#firsts.get(id);
    const usual = this.#usual.get(id);
    const elsewhere = first !== undefined && this.#lists.isPlaced(first);
    const flags =
      (outputs.length > 0 ? ALONE : 0) |
      (first === undefined ? 0 : FIRST) |
      (number === undefined ? 0 : LATER) |
      (elsewhere ? FIRST_ELSEWHERE : 0);
    const bits = this.#lists.writeFlags(CLASSES, flags | (more ? NEXT_CLASS : 0));
    if (number !== undefined) bits.number(number, WORD);
    if (usual !== undefined) bits.number(usual, MEANING);
    if (outputs.length > 0) bits.add(toBits(outputs, usual));
    if (first === undefined) return bits;
    return elsewhere ? bits.number(this.#lists.placeOf(first), PLACE) : bits.add(this.#lists.write(first));
  }
}

function toBranch(): Branch {
  return { edges: new Map(), outputs: [] };
}

function follow(from: Branch, label: number): Branch {
  const next = from.edges.get(label) ?? toBranch();
  from.edges.set(label, next);
  return next;
}

// What most names from here on mean.
function toUsual(branch: Branch): number {
  const counts = new Map<number, number>();
  const count = ({ edges, outputs }: Branch): void => {
    for (const [meaning] of outputs) counts.set(meaning, (counts.get(meaning) ?? 0) + 1);
    for (const next of edges.values()) count(next);
  };
  count(branch);
  const [[usual] = [0]] = [...counts].toSorted(([a, one], [b, other]) => other - one || a - b);
  return usual;
}

function toCarried(outputs: readonly Output[], usual: number): Carried {
  const key = outputs.map(([meaning, shape]) => (meaning === usual ? shape : `${shape} ${meaning}`)).join();
  return { key, toBits: () => toBits(outputs, usual) };
}

function toBits(outputs: readonly Output[], usual: number | undefined): Bits {
  const bits = new Bits();
  for (const [at, [meaning, shape]] of outputs.entries()) {
    bits.number(shape * 4 + (at < outputs.length - 1 ? MORE : 0) + (meaning === usual ? 0 : OTHER), SHAPE);
    if (meaning !== usual) bits.number(meaning, MEANING);
  }
  return bits;
}
