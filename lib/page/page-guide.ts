import type { Brief } from '../domain/brief.ts';
import type { PageCommand } from '../domain/page-keys.ts';
import type { Settings } from '../domain/settings.ts';
import { toMentions } from '../matching/find-mentions.ts';
import { isIn, toMarksInOrder } from './find-in-index.ts';
import { findMark } from './find-mark.ts';
import { HoverSession } from './hover-session.ts';
import { isShown, type Mark, toBoxes } from './mark.ts';
import { findHeir, findStep, scrollToMark } from './mention-walk.ts';
import { hearKey } from './page-keys.ts';
import { type Box, hasRoom } from './place-card.ts';
import type { CardStage, Nth, Opener, Reading } from './stage.ts';

/** What the guide asks of the extension around it. */
export interface PageSurroundings {
  /** Loads the card's code into this frame, at most once. */
  readonly loadCard: () => Promise<CardStage>;
  readonly loadBrief: (topic: string) => Promise<Brief>;
  /** The name that words of a page are another form of. */
  readonly findName: (topic: string, surface: string) => Promise<string | null>;
  readonly openFullView: (topic: string) => void;
  /** Whether this document can show a card; where it cannot, marks only tell, and the popup has the rest. */
  readonly cardsShow: boolean;
  readonly isAlive: () => boolean;
}

/** The mention of a topic that a view goes to. */
export interface MentionGoal extends Nth {
  readonly topic: string;
  /** Which of them in this frame, from 0. */
  readonly at: number;
}

/** How long a page may take to set the words again that a card stands at, in milliseconds. */
const SETTLE_MS = 100;

/** What somebody at a frame does with the marks of one reading: pointer, keys, jumps from the popup, and the card on demand. */
export class PageGuide {
  readonly #reader: Reading['reader'];
  readonly #matcher: Reading['matcher'];
  readonly #settings: Settings;
  readonly #surroundings: PageSurroundings;
  readonly #signal: AbortSignal;
  #ears = new AbortController();
  #hover: HoverSession;
  #card: CardStage | undefined;
  /** The mark that card or ring stand at, or stood at last, and where it was. */
  #current: { mark: Mark; box: Box | undefined } | undefined;
  /** What was asked for last, while the pointer was still resting, so that the card need not wait. */
  #likely: { mark: Mark; brief: Promise<Brief>; name: Promise<string | null> } | undefined;

