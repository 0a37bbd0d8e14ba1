import { MARK_ELEMENT } from './mark-element.ts';

/** A text node of the page that was parted. */
interface Parted {
  /** The page's own node: the text before the first mark. Whoever rendered it still holds on to it. */
  readonly first: Text;
  /** What the page had in it. */
  readonly whole: string;
  /** What is left in it now. */
  left: string;
  /** Elements of marks and the texts after each, in order. */
  parts: ChildNode[];
}

/**
 * Remembers how text nodes of the page were parted by marks. Rendering libraries keep their text nodes and trust that
 * nobody has split them: one that sets new text means all of it, one that takes its node out means the words after it
 * as well. Here that is made so.
 */
export class PartedTexts {
  readonly #byNode = new Map<Node, Parted>();

  /** Lets `wrap` put marks into text nodes, and remembers what becomes of those. */
  part(nodes: ReadonlySet<Text>, wrap: () => void): void {
    const before = [...nodes].map((node) => ({ node, data: node.data, next: node.nextSibling }));
    wrap();
    for (const { node, data, next } of before) {
      const added: ChildNode[] = [];
      for (let at = node.nextSibling; at !== null && at !== next; at = at.nextSibling) added.push(at);
      if (added.length > 0) this.#remember(node, data, added);
    }
  }

  #remember(node: Text, whole: string, added: readonly ChildNode[]): void {
    const parted = this.#byNode.get(node) ?? { first: node, whole, left: '', parts: [] };
    parted.parts.splice(parted.parts.indexOf(node) + 1, 0, ...added);
    parted.left = parted.first.data;
    for (const one of [parted.first, ...added]) this.#byNode.set(one, parted);
  }

  /** Called before a mark's element is taken away and its neighbours become one text. */
  forget(element: Element): void {
    const parted = this.#byNode.get(element);
    if (parted === undefined) return;
    const { first, parts } = parted;
    const at = parts.indexOf(element);
    const after = parts[at + 1];
    const isWhole = element.previousSibling === (parts[at - 1] ?? first) && after !== undefined && element.nextSibling === after;
    for (const one of parts.splice(at, isWhole ? 2 : parts.length)) this.#byNode.delete(one);
    if (at === 0) parted.left = first.data + (isWhole ? `${element.textContent}${after.textContent}` : '');
    if (parts.length === 0) this.#byNode.delete(first);
  }

  /** Follows a change that the page made; gives the elements of marks that are no longer there. */
  follow({ type, target, addedNodes, removedNodes }: MutationRecord): readonly Element[] {
    if (this.#byNode.size === 0) return [];
    if (type === 'characterData') return [...this.#gather(target, true), ...this.#gather(target.parentNode, false)];
    const lost = [...removedNodes].flatMap((node) => this.#gather(node, false));
    // What the page put behind its own node came to stand in the midst of ours.
    const next = [...addedNodes].at(-1)?.nextSibling;
    const parted = next && this.#byNode.get(next);
    if (!parted || parted.first === next) return lost;
    const isStanding = parted.parts.every(({ parentNode }) => parentNode === target);
    return [...lost, ...this.#gather(isStanding ? parted.first : next, false)];
  }

  // Makes one node of a parted text again: with what the page has set in it since, or with what it had.
  #gather(node: Node | null, isSet: boolean): readonly Element[] {
    const parted = node === null ? undefined : this.#byNode.get(node);
    if (parted === undefined) return [];
    const { first, whole, left, parts } = parted;
    for (const one of [first, ...parts]) this.#byNode.delete(one);
    const elements = parts.filter((part) => part instanceof Element && part.localName === MARK_ELEMENT) as Element[];
    const isNew = (isSet && node === first) || first.data !== left;
    if (isNew || node === first || first.parentNode === null) {
      for (const part of parts) part.remove();
      if (!isNew) first.data = whole;
    } else {
      // The page took one of our nodes in hand itself: what else is left of its text stands as it is.
      for (const element of elements) element.replaceWith(...element.childNodes);
    }
    return elements;
  }
}
