import type { UnitWidth } from './compiled-matcher.ts';

/**
 * The phrase automaton as units: an acyclic automaton over word classes, of which a node is an output, if a name ends
 * there, and its edges. The last edge's target follows the node; each other edge is two units, the second its target.
 *
 * A unit is a class, an output or a place, or JUMP before a place; two flags tell which:
 * - `end`: an output, the first of a run in `outputs`. As a target or in `starts` it stands for a node that is nothing else.
 * - `last`: with `end`, a node without edges; without it, the last edge of its node.
 */
export interface UnitFlags {
  readonly end: number;
  readonly last: number;
  /** What is neither flag. */
  readonly value: number;
  /** A node that is elsewhere: the next unit says where. */
  readonly elsewhere: number;
}

/** The flags of units of this many bytes; they leave the sign of a 32-bit number alone. */
export function toUnitFlags(width: UnitWidth): UnitFlags {
  const end = width === 2 ? 0x8000 : 0x4000_0000;
  return { end, last: end >> 1, value: (end >> 1) - 1, elsewhere: end * 2 - 1 };
}
