import { toPrimaryLanguage } from '../domain/language.ts';
import { isWanted, type Wants } from '../matching/is-wanted.ts';
import type { Matcher } from '../matching/open-matcher.ts';
import { toChangedScopes, toOutermost } from './change-scope.ts';
import { Company } from './company.ts';
import { findInChunk } from './find-in-chunk.ts';
import type { Mark } from './mark.ts';
import { MarkIndex } from './mark-index.ts';
import { Pace } from './pace.ts';
import { PageWalk } from './page-walk.ts';
import type { Painter } from './painter.ts';
import { toRootSearch } from './root-search.ts';
import { type TextChunk, toReadBlock } from './text-chunk.ts';
import { isLeftAlone } from './text-rules.ts';
import { runInSlices } from './time-slices.ts';
import { toMarks } from './to-marks.ts';

const WATCHED: MutationObserverInit = { childList: true, characterData: true, subtree: true };
/** A frame has no more marks than this: the browser goes through all of them at every change of the page. */
export const MOST_MARKS = 10_000;
/** What was left unread is read when there is so much room again. */
const ROOM = MOST_MARKS * 0.8;

/** When more nodes than this were taken out at once, it is quicker to ask all marks whether they are still there. */
const LOOK_INTO = 16;

/** Whom a page reader tells and asks. */
export interface ReaderSurroundings {
  /** Called after marks were added or removed. */
  readonly onChange: () => void;
  /** Called after the document got another root element: `document.open` takes every listener off as well. */
  readonly onReplaced: () => void;
  /** Whether the extension is still there; asked at every wake, because nothing tells. */
  readonly isAlive: () => boolean;
  /** What of the mentions is marked; without it, all of them. */
  readonly wants?: Wants;
}

/** Reads a frame's text, keeps its marks right while the page changes, and paints them. Never throws into the page. */
export class PageReader {
  readonly index = new MarkIndex();
  /** Open shadow roots that are read too; hit testing has to look into them. */
  readonly shadowRoots = new Set<ShadowRoot>();
  /** Whether the frame's text was read to its end once; what changes later is read again. */
  wasRead = false;
  readonly #matcher: Matcher;
  readonly #painter: Painter;
  readonly #onChange: () => void;
  readonly #onReplaced: () => void;
  readonly #isAlive: () => boolean;
  readonly #wants: Wants | undefined;
  readonly #signal: AbortSignal;
  readonly #observer = new MutationObserver((records) => this.#attempt(() => this.#follow(records)));
  readonly #queue = new Set<Node>();
  /** What is read later, because it was read a short while ago. */
  readonly #postponed = new Map<Node, ReturnType<typeof setTimeout>>();
  /** What was left unread for want of room. */
  readonly #unread = new Set<Node>();
  readonly #pace = new Pace();
  /** Of the present walk. */
  #language: string | undefined;
  #length = 0;
  #failed = false;
  readonly #company = new Company();
  readonly #search: (place: Node) => void;
  #walk: PageWalk | undefined;
  #running = false;

  /** @param signal stops reading and takes all marks off */
  constructor(matcher: Matcher, painter: Painter, { onChange, onReplaced, isAlive, wants }: ReaderSurroundings, signal: AbortSignal) {
    this.#isAlive = isAlive;
    this.#wants = wants;
    this.#matcher = matcher;
    this.#painter = painter;
    this.#onChange = onChange;
    this.#onReplaced = onReplaced;
    this.#signal = signal;
    this.#search = toRootSearch(
      (root) => !this.shadowRoots.has(root) && this.addRoot(root),
      () => this.#fail(),
      signal,
    );
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

  /** Whether some of the frame's text is left unread: it is too much, or the page takes marks off again. */
  get isPartly(): boolean {
    return this.#unread.size > 0 || this.#painter.inPage?.isRefused() === true;
  }

  /** Whether some of the frame's text could not be read. */
  get hasFailed(): boolean {
    return this.#failed;
  }

  /** Paints again what the page has taken off without changing a node. */
  keepPainted(): void {
    if (this.index.size > 0) this.#attempt(() => this.#painter.keep());
  }

