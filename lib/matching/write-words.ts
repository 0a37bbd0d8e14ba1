import type { JumpWidth } from './compiled-matcher.ts';
import { ADD_SHIFT, JUMP, LAST, LEAP, LONGEST_LEAP, NEXT, PLAIN } from './word-bytes.ts';

/** A node of the word automaton; equal ones are one object. */
export interface WordNode {
  readonly id: number;
  /** By symbol. */
  readonly edges: readonly WordEdge[];
}

/** An edge of it. */
export interface WordEdge {
  readonly symbol: number;
  /** ENDS_BASE, ENDS_CASE or 0. */
  readonly ends: number;
  readonly add: number;
  readonly target: WordNode;
}

/** An edge on its way to bytes. */
interface Line extends WordEdge {
  readonly last: boolean;
  /** Bytes of the number to add. */
  readonly width: number;
  readonly reach: typeof PLAIN | typeof NEXT | typeof JUMP | 0;
  leap: boolean;
}

/** The bytes of `word-bytes.ts`, with jumps of this many bytes where a leap is too short. */
export function writeWords(start: WordNode, jump: JumpWidth): Uint8Array {
  const { lines, firsts } = toLines(start);
  const sizeOf = ({ reach, width, leap }: Line) => (reach === PLAIN ? 1 : 2 + width + (reach === JUMP ? (leap ? 1 : jump) : 0));
  const toPlaces = () => {
    let place = 0;
    return lines.map((line) => (place += sizeOf(line)));
  };
  const toDistance = (ends: readonly number[], at: number) =>
    (ends[(firsts.get(lines[at]?.target.id ?? -1) ?? 0) - 1] ?? 0) - (ends[at] ?? 0);
  // Each leap that takes the place of a jump brings the places nearer to each other.
  for (let found = true; found; ) {
    const ends = toPlaces();
    const leaps = lines.filter((line, at) => line.reach === JUMP && !line.leap && isLeap(toDistance(ends, at)));
    for (const line of leaps) line.leap = true;
    found = leaps.length > 0;
  }
  const ends = toPlaces();
  return Uint8Array.from(lines.flatMap((line, at) => toBytes(line, toDistance(ends, at), ends[at] ?? 0, jump)));
}

function isLeap(distance: number): boolean {
  return distance >= 0 && distance <= LONGEST_LEAP;
}

function toBytes({ symbol, ends, add, last, width, reach, leap }: Line, distance: number, end: number, jump: JumpWidth): number[] {
  if (reach === PLAIN) return [PLAIN | symbol];
  const flags = (last ? LAST : 0) | ends | (reach === JUMP && leap ? LEAP : reach) | (width << ADD_SHIFT);
  const target = reach !== JUMP ? [] : leap ? [distance] : toLittleEndian(end + distance, jump);
  return [symbol, flags, ...toLittleEndian(add, width), ...target];
}

// Bytes of a signed number.
function toWidth(add: number): number {
  const widest = [0, 0x80, 0x8000].findIndex((limit) => (limit === 0 ? add === 0 : add >= -limit && add < limit));
  return widest < 0 ? 3 : widest;
}

function toLittleEndian(value: number, width: number): number[] {
  return Array.from({ length: width }, (_, byte) => (value >> (8 * byte)) & 0xff);
}

/** All edges in the order they stand in, and which is the first of each node that has any. */
function toLines(start: WordNode): { readonly lines: Line[]; readonly firsts: ReadonlyMap<number, number> } {
  const lines: Line[] = [];
  const firsts = new Map<number, number>();
  const waiting: WordNode[] = [start];
  const write = (node: WordNode): WordNode | undefined => {
    firsts.set(node.id, lines.length);
    let next: WordNode | undefined;
    for (const [at, edge] of node.edges.entries()) {
      const { ends, add, target } = edge;
      const last = at === node.edges.length - 1;
      if (last && target.edges.length > 0 && !firsts.has(target.id)) next = target;
      else if (target.edges.length > 0) waiting.push(target);
      const width = toWidth(add);
      // The root is looked into by first symbol, so all its edges are written alike.
      const plain = next !== undefined && node !== start && node.edges.length === 1 && ends === 0 && add === 0;
      const reach = plain ? PLAIN : next !== undefined ? NEXT : target.edges.length > 0 ? JUMP : 0;
      lines.push({ ...edge, last, width, reach, leap: false });
    }
    return next;
  };
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (let next: WordNode | undefined = firsts.has(node.id) ? undefined : node; next !== undefined; ) next = write(next);
  }
  return { lines, firsts };
}
