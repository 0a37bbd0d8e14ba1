import type { Candidate, Matcher } from '../matching/open-matcher.ts';
import { findShadowRoots } from './find-shadow-roots.ts';
import type { Mark } from './mark.ts';
import { MarkIndex } from './mark-index.ts';
import type { Painter } from './painter.ts';
import { isInline, toBlock } from './text-rules.ts';
import { type TextChunk, TextWalk } from './text-walk.ts';
import { runInSlices } from './time-slices.ts';
import { toMarks } from './to-marks.ts';

const WATCHED: MutationObserverInit = { childList: true, characterData: true, subtree: true };

/** Reads a frame's text, keeps its marks right while the page changes, and paints them. Never throws into the page. */
export class PageReader {
  readonly index = new MarkIndex();
  /** Open shadow roots that are read too; hit testing has to look into them. */
  readonly shadowRoots = new Set<ShadowRoot>();
  readonly #matcher: Matcher;
  readonly #painter: Painter;
  readonly #onChange: () => void;
  readonly #isAlive: () => boolean;
  readonly #signal: AbortSignal;
  readonly #observer = new MutationObserver((records) => attempt(() => this.#follow(records)));
  readonly #queue = new Set<Node>();
  readonly #topics = new Set<string>();
  /** Blocks with a mention that counts only beside a topic not yet seen on the page. */
  readonly #waiting = new Set<Node>();
  #walk: TextWalk | undefined;
  #running = false;

  /**
   * @param onChange called after marks were added or removed
   * @param isAlive whether the extension is still there; asked at every wake, because nothing tells
   * @param signal stops reading and takes all marks off
   */
  constructor(matcher: Matcher, painter: Painter, onChange: () => void, isAlive: () => boolean, signal: AbortSignal) {
    this.#isAlive = isAlive;
    this.#matcher = matcher;
    this.#painter = painter;
    this.#onChange = onChange;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  /** Starts reading the document and watching it. */
  start(): void {
    this.addRoot(document);
  }

  /** Reads and watches a tree: the document or an open shadow root. */
  addRoot(root: Document | ShadowRoot): void {
    if (this.#signal.aborted) return;
    if (root instanceof ShadowRoot) this.shadowRoots.add(root);
    this.#observer.observe(root, WATCHED);
    this.#enqueue(root);
    this.lookForShadowRoots(root);
  }

  /** Looks for shadow roots that were attached since; nothing in the page announces them. */
  lookForShadowRoots(under: ParentNode): void {
    attempt(() => {
      for (const root of findShadowRoots(under)) if (!this.shadowRoots.has(root)) this.addRoot(root);
    });
  }

  #stop(): void {
    this.#observer.disconnect();
    this.#queue.clear();
    this.#painter.clear();
    this.index.clear();
  }

  #enqueue(root: Node): void {
    this.#queue.add(root);
    if (this.#running) return;
    this.#running = true;
    // After everything that happened together has been queued, and still before the page is painted.
    queueMicrotask(() => {
      runInSlices(() => this.#step(), this.#signal).catch(() => this.#recover());
    });
  }

  // A walk that could not go on is given up; what changes next starts another. Nothing reaches the page.
  #recover(): void {
    this.#walk = undefined;
    this.#running = false;
  }

  // One chunk of text: the unit of work between two looks at the clock.
  #step(): boolean {
    this.#walk ??= this.#toNextWalk();
    // Cleared here and not when the run has ended: what is queued in between would wait for ever.
    this.#running = this.#walk !== undefined;
    const chunk = this.#walk?.next();
    if (chunk === undefined) this.#walk = undefined;
    else this.#read(chunk);
    return this.#running;
  }