  /** Looks for shadow roots that were attached since; nothing in the page announces them. */
  lookForShadowRoots(under: Node): void {
    if (!this.#signal.aborted) this.#search(under);
  }

  /** Takes marks off where somebody has begun to write since they were painted. */
  leaveAlone(root: Node): void {
    this.#catchUp();
    const gone = this.#marksUnder(root).filter(({ pieces: [{ node }] }) => isLeftAlone(node));
    if (gone.length > 0) this.#change(gone, []);
  }

  #stop(): void {
    this.#observer.disconnect();
    this.#queue.clear();
    this.#unread.clear();
    for (const timer of this.#postponed.values()) clearTimeout(timer);
    this.#postponed.clear();
    this.#painter.clear();
    this.index.clear();
  }

  #enqueue(root: Node): void {
    this.#queue.add(root);
    if (this.#running) return;
    this.#running = true;
    // After everything that happened together has been queued, and still before the page is painted.
    queueMicrotask(() => this.#run());
  }

  // Of a place that was read a short while ago, or took our marks off, once it may be read again.
  #enqueueInTime(root: Node, place: Node): void {
    const toWait = (node: Node) => Math.max(this.#pace.toWait(node), this.#painter.inPage?.toWait(node) ?? 0);
    const wait = Math.max(toWait(root), toWait(place));
    if (wait === 0) this.#enqueue(root);
    else if (Number.isFinite(wait) && !this.#postponed.has(root)) {
      const read = () => {
        this.#postponed.delete(root);
        this.#enqueue(root);
      };
      this.#postponed.set(root, setTimeout(read, wait));
    }
  }

  #run(): void {
    runInSlices(() => this.#step(), this.#signal).catch(() => this.#recover());
  }

  // A walk that could not go on is given up; what waits is read, and what changes next. Nothing reaches the page.
  #recover(): void {
    this.#walk = undefined;
    this.#running = this.#queue.size > 0;
    this.#fail();
    if (this.#running) this.#run();
  }

  // One chunk of text: the unit of work between two looks at the clock.
  #step(): boolean {
    this.#catchUp();
    // Catching up may have shown that the extension has gone: then nothing more is painted.
    if (this.#signal.aborted || !this.#isAlive()) return false;
    if (this.index.size >= MOST_MARKS) this.#leaveUnread();
    else if (this.index.size < ROOM) this.#takeUnread();
    this.#walk ??= this.#toNextWalk();
    // Cleared here and not when the run has ended: what is queued in between would wait for ever.
    this.#running = this.#walk !== undefined;
    const chunk = this.#walk?.next();
    if (chunk === undefined) {
      this.#walk = undefined;
      this.wasRead = true;
    } else this.#read(chunk, this.#walk as PageWalk);
    return this.#running;
  }

  #leaveUnread(): void {
    const isNews = !this.isPartly;
    for (const root of this.#walk?.roots ?? []) this.#unread.add(root);
    for (const root of this.#queue) this.#unread.add(root);
    this.#queue.clear();
    this.#walk = undefined;
    if (isNews && this.isPartly) this.#onChange();
  }

  #takeUnread(): void {
    for (const root of this.#unread) this.#queue.add(root);
    this.#unread.clear();
  }

  // Everything that waits: many short texts are read as one.
  #toNextWalk(): PageWalk | undefined {
    const roots = [...this.#queue].filter((root) => root.isConnected);
    this.#queue.clear();
    const [first, ...others] = toOutermost(roots);
    if (first === undefined) return undefined;
    this.#language = toLanguage(document.documentElement);
    return new PageWalk([first, ...others]);
  }

  #read(chunk: TextChunk, { roots: [root], length, topics }: PageWalk): void {
    if (root !== undefined) this.#pace.read(root, length);
    this.#measure(chunk);
    const mentions = findInChunk(this.#matcher, chunk, this.#language);
    if (mentions.length === 0 && this.index.size === 0) return;
    const { sure, again } = this.#company.meet(chunk, mentions);
    const wants = this.#wants;
    const wanted = wants ? sure.filter((mention) => isWanted(wants, mention, chunk.text, this.#language)) : sure;
    this.#replace(chunk, toMarks(chunk, wanted, topics));
    for (const block of again) this.#enqueue(block);
  }

  // Of a block longer than a chunk: how much of it was read.
  #measure({ text, nodes, from, to }: TextChunk): void {
    this.#length = from > 0 ? this.#length + to - from : to;
    const node = from > 0 || to < text.length ? nodes.at(-1) : undefined;
    const block = node && toReadBlock(node);
    if (block !== undefined) this.#pace.read(block, this.#length);
  }

  // Marks that are as they were stay as they are, so that nothing flickers.
  #replace(chunk: TextChunk, marks: readonly Mark[]): void {
    const old = this.#marksOf(chunk);
    if (old.length === 0) {
      if (marks.length > 0) this.#change([], this.#toFit(marks, 0));
      return;
    }
    const gone = new Set(old);
    const added = marks.filter((mark) => {
      const [{ node, start }] = mark.pieces;
      const [same] = this.index.beginningIn(node, start, start + 1);
      const isKept = same !== undefined && gone.has(same) && isSame(same, mark);
      if (isKept) gone.delete(same);
      return !isKept;
    });
    if (added.length > 0 || gone.size > 0) this.#change([...gone], this.#toFit(added, gone.size));
  }

  // As many as there is room for; where the others are is read again when there is more.
  #toFit(marks: readonly Mark[], gone: number): readonly Mark[] {
    const room = MOST_MARKS - this.index.size + gone;
    const first = marks[room];
    if (first === undefined) return marks;
    this.#unread.add(first.pieces[0].node.getRootNode());
    return marks.slice(0, room);
  }

  #marksOf({ nodes, starts, from, to }: TextChunk): Mark[] {
    const marks: Mark[] = [];
    if (this.index.size === 0) return marks;
    for (let at = 0; at < nodes.length; at++) {
      const start = starts[at] as number;
      for (const mark of this.index.beginningIn(nodes[at] as Text, from - start, to - start)) marks.push(mark);
    }
    return marks;
  }

  #change(gone: readonly Mark[], added: readonly Mark[]): void {
    this.index.delete(gone);
    for (const mark of this.#repaint(gone, added)) this.index.add(mark);
    // A painter that changes the page must not be taken for the page.
    this.#observer.takeRecords();
    this.#onChange();
  }

  #repaint(gone: readonly Mark[], added: readonly Mark[]): readonly Mark[] {
    const { inPage } = this.#painter;
    if (inPage !== undefined) return inPage.replace(gone, added, (block) => this.#enqueue(block));
    this.#painter.erase(gone);
    return this.#painter.paint(added);
  }

  // What the page has done already comes before what we do, or it would be taken for done to our nodes.
  #catchUp(): void {
    const pending = this.#observer.takeRecords();
    if (pending.length > 0) this.#attempt(() => this.#follow(pending));
  }

