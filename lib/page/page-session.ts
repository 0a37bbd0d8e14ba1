import type { Brief } from '../domain/brief.ts';
import type { Matcher } from '../matching/open-matcher.ts';
import { findMark } from './find-mark.ts';
import { HoverSession } from './hover-session.ts';
import { type Mark, toBoxes } from './mark.ts';
import { findStep, scrollToMark } from './mention-walk.ts';
import { listenForKeys, type PageCommand } from './page-keys.ts';
import { PageReader } from './page-reader.ts';
import type { Painter } from './painter.ts';
import type { CardStage } from './stage.ts';

/** What a page session asks of the extension around it. */
export interface PageSurroundings {
  /** Loads the card's code into this frame, at most once. */
  readonly loadCard: () => Promise<CardStage>;
  readonly loadBrief: (topic: string) => Promise<Brief>;
  readonly openFullView: (topic: string) => void;
  /** Called after marks were added or removed. */
  readonly onChange: () => void;
  readonly isAlive: () => boolean;
}

/** How often shadow roots are looked for again after the page has loaded, in milliseconds since then. */
const LATE_LOOKS_MS = [500, 2000, 5000];

/** Everything Parallax does in one frame while it is on: reading, marking, and the card on demand. */
export class PageSession {
  readonly #reader: PageReader;
  readonly #surroundings: PageSurroundings;
  readonly #signal: AbortSignal;
  #hover: HoverSession | undefined;
  #card: CardStage | undefined;
  #current: Mark | undefined;
  /** A brief asked for while the pointer was still resting, so that the card need not wait. */
  #likely: { topic: string; brief: Promise<Brief> } | undefined;

  /** @param signal ends the session and leaves the page as it was */
  constructor(matcher: Matcher, painter: Painter, surroundings: PageSurroundings, signal: AbortSignal) {
    this.#surroundings = surroundings;
    this.#signal = signal;
    this.#reader = new PageReader(matcher, painter, () => this.#changed(), surroundings.isAlive, signal);
    signal.addEventListener('abort', () => this.#card?.remove(), { once: true });
  }

  /** Starts reading; the rest begins with the first mark, so that a page without one pays for reading only. */
  start(): void {
    this.#reader.start();
    for (const delay of LATE_LOOKS_MS) {
      const timer = setTimeout(() => this.#reader.lookForShadowRoots(document), delay);
      this.#signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    }
  }

  /** The marks that are shown, in the order of the page. */
  shownMarks(): Mark[] {
    return this.#reader.index.inOrder().filter((mark) => toBoxes(mark).length > 0);
  }

  /** Scrolls to the mention of a topic with a number, from 0, and rings it. */
  goTo(topic: string, at: number): void {
    const marks = this.shownMarks();
    const mark = marks.filter((one) => one.topic === topic)[at];
    if (mark !== undefined) this.#point(mark, marks.indexOf(mark) + 1, marks.length);
  }

  #changed(): void {
    if (this.#hover === undefined && this.#reader.index.size > 0) this.#listen();
    const shown = this.#hover?.shown;
    if (shown !== undefined && toBoxes(shown).length === 0) this.#hover?.close();
    this.#surroundings.onChange();
  }

  #listen(): void {
    const hover = new HoverSession(
      {
        findMark: (x, y) => (this.#surroundings.isAlive() ? findMark(this.#reader.index, x, y, this.#reader.shadowRoots) : undefined),
        cardBox: () => this.#card?.box(),
        onLikely: (mark) => this.#prepare(mark),
        onOpen: (mark, at) => this.#open(mark, at),
        onClose: () => this.#card?.close(),
      },
      this.#signal,
    );
    this.#hover = hover;
    listenForKeys((command) => this.#obey(command), this.#signal);
    // A shadow root attached late shows itself in the path of an event over it.
    const meet = (event: Event) => {
      for (const target of event.composedPath())
        if (target instanceof ShadowRoot && target.mode === 'open' && !this.#reader.shadowRoots.has(target)) this.#reader.addRoot(target);
    };
    for (const type of ['pointerover', 'focusin'])
      window.addEventListener(type, meet, { capture: true, passive: true, signal: this.#signal });
  }

  #obey(command: PageCommand): boolean {
    if (!this.#surroundings.isAlive()) return false;
    if (command === 'close') return this.#closeByKey();
    if (command === 'enter-card') {
      if (this.#current === undefined) return false;
      if (this.#hover?.shown === undefined) this.#hover?.call(this.#current);
      void this.#surroundings.loadCard().then((card) => card.focus(), ignore);
      return true;
    }
    const step = findStep(this.#reader.index, this.#current, command === 'next' ? 1 : -1);
    if (step === undefined) return false;
    this.#point(step.mark, step.number, step.of);
    this.#hover?.call(step.mark);
    return true;
  }

  #closeByKey(): boolean {
    if (this.#hover?.shown === undefined) return false;
    this.#hover.close();
    return true;
  }

  #point(mark: Mark, number: number, of: number): void {
    this.#current = mark;
    this.#hover?.close();
    scrollToMark(mark);
    void this.#surroundings.loadCard().then((card) => card.point(mark, { number, of }), ignore);
  }

  #prepare({ topic }: Mark): void {
    this.#likely = { topic, brief: this.#surroundings.loadBrief(topic) };
    this.#likely.brief.catch(ignore);
    void this.#surroundings.loadCard().then((card) => {
      this.#card = card;
    }, ignore);
  }

  #open(mark: Mark, at: { readonly x: number; readonly y: number } | undefined): void {
    this.#current = mark;
    const hover = this.#hover;
    const show = (card: CardStage) => {
      this.#card = card;
      if (hover?.shown !== mark) return;
      card.open({
        mark,
        ...(at && { at }),
        load: () => this.#take(mark.topic),
        onClose: () => hover.close(),
        onPin: (pinned) => hover.pin(pinned),
        onOpenFull: () => this.#surroundings.openFullView(mark.topic),
      });
    };
    void this.#surroundings.loadCard().then(show, ignore);
  }

  // The brief asked for in advance serves once; trying again asks anew.
  #take(topic: string): Promise<Brief> {
    const likely = this.#likely;
    this.#likely = undefined;
    return likely?.topic === topic ? likely.brief : this.#surroundings.loadBrief(topic);
  }
}

// Nothing throws into a page: without the background there is no card, and the marks stay.
function ignore(): void {}