  #toNextWalk(): TextWalk | undefined {
    for (const root of this.#queue) {
      this.#queue.delete(root);
      if (root.isConnected) return new TextWalk(root);
    }
    return undefined;
  }

  #read(chunk: TextChunk): void {
    const candidates = this.#matcher.find(chunk.text);
    // Only a name that counts by itself vouches for another: two doubtful ones do not vouch for each other.
    const news = candidates.filter(({ topic, onlyWith }) => onlyWith === undefined && !this.#topics.has(topic));
    for (const { topic } of news) this.#topics.add(topic);
    const sure = candidates.filter((candidate) => this.#counts(candidate));
    for (const { start } of candidates.filter((candidate) => !sure.includes(candidate))) this.#waiting.add(toBlockAt(chunk, start));
    this.#replace(chunk, toMarks(chunk, sure));
    if (news.length === 0) return;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const block of waiting) this.#enqueue(block);
  }

  #counts({ onlyWith }: Candidate): boolean {
    return onlyWith === undefined || onlyWith.some((topic) => this.#topics.has(topic));
  }

  // Marks that are as they were stay as they are, so that nothing flickers.
  #replace(chunk: TextChunk, marks: readonly Mark[]): void {
    const kept = new Set<Mark>();
    const added = marks.filter((mark) => {
      const same = this.index.of(mark.pieces[0].node).find((old) => isSame(old, mark));
      if (same !== undefined) kept.add(same);
      return same === undefined;
    });
    const gone = new Set(chunk.nodes.flatMap((node) => this.index.of(node).filter((mark) => !kept.has(mark))));
    if (added.length > 0 || gone.size > 0) this.#change([...gone], added);
  }

  #change(gone: readonly Mark[], added: readonly Mark[]): void {
    for (const mark of gone) this.index.delete(mark);
    // A painter that changes the page must not be taken for the page.
    const pending = this.#observer.takeRecords();
    const scopes = added.map(({ pieces: [{ node }] }) => toScope(node));
    this.#painter.erase(gone);
    // Taking a mark off may have put texts together again; then the place of a new one has to be found anew.
    const ready = added.filter(({ pieces }, at) => {
      const stands = pieces.every(({ node }) => node.isConnected);
      if (!stands && scopes[at] !== undefined) this.#enqueue(scopes[at]);
      return stands;
    });
    for (const mark of this.#painter.paint(ready)) this.index.add(mark);
    this.#observer.takeRecords();
    if (pending.length > 0) this.#follow(pending);
    this.#onChange();
  }

  // Runs before the next paint: what lost its node is taken off at once (docs/browser-bugs.md, 3), the rest is read anew.
  #follow(records: readonly MutationRecord[]): void {
    if (!this.#isAlive()) return;
    const gone = new Set<Mark>();
    for (const { type, target, removedNodes, addedNodes } of records) {
      if (type === 'characterData') {
        for (const mark of this.index.of(target as Text)) gone.add(mark);
        this.#enqueue(toScope(target));
      }
      for (const node of removedNodes) for (const mark of this.#marksUnder(node)) gone.add(mark);
      // The walk loses its place: it may pass over what is left here.
      if ([...removedNodes].some((node) => this.#walk?.standsIn(node))) this.#enqueue(target);
      if ([...removedNodes].some(mayJoin)) this.#enqueue(toScope(target));
      for (const node of addedNodes) this.#welcome(node);
    }
    if (gone.size > 0) this.#change([...gone], []);
  }

  #welcome(node: Node): void {
    if (mayJoin(node)) this.#enqueue(toScope(node));
    else if (node.nodeType === Node.ELEMENT_NODE) this.#enqueue(node);
    if (node instanceof Element) this.lookForShadowRoots(node);
  }

  #marksUnder(node: Node): readonly Mark[] {
    if (this.index.size === 0) return [];
    if (node.nodeType === Node.TEXT_NODE) return this.index.of(node as Text);
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const marks: Mark[] = [];
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) marks.push(...this.index.of(text as Text));
    return marks;
  }
}

// A page can be such that reading it fails; what could be read stays, and nothing of it reaches the page.
function attempt(work: () => void): void {
  try {
    work();
  } catch {}
}

// Text and inline elements can join or part words around them; comments, of which frameworks set many, cannot.
function mayJoin(node: Node): boolean {
  return node.nodeType === Node.TEXT_NODE || (node.nodeType === Node.ELEMENT_NODE && isInline(node));
}

// The block in which a changed node may have joined or parted words.
function toScope(node: Node): Node {
  return toBlock(node.nodeType === Node.TEXT_NODE ? (node.parentNode ?? node) : node);
}

function toBlockAt({ starts, blocks }: TextChunk, offset: number): Node {
  return blocks[starts.findLastIndex((start) => start <= offset)] ?? document;
}

function isSame(a: Mark, b: Mark): boolean {
  return (
    a.topic === b.topic &&
    a.again === b.again &&
    a.pieces.length === b.pieces.length &&
    a.pieces.every((piece, at) => piece.node === b.pieces[at]?.node && piece.start === b.pieces[at].start && piece.end === b.pieces[at].end)
  );
}