  // Runs before the next paint: what lost its node is taken off at once (docs/browser-bugs.md, 3), the rest is read anew.
  #follow(records: readonly MutationRecord[]): void {
    if (!this.#isAlive()) return;
    const gone = new Set(this.#toLost(records));
    for (const [scope, place] of toChangedScopes(records)) this.#enqueueInTime(scope, place);
    let removes = false;
    for (const { target, addedNodes, removedNodes } of records) {
      removes ||= removedNodes.length > 0;
      // The walk loses its place: it may pass over what is left here.
      if (this.#walk !== undefined) for (const node of removedNodes) if (this.#walk.standsIn(node)) this.#enqueue(target);
      for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) this.#search(node);
      if (target === document && addedNodes.length > 0) this.#onReplaced();
    }
    if (removes) for (const mark of this.#forgetGone()) gone.add(mark);
    if (gone.size > 0) this.#change([...gone], []);
    this.#painter.keep();
    if (this.#unread.size > 0 && this.index.size < ROOM) for (const root of this.#unread) this.#enqueue(root);
  }

  // The marks whose text was changed or taken away.
  #toLost(records: readonly MutationRecord[]): readonly Mark[] {
    const { inPage } = this.#painter;
    if (inPage !== undefined) {
      const lost = inPage.follow(records, (record) => this.#toLostBy(record));
      // A painter that puts nodes right is not to be taken for the page.
      this.#observer.takeRecords();
      return lost;
    }
    if (this.index.size === 0) return [];
    const areMany = records.reduce((sum, { removedNodes }) => sum + removedNodes.length, 0) > LOOK_INTO;
    const lost = records.flatMap((record) => (areMany && record.type === 'childList' ? [] : this.#toLostBy(record)));
    return areMany ? [...lost, ...this.index.disconnected()] : lost;
  }

  #toLostBy({ type, target, removedNodes }: MutationRecord): readonly Mark[] {
    return type === 'characterData' ? this.index.of(target as Text) : Array.from(removedNodes).flatMap((node) => this.#marksUnder(node));
  }

  // A shadow tree goes with its host, and no record tells of its text.
  #forgetGone(): readonly Mark[] {
    const roots = [...this.shadowRoots].filter((root) => !root.isConnected);
    for (const root of roots) this.shadowRoots.delete(root);
    this.#company.forgetGone();
    for (const root of this.#unread) if (!root.isConnected) this.#unread.delete(root);
    return roots.flatMap((root) => this.#marksUnder(root));
  }

  #marksUnder(node: Node): readonly Mark[] {
    if (node.firstChild === null && node.nodeType !== Node.TEXT_NODE) return [];
    if (node.nodeType === Node.TEXT_NODE) return this.index.of(node as Text);
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const marks: Mark[] = [];
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) marks.push(...this.index.of(text as Text));
    return marks;
  }

  // A page can be such that reading it fails; what could be read stays, and nothing of it reaches the page.
  #attempt(work: () => void): void {
    try {
      work();
    } catch {
      this.#fail();
    }
  }

  #fail(): void {
    if (this.#failed) return;
    this.#failed = true;
    this.#onChange();
  }
}

// The primary language that the page says it is in.
function toLanguage(root: Element | null): string | undefined {
  return toPrimaryLanguage(root?.getAttribute('lang') ?? '');
}

function isSame(a: Mark, b: Mark): boolean {
  return (
    a.topic === b.topic &&
    a.again === b.again &&
    a.pieces.length === b.pieces.length &&
    a.pieces.every((piece, at) => piece.node === b.pieces[at]?.node && piece.start === b.pieces[at].start && piece.end === b.pieces[at].end)
  );
}
