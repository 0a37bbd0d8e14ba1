import type { TextChunk } from './text-chunk.ts';
import { toBlock } from './text-rules.ts';
import { TextWalk } from './text-walk.ts';
import type { TopicsByBlock } from './to-marks.ts';

/**
 * After so many stretches it is looked what is on the screen, if it has moved: what is shorter is marked before anybody has
 * seen it. To ask what is where costs a browser a millisecond; whether it has moved, nothing.
 */
const LOOK_EVERY = 8;
const ON_MOVE = { capture: true, once: true, passive: true } as const;
/** So many stretches, each twice as long as the one before, fill a screen. */
const SCREENFUL = 3;
/** Where on the screen text is looked for, as parts of its width and height. */
const PLACES = [
  [0.5, 0.1],
  [0.3, 0.3],
  [0.5, 0.5],
  [0.7, 0.8],
] as const;

/**
 * Walks the text under some roots in the order of the document, but what the reader has on the screen, if that is further
 * down in a long page, is read before the rest, and then again when its turn has come.
 */
export class PageWalk {
  readonly #main: TextWalk;
  readonly #topics: TopicsByBlock = new Map();
  /** Of what is on the screen, while it is read. */
  #screen: { readonly walk: TextWalk; readonly topics: TopicsByBlock; left: number } | undefined;
  /** What was on the screen when it was looked last. */
  #seen: Node | undefined;
  #stretches = 0;
  /** Whether the screen shows another part of the page than when it was looked last; undefined before that. */
  #hasMoved: boolean | undefined;
  readonly #onMove = () => {
    this.#hasMoved = true;
  };

  /** @param roots none of which is in another */
  constructor(roots: readonly [Node, ...Node[]]) {
    this.#main = new TextWalk(roots);
  }

  /** What is still to be read, in whole or in part. */
  get roots(): readonly Node[] {
    return this.#main.roots;
  }

  /** How many characters of the first of these roots were read. */
  get length(): number {
    return this.#main.length;
  }

  /** Topics met before in blocks, in the order that the last stretch was read in. */
  get topics(): TopicsByBlock {
    return this.#screen?.topics ?? this.#topics;
  }

  /** See `TextWalk`. */
  standsIn(node: Node): boolean {
    return this.#main.standsIn(node);
  }

  /** The next stretch of text, or nothing when the end is reached. */
  next(): TextChunk | undefined {
    if (this.#stretches > 0 && this.#stretches % LOOK_EVERY === 0 && !this.#main.isInBlock) this.#look();
    if (this.#screen !== undefined && this.#screen.left-- > 0) {
      const chunk = this.#screen.walk.next();
      if (chunk !== undefined) return chunk;
    }
    this.#screen = undefined;
    this.#stretches++;
    const chunk = this.#main.next();
    if (chunk === undefined) removeEventListener('scroll', this.#onMove, ON_MOVE);
    return chunk;
  }

  #look(): void {
    // A page that is being loaded has its layout still to be made; when it moves then, it is heard.
    this.#hasMoved ??= document.readyState === 'complete' && (scrollY !== 0 || scrollX !== 0);
    const hasMoved = this.#hasMoved;
    this.#hasMoved = false;
    addEventListener('scroll', this.#onMove, ON_MOVE);
    const text = hasMoved ? toTextOnScreen() : undefined;
    const { place } = this.#main;
    const [root] = this.roots;
    if (text === undefined || place === undefined || root === undefined || !root.contains(text)) return;
    const first = toFirstText(text);
    if (first === this.#seen || !isBefore(place, first)) return;
    this.#seen = first;
    this.#screen = { walk: new TextWalk([root], first), topics: new Map(), left: SCREENFUL };
  }
}

function toTextOnScreen(): Text | undefined {
  for (const [x, y] of PLACES) {
    const node = document.caretPositionFromPoint(innerWidth * x, innerHeight * y)?.offsetNode;
    if (node instanceof Text) return node;
  }
  return undefined;
}

// A stretch begins with a block.
function toFirstText(text: Text): Text {
  if (text.parentNode === null) return text;
  const walker = document.createTreeWalker(toBlock(text.parentNode), NodeFilter.SHOW_TEXT);
  return (walker.nextNode() as Text | null) ?? text;
}

function isBefore(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
