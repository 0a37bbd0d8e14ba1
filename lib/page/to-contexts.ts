import { sampleByTopic } from '../domain/sample-by-topic.ts';
import type { Mark, Piece } from './mark.ts';
import { toSeam } from './text-chunk.ts';

/** Of so many mentions the words around are told. With a name of 128 at most, a frame's come to 15,000 characters. */
const MOST = 40;
/** How far around a mention, in UTF-16 code units. */
const REACH = 120;
/** Enough to see that something is cut off. */
const MORE = REACH + 1;
/** How long is looked for them, in milliseconds: the page waits. */
const MOST_MS = 50;
/** Of a word that was cut off: the rest of it. */
const [CUT_BEFORE, CUT_AFTER] = [/^\S{0,30}\s/u, /\s\S{0,30}$/u];

/**
 * The words around at most 40 of the marks (`sampleByTopic`), mark included, each within its block.
 * @param marks those that are shown, in the order of the page
 */
export function toContexts(marks: readonly Mark[]): string[] {
  const end = performance.now() + MOST_MS;
  const contexts = new Set<string>();
  for (const mark of sampleByTopic(marks, MOST)) {
    if (performance.now() >= end) break;
    contexts.add(toContext(mark));
  }
  return [...contexts];
}

function toContext({ pieces, surface }: Mark): string {
  const before = toBefore(pieces[0]);
  const after = toAfter(pieces.at(-1) ?? pieces[0]);
  return `${before}${surface}${after}`.replace(/\s+/gu, ' ').trim();
}

function toBefore({ node, start }: Piece): string {
  const texts = [node.data.slice(Math.max(0, start - MORE), start)];
  for (const { text, seam } of walk(node, -1, start)) texts.unshift(text.slice(-MORE), seam);
  const all = texts.join('');
  return all.length > REACH ? all.slice(-MORE).replace(CUT_BEFORE, '') : all;
}

function toAfter({ node, end }: Piece): string {
  const texts = [node.data.slice(end, end + MORE)];
  for (const { text, seam } of walk(node, 1, node.length - end)) texts.push(seam, text.slice(0, MORE));
  const all = texts.join('');
  return all.length > REACH ? all.slice(0, MORE).replace(CUT_AFTER, '') : all;
}

// The texts before or after a node in its block, until there is enough, each with what stands between it and the one nearer to the node.
function* walk(from: Text, by: 1 | -1, has: number): Generator<{ readonly text: string; readonly seam: string }> {
  const walker = document.createTreeWalker(from.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = from;
  let near = from;
  for (let length = has; length < MORE; ) {
    const next = (by === 1 ? walker.nextNode() : walker.previousNode()) as Text | null;
    const seam = next === null ? '\0' : by === 1 ? toSeam(near, next) : toSeam(next, near);
    if (next === null || seam === '\0') return;
    yield { text: next.data, seam };
    length += next.length + seam.length;
    near = next;
  }
}
