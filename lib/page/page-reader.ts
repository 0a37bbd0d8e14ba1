import type { Matcher } from '../matching/open-matcher.ts';
import { Company } from './company.ts';
import { findShadowRoots } from './find-shadow-roots.ts';
import type { Mark } from './mark.ts';
import { MarkIndex } from './mark-index.ts';
import type { Painter } from './painter.ts';
import { isInline, isLeftAlone, toBlock } from './text-rules.ts';
import { type TextChunk, TextWalk } from './text-walk.ts';
import { runInSlices } from './time-slices.ts';
import { toMarks } from './to-marks.ts';

const WATCHED: MutationObserverInit = { childList: true, characterData: true, subtree: true };

/** Whom a page reader tells and asks. */
export interface ReaderSurroundings {
  /** Called after marks were added or removed. */
  readonly onChange: () => void;
  /** Called after the document got another root element: `document.open` takes every listener off as well. */
  readonly onReplaced: () => void;
  /** Whether the extension is still there; asked at every wake, because nothing tells. */
  readonly isAlive: () => boolean;
}

/** Reads a frame's text, keeps its marks right while the page changes, and paints them. Never throws into the page. */
export class PageReader {
  readonly index = new MarkIndex();
  /** Open shadow roots that are read too; hit testing has to look into them. */
  readonly shadowRoots = new Set<ShadowRoot>();
  readonly #matcher: Matcher;
  readonly #painter: Painter;
  readonly #onChange: () => void;
  readonly #onReplaced: () => void;
  readonly #isAlive: () => boolean;
  readonly #signal: AbortSignal;
  readonly #observer = new MutationObserver((records) => attempt(() => this.#follow(records)));
  readonly #queue = new Set<Node>();
  readonly #company = new Company();
  #walk: TextWalk | undefined;
  #running = false;

  /** @param signal stops reading and takes all marks off */
  constructor(matcher: Matcher, painter: Painter, { onChange, onReplaced, isAlive }: ReaderSurroundings, signal: AbortSignal) {
    this.#isAlive = isAlive;
    this.#matcher = matcher;
    this.#painter = painter;
    this.#onChange = onChange;
    this.#onReplaced = onReplaced;
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
      const step = findShadowRoots(under, (root) => !this.shadowRoots.has(root) && this.addRoot(root));
      runInSlices(step, this.#signal).catch(() => {});
    });
  }

  /** Takes marks off where somebody has begun to write since they were painted. */
  leaveAlone(root: Node): void {
    const gone = this.#marksUnder(root).filter(({ pieces: [{ node }] }) => isLeftAlone(node));
    if (gone.length > 0) this.#change(gone, []);
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
    const { sure, again } = this.#company.meet(chunk, this.#matcher.find(chunk.text));
    this.#replace(chunk, toMarks(chunk, sure));
    for (const block of again) this.#enqueue(block);
  }

  // Marks that are as they were stay as they are, so that nothing flickers.
  #replace(chunk: TextChunk, marks: readonly Mark[]): void {
    const old = chunk.nodes.flatMap((node) => this.index.of(node));
    const byPlace = new Map(chunk.nodes.map((node) => [node, new Map(this.index.of(node).map((mark) => [mark.pieces[0].start, mark]))]));
    const kept = new Set<Mark>();
    const added = marks.filter((mark) => {
      const [{ node, start }] = mark.pieces;
      const same = byPlace.get(node)?.get(start);
      if (same === undefined || !isSame(same, mark)) return true;
      kept.add(same);
      return false;
    });
    const gone = new Set(old.filter((mark) => !kept.has(mark)));
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
      if (target === document && addedNodes.length > 0) this.#onReplaced();
    }
    for (const mark of this.#forgetGoneRoots()) gone.add(mark);
    if (gone.size > 0) this.#change([...gone], []);
  }

  // A shadow tree goes with its host, and no record tells of its text.
  #forgetGoneRoots(): readonly Mark[] {
    const roots = [...this.shadowRoots].filter((root) => !root.isConnected);
    for (const root of roots) this.shadowRoots.delete(root);
    this.#company.forgetGone();
    return roots.flatMap((root) => this.#marksUnder(root));
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

function isSame(a: Mark, b: Mark): boolean {
  return (
    a.topic === b.topic &&
    a.again === b.again &&
    a.pieces.length === b.pieces.length &&
    a.pieces.every((piece, at) => piece.node === b.pieces[at]?.node && piece.start === b.pieces[at].start && piece.end === b.pieces[at].end)
  );
}
