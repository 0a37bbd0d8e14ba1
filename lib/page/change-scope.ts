import { isInline, toBlock } from './text-rules.ts';

/** Where a change may have joined or parted words, and the new blocks that it brought; all of it is to be read. */
export function toChangedScopes({ type, target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): Node[] {
  if (type === 'characterData') return [toScope(target)];
  const touched = [...addedNodes, ...removedNodes];
  // A line break or a block put between two words, or taken from between them, is as much a change as a letter.
  const joins = touched.some(mayJoin) || (touched.some(isElement) && isInText(target, previousSibling, nextSibling));
  const blocks = [...addedNodes].filter((node) => isElement(node) && !isInline(node));
  return joins ? [toScope(target), ...blocks] : blocks;
}

/** The block in which a changed node may have joined or parted words. */
export function toScope(node: Node): Node {
  return toBlock(node.nodeType === Node.TEXT_NODE ? (node.parentNode ?? node) : node);
}

// Text and inline elements can join or part words around them; comments, of which frameworks set many, cannot.
function mayJoin(node: Node): boolean {
  return node.nodeType === Node.TEXT_NODE || (isElement(node) && isInline(node));
}

function isElement(node: Node): boolean {
  return node.nodeType === Node.ELEMENT_NODE;
}

// Whether a place between two siblings has words on both sides in its line; an inline parent's line goes on outside of it.
function isInText(parent: Node, before: Node | null, after: Node | null): boolean {
  return hasWords(parent, before, 'previousSibling') && hasWords(parent, after, 'nextSibling');
}

function hasWords(parent: Node, from: Node | null, towards: 'previousSibling' | 'nextSibling'): boolean {
  for (let node = from; node !== null; node = node[towards]) {
    if (node.nodeType === Node.TEXT_NODE ? (node as Text).data.trim() !== '' : mayJoin(node)) return true;
    if (isElement(node)) return false;
  }
  return isInline(parent);
}
