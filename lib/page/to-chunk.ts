import { kindOf, UNSPACED, WORD } from '../text/character-kind.ts';
import { type TextChunk, toReadBlock, toSeam } from './text-chunk.ts';
import type { Joint } from './text-rules.ts';

const SPACE = 0x20;

/**
 * Joins texts to one. Only where two words would become one does it matter what stands between their nodes, and only
 * there is it asked: on most pages nowhere, because their source has white space between the tags.
 * @param parts of each node its text, after what parts it from the one before, if anything does
 * @param starts where the text of each node starts
 */
export function toChunk(nodes: readonly Text[], parts: readonly string[], starts: readonly number[], from: number): TextChunk {
  const [first] = nodes;
  if (first !== undefined && toJoint(undefined, first, SPACE, SPACE, from) === undefined) return toJoined(nodes, parts, starts, from);
  const text = parts.join('');
  for (let at = 1; at < starts.length; at++) {
    const start = starts[at] as number;
    // Nearly always one of the two is white space.
    const next = text.charCodeAt(start);
    if (next > SPACE && meets(text.charCodeAt(start - 1), next)) return toJoined(nodes, parts, starts, from);
  }
  return { text, nodes, starts, from, to: text.length };
}

function meets(last: number, next: number): boolean {
  if (last <= SPACE) return false;
  const kind = kindOf(last);
  // A reading above Chinese characters may begin with a bracket.
  return kind === UNSPACED || (kind === WORD && isOfWord(next));
}

// With what stands between, and without what is not read.
function toJoined(allNodes: readonly Text[], parts: readonly string[], allStarts: readonly number[], from: number): TextChunk {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const joined: string[] = [];
  let passed = 0;
  let length = 0;
  let last = SPACE;
  for (let at = 0; at < parts.length; at++) {
    const node = allNodes[at] as Text;
    const part = parts[at] as string;
    const start = (allStarts[at] as number) - passed;
    passed += part.length;
    const joint = toJoint(nodes.at(-1), node, last, part.charCodeAt(Math.max(0, start)), from);
    if (joint === undefined) continue;
    if (joint !== '') joined.push(joint);
    length += joint.length;
    nodes.push(node);
    starts.push(length + start);
    joined.push(part);
    length += part.length;
    last = part.charCodeAt(part.length - 1);
  }
  return { text: joined.join(''), nodes, starts, from, to: length };
}

// What stands before a node; nothing where it is not read itself.
function toJoint(previous: Text | undefined, node: Text, last: number, next: number, from: number): Joint | undefined {
  if (previous === undefined) return from > 0 || toReadBlock(node) !== undefined ? '' : undefined;
  if (next <= SPACE || !meets(last, next)) return '';
  if (toReadBlock(node) === undefined) return undefined;
  return isOfWord(next) ? toSeam(previous, node) : '';
}

function isOfWord(code: number): boolean {
  const kind = kindOf(code);
  return kind === WORD || kind === UNSPACED;
}