  /** Goes along with a reading until it ends. */
  constructor({ reader, matcher, settings, signal }: Reading, surroundings: PageSurroundings) {
    this.#reader = reader;
    this.#matcher = matcher;
    this.#settings = settings;
    this.#surroundings = surroundings;
    this.#signal = signal;
    this.#hover = this.#listen();
    // The pointer may be over a shadow root that nothing has told of.
    for (const root of [document, ...reader.shadowRoots]) reader.lookForShadowRoots(root);
    signal.addEventListener('abort', () => this.#end(), { once: true });
  }

  /** The marks that are shown, in the order of the page. */
  shownMarks(): Mark[] {
    return toMarksInOrder(this.#reader.index).filter(isShown);
  }

  /** Whether the frame is being read for the first time; a reading that failed has come to its end, too. */
  get isFirstReading(): boolean {
    return !this.#reader.wasRead && !this.#reader.hasFailed;
  }

  /** What is less than all: text was left unread, reading it failed, no card can be shown. */
  get limits(): ('unread' | 'failed' | 'cardless')[] {
    const { isPartly, hasFailed } = this.#reader;
    const [unread, failed, cardless] = ['unread', 'failed', 'cardless'] as const;
    return [...(isPartly ? [unread] : []), ...(hasFailed ? [failed] : []), ...(this.#surroundings.cardsShow ? [] : [cardless])];
  }

  /** Takes what somebody did: a pointer, a key, the focus. */
  hear(event: Event, place: EventTarget | undefined): void {
    this.#hover.hear(event, place);
    if (event.type === 'keydown') hearKey(event as KeyboardEvent, place, this.#settings.pageKeys, (command) => this.#obey(command));
    if (event.type === 'focusin') this.#meet(event, place);
  }

  /** Marks were added or removed. */
  changed(): void {
    if (this.#current !== undefined && !isIn(this.#reader.index, this.#current.mark)) setTimeout(() => this.#settle(), SETTLE_MS);
  }

  /** Begins anew on a document that was written anew: it has no listeners left. */
  replaced(): void {
    this.#ears.abort();
    this.#ears = new AbortController();
    this.#card?.close();
    this.#hover = this.#listen();
  }

  /** Scrolls to the mention of a topic that a view asks for, and rings it. */
  goTo({ topic, at, number, of }: MentionGoal): void {
    const mark = this.shownMarks().filter((one) => one.topic === topic)[at];
    if (mark !== undefined) this.#point(mark, { number, of, isOfTopic: true });
  }

  /** Obeys a command of the browser's, and tells whether there was anything to do. */
  command(command: PageCommand): boolean {
    return (command === 'enter-card' && this.#closeByKey()) || this.#obey(command);
  }

  #end(): void {
    this.#ears.abort();
    this.#card?.remove();
  }

  // What card and ring stood at is gone; when the page only set the same words again, they go on there.
  #settle(): void {
    const current = this.#current;
    if (current === undefined || this.#signal.aborted || isIn(this.#reader.index, current.mark)) return;
    const heir = current.box && findHeir(this.#reader.index, current.mark, current.box);
    if (heir === undefined) {
      this.#current = undefined;
      this.#hover.close();
      this.#card?.close();
    } else {
      this.#stand(heir);
      this.#hover.renew(heir);
      this.#card?.renew(heir);
    }
  }

  #stand(mark: Mark): void {
    this.#current = { mark, box: toBoxes(mark)[0] };
  }

  #listen(): HoverSession {
    const { signal } = this.#ears;
    for (const type of ['pointerover', 'beforeinput'])
      window.addEventListener(type, (event) => this.#meet(event, event.composedPath()[0]), { capture: true, passive: true, signal });
    return new HoverSession(
      {
        findMark: (x, y) => (this.#surroundings.isAlive() ? findMark(this.#reader.index, x, y, this.#reader.shadowRoots) : undefined),
        marksShow: this.#settings.look !== 'none',
        delay: this.#settings.cardDelay,
        cardBox: () => this.#card?.box(),
        onLikely: (mark) => this.#prepare(mark),
        onOpen: (mark, opener) => this.#open(mark, opener),
        onClose: () => this.#card?.close(),
      },
      signal,
    );
  }

  #meet(event: Event, place: EventTarget | undefined): void {
    this.#reader.keepPainted();
    // A shadow root attached late shows itself in the path of an event over it.
    for (const target of event.composedPath()) {
      if (target instanceof ShadowRoot && target.mode === 'open' && !this.#reader.shadowRoots.has(target)) this.#reader.addRoot(target);
    }
    // And what has become an editor since, when somebody begins to write in it.
    if (event.type !== 'pointerover' && place instanceof Element) this.#reader.leaveAlone(place);
  }

  #obey(command: PageCommand): boolean {
    if (!this.#surroundings.isAlive()) return false;
    if (command === 'close') return this.#closeByKey();
    if (command === 'enter-card') return this.#enterCard();
    const step = findStep(this.#reader.index, this.#current?.mark, command === 'next' ? 1 : -1);
    if (step === undefined) return false;
    this.#point(step.mark, step);
    this.#hover.call(step.mark);
    return true;
  }

  #enterCard(): boolean {
    const mark = this.#current?.mark ?? this.#findInView();
    if (mark === undefined || !this.#surroundings.cardsShow) return false;
    if (!hasRoomFor(mark)) {
      this.#surroundings.openFullView(mark.topic);
      return true;
    }
    if (this.#hover.shown === undefined) this.#hover.call(mark);
    this.#withCard((card) => card.focus());
    return true;
  }

  #findInView(): Mark | undefined {
    const marks = this.shownMarks();
    return marks.find((mark) => toBoxes(mark).some(({ top, bottom }) => top >= 0 && bottom <= innerHeight)) ?? marks[0];
  }

  // Esc closes the card and is ours; where there is only a ring it goes, and the key is the page's.
  #closeByKey(): boolean {
    const wasShown = this.#hover.shown !== undefined;
    this.#hover.close();
    if (!wasShown) this.#card?.close();
    return wasShown;
  }

  #point(mark: Mark, { number, of, isOfTopic }: Nth): void {
    this.#hover.close();
    scrollToMark(mark);
    this.#stand(mark);
    this.#withCard((card) => card.point(mark, { number, of, isOfTopic, load: () => this.#take(mark.topic, false) }));
  }

  #prepare(mark: Mark): void {
    if (!this.#surroundings.cardsShow) return;
    const brief = this.#surroundings.loadBrief(mark.topic);
    this.#withCard((card) => void brief.then((known) => card.rehearse(mark, known), ignore));
    const name = this.#surroundings.findName(mark.topic, mark.surface);
    this.#likely = { mark, brief, name };
    for (const asked of [brief, name]) asked.catch(ignore);
  }

  #open(mark: Mark, opener: Opener): void {
    this.#stand(mark);
    const hover = this.#hover;
    if (!hasRoomFor(mark)) {
      hover.close();
      if (opener.by === 'touch') this.#surroundings.openFullView(mark.topic);
      return;
    }
    this.#withCard((card) => {
      if (hover.shown !== mark) return;
      card.open({
        mark,
        opener,
        keys: this.#settings.pageKeys,
        load: (topic, isAnew) => this.#take(topic, isAnew),
        findName: () => (this.#likely?.mark === mark ? this.#likely.name : this.#surroundings.findName(mark.topic, mark.surface)),
        findTopics: (text, language) => toMentions(this.#matcher.find(text, language)),
        onClose: () => hover.close(),
        onPin: (pinned) => hover.pin(pinned),
        onOpenFull: this.#surroundings.openFullView,
      });
    });
  }

  #withCard(use: (card: CardStage) => void): void {
    if (!this.#surroundings.cardsShow) return;
    const show = (card: CardStage) => {
      this.#card = card;
      card.dress(this.#settings);
      if (!this.#signal.aborted) use(card);
    };
    this.#surroundings.loadCard().then(show, ignore);
  }

  // The brief asked for in advance serves card and announcement; trying again asks anew.
  #take(topic: string, isAnew: boolean): Promise<Brief> {
    const likely = this.#likely;
    return likely?.mark.topic === topic && !isAnew ? likely.brief : this.#surroundings.loadBrief(topic);
  }
}

// A frame inside a page can be too small for any card.
function hasRoomFor(mark: Mark): boolean {
  const line = toBoxes(mark)[0];
  return window === window.top || line === undefined || hasRoom(line, { width: innerWidth, height: innerHeight });
}

// Nothing throws into a page: without the background there is no card, and the marks stay.
function ignore(): void {}
