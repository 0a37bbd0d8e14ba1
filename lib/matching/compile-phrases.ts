import { Bits } from './bit-writer.ts';
import type { Carried, Edge, List, ListCompiler } from './compile-lists.ts';
import { ALONE, CLASS, CLASS_FLAGS, FIRST, LATER, LENGTH, MEANING, PHRASES, PLACE, SHAPE, WORD } from './name-format.ts';

/** What a name is said to mention, and how it must look: places in the tables of meanings and of shapes. */
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
    const toList = ({ edges }: Branch): List =>
      this.#lists.list(
        PHRASES,
        WORD,
        [...edges].map(
          ([label, branch]): Edge => ({
            label: this.#numbers.get(label) ?? 0,
            carried: branch.outputs.length > 0 ? toCarried(branch.outputs) : undefined,
            child: branch.edges.size > 0 ? toList(branch) : undefined,
          }),
        ),
      );
    for (const [label, branch] of this.#root.edges) {
      if (branch.edges.size === 0) continue;
      const list = toList(branch);
      this.#lists.use(list);
      this.#firsts.set(label, list);
    }
  }

  /** What a record says of a class, and whether another class comes after it. */
  toClass(id: number, more: boolean): Bits {
    const outputs = this.#root.edges.get(id)?.outputs ?? [];
    const number = this.#numbers.get(id);
    const first = this.#firsts.get(id);
    const flags = (outputs.length > 0 ? ALONE : 0) | (first === undefined ? 0 : FIRST) | (number === undefined ? 0 : LATER);
    const bits = new Bits().number(CLASS_FLAGS.indexOf(flags) + (more ? CLASS_FLAGS.length : 0), CLASS);
    if (number !== undefined) bits.number(number, WORD);
    if (outputs.length > 0) bits.add(toBits(outputs));
    if (first === undefined) return bits;
    if (this.#lists.isPlaced(first)) return bits.number(0, LENGTH).number(this.#lists.placeOf(first), PLACE);
    const list = this.#lists.write(first);
    return bits.number(list.length, LENGTH).add(list);
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

function toCarried(outputs: readonly Output[]): Carried {
  return { key: outputs.join(' '), toBits: () => toBits(outputs) };
}

function toBits(outputs: readonly Output[]): Bits {
  const bits = new Bits();
  for (const [at, [meaning, shape]] of outputs.entries())
    bits.number(meaning, MEANING).number(shape * 2 + (at < outputs.length - 1 ? 1 : 0), SHAPE);
  return bits;
}
