import type { UnitWidth } from './compiled-matcher.ts';
import { toUnitFlags, type UnitFlags } from './phrase-units.ts';

/** A name as a path over word classes, and where in `outputs` it is said what it mentions. */
interface Branch {
  readonly edges: Map<number, Branch>;
  readonly outputs: number[];
}

/** A node of the automaton; equal ones are one object. */
interface Node {
  readonly id: number;
  /** The first of its outputs; undefined where no name ends. */
  readonly run?: number;
  readonly edges: readonly (readonly [label: number, target: Node])[];
}

/** Names put in one by one, and what comes of them. */
export class PhraseCompiler {
  readonly #root: Branch = { edges: new Map(), outputs: [] };

  /** Adds a name that is any of these classes at each of its words; of several names at one place the first counts most. */
  add(words: readonly (readonly number[])[], output: number): void {
    let ends = [this.#root];
    for (const classes of words) ends = ends.flatMap((from) => classes.map((label) => follow(from, label)));
    for (const { outputs } of ends) if (!outputs.includes(output)) outputs.push(output);
  }

  /**
   * The automaton in the units of `phrase-units.ts`.
   * @param toRun where a list of outputs stands in the table of outputs
   */
  compile(classes: number, toRun: (outputs: readonly number[]) => number): { starts: number[]; phrases: number[]; unit: UnitWidth } {
    let runs = 0;
    const counted = (outputs: readonly number[]): number => {
      const run = toRun(outputs);
      runs = Math.max(runs, run);
      return run;
    };
    const { edges } = toNode(this.#root, new Map(), counted);
    const narrow = runs < toUnitFlags(2).value ? write(edges, classes, toUnitFlags(2)) : undefined;
    return narrow === undefined ? { ...(write(edges, classes, toUnitFlags(4)) ?? NOTHING), unit: 4 } : { ...narrow, unit: 2 };
  }
}

const NOTHING = { starts: [], phrases: [] };

function follow(from: Branch, label: number): Branch {
  const next: Branch = from.edges.get(label) ?? { edges: new Map(), outputs: [] };
  from.edges.set(label, next);
  return next;
}

function toNode({ edges, outputs }: Branch, known: Map<string, Node>, toRun: (outputs: readonly number[]) => number): Node {
  const made = [...edges].toSorted(([a], [b]) => a - b).map(([label, branch]) => [label, toNode(branch, known, toRun)] as const);
  const run = outputs.length > 0 ? toRun(outputs) : undefined;
  const key = `${run}|${made.map(([label, { id }]) => `${label}:${id}`).join()}`;
  const node: Node = known.get(key) ?? { id: known.size, edges: made, ...(run !== undefined && { run }) };
  known.set(key, node);
  return node;
}

// Undefined when a number does not fit a unit.
function write(start: Node['edges'], classes: number, flags: UnitFlags): { starts: number[]; phrases: number[] } | undefined {
  // Place 0 is nowhere, so that 0 says that no name starts with a class.
  const units: number[] = [0];
  const places = new Map<Node, number>();
  const waiting: { readonly node: Node; readonly list: number[]; readonly at: number }[] = [];
  const refer = (node: Node, list: number[], at: number): void => {
    list[at] = 0;
    if (node.edges.length === 0) list[at] = (node.run ?? 0) | flags.end;
    else waiting.push({ node, list, at });
  };
  const writeNode = ({ run, edges }: Node): Node | undefined => {
    if (run !== undefined) units.push(run | flags.end | (edges.length === 0 ? flags.last : 0));
    for (const [label, target] of edges.slice(0, -1)) {
      units.push(label);
      refer(target, units, units.length);
    }
    const last = edges.at(-1);
    if (last !== undefined) units.push(last[0] | flags.last);
    return last?.[1];
  };
  const place = (from: Node): number => {
    const known = places.get(from);
    if (known !== undefined) return known;
    const first = units.length;
    for (let node: Node | undefined = from; node !== undefined; ) {
      const there: number | undefined = places.get(node);
      if (there !== undefined) {
        units.push(flags.elsewhere, there);
        break;
      }
      if (node.edges.length > 0) places.set(node, units.length);
      node = writeNode(node);
    }
    return first;
  };
  const starts = Array.from({ length: classes }, () => 0);
  for (const [label, target] of start) refer(target, starts, label);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) next.list[next.at] = place(next.node);
  return classes <= flags.value && units.length < flags.end ? { starts, phrases: units } : undefined;
}
