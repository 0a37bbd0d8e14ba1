import { isInline, toBlock } from './text-rules.ts';

/**
 * Where changes may have joined or parted words, and the new blocks that they brought; all of it is to be read.
 * @returns each with the block that was changed
 */
export function toChangedScopes(records: readonly MutationRecord[]): Map<Node, Node> {
  const scopes = new Map<Node, Node>();
  for (const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
    const place = toScope(target);
    const added = Array.from(addedNodes);
    const changed = [...added, ...removedNodes];
    // A line break or a block put between two words, or taken from between them, is as much a change as a letter.
    const joins = changed.some(mayJoin) || (changed.some(isElement) && isInText(target, previousSibling, nextSibling));
    if (joins || type === 'characterData') scopes.set(place, place);
    for (const node of added) if (isElement(node) && !isInline(node) && !scopes.has(node)) scopes.set(node, place);
  }
  return scopes;
}

/** The block in which a changed node may have joined or parted words. */
export function toScope(node: Node): Node {
  return toBlock(node.nodeType === Node.TEXT_NODE ? (node.parentNode ?? node) : node);
}

/** Those nodes that are in no other of them. */
export function toOutermost(nodes: readonly Node[]): readonly Node[] {
  if (nodes.length < 2) return nodes;
  const all = new Set(nodes);
  // Many of them have one parent, which is asked once.
  const known = new Map<Node, boolean>();
  const isInside = (parent: Node | null): boolean => {
    if (parent === null) return false;
    const is = known.get(parent) ?? (all.has(parent) || isInside(parent.parentNode));
    known.set(parent, is);
    return is;
  };
  return nodes.filter(({ parentNode }) => !isInside(parentNode));
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
