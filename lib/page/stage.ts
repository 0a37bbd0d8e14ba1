import type { Brief, FindTopics } from '../domain/brief.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { MarkColour } from '../domain/mark-colour.ts';
import type { PageKeys } from '../domain/page-keys.ts';
import type { Look, Settings } from '../domain/settings.ts';
import type { Matcher } from '../matching/open-matcher.ts';
import type { Mark } from './mark.ts';
import type { PageReader } from './page-reader.ts';
import type { Painter } from './painter.ts';
import type { Box } from './place-card.ts';

/** What the guide asks of the card, whose code arrives on first need. */
export interface CardStage {
  /** Takes the words to speak in from now on; called before anything is shown. */
  speak(catalogue: Catalogue): void;
  /** Takes the theme and the size of text that the reader chose; called before anything is shown. */
  dress(settings: Pick<Settings, 'theme' | 'cardSize'>): void;
  /** Goes through, out of sight, what a first card takes to draw; called while the pointer still rests. */
  rehearse(mark: Mark, brief: Brief): void;
  /** Shows the card of a mark, with what `load` will bring. */
  open(opening: CardOpening): void;
  /** Hides card and ring. */
  close(): void;
  /** Draws the ring around a mark and says to a screen reader which of how many it is, of what topic. */
  point(mark: Mark, at: MentionPlace): void;
  /** Goes on beside the mark that took the place of the one shown. */
  renew(mark: Mark): void;
  /** Moves the keyboard's focus into the card. */
  focus(): void;
  /** The card's box in the viewport while it is shown. */
  box(): Box | undefined;
  /** Takes everything of ours out of the page. */
  remove(): void;
}

/** Which of the mentions one is. */
export interface Nth {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** Of those of its topic on the page, as a view that goes through them counts; else of all in the frame, as keys go. */
  readonly isOfTopic?: boolean | undefined;
}

/** The same, with what is known of its topic. */
export interface MentionPlace extends Nth {
  readonly load: () => Promise<Brief>;
}

/** What opened a card: a pointer that rested at a place, of which a word over two lines means one line; a finger or pen; a key, or the popup. */
export type Opener = { readonly by: 'pointer'; readonly x: number; readonly y: number } | { readonly by: 'touch' | 'key' };

/** One opening of a card. */
export interface CardOpening {
  readonly mark: Mark;
  readonly opener: Opener;
  /** The keys of the card. */
  readonly keys: PageKeys;
  /** Asks for the brief of a topic. `isAnew`: the reader tries again. */
  readonly load: (topic: string, isAnew: boolean) => Promise<Brief>;
  /** Asks which name the words of the mark are another form of. */
  readonly findName: () => Promise<string | null>;
  readonly findTopics: FindTopics;
  readonly onClose: () => void;
  readonly onPin: (pinned: boolean) => void;
  readonly onOpenFull: (topic: string) => void;
}

/** One reading of the page: until settings or matchers change, or the extension goes. */
export interface Reading {
  readonly reader: Pick<
    PageReader,
    'index' | 'shadowRoots' | 'isPartly' | 'hasFailed' | 'wasRead' | 'addRoot' | 'lookForShadowRoots' | 'leaveAlone' | 'keepPainted'
  >;
  /** What finds names, in the page and in what a card says. */
  readonly matcher: Matcher;
  /** What it is read by; what of them concerns pointer, keys and card is the guide's to obey. */
  readonly settings: Settings;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** A line that a popup or the background opened to this frame, as the browser gives it. */
export interface PopupLine {
  readonly name: string;
  readonly sender?: { readonly id?: string | undefined } | undefined;
  postMessage(message: unknown): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

/** What the reader asks of the guide, whose code arrives when somebody first moves on a page with marks. */
export interface Guide {
  /** Goes along with a reading; with none where nothing is read. */
  join(reading: Reading | undefined): void;
  /**
   * Takes what somebody did on the page; also what was done while the guide was on its way.
   * @param place where it was done, inside an open shadow tree too, of which a target names the host only; an event that
   *   was kept does not tell any more
   */
  hear(event: Event, place: EventTarget | undefined): void;
  /** Marks were added or removed. */
  changed(): void;
  /** The document was written anew: listeners are gone from it. */
  replaced(): void;
  /** Answers a popup, or obeys a command of the browser's. */
  answer(line: PopupLine): void;
}

/** Where scripts of this extension in one frame meet. The page cannot see it: it lives in the extension's own world. */
export interface Stage {
  /** Whether the reader that set this stage still works; it does not when its extension was updated or removed. */
  readonly isAlive: () => boolean;
  /** Stops the reader and takes everything of it off the page. */
  readonly stop: () => void;
  readonly onGuide: (guide: Guide) => void;
  readonly onPainter: (toPainter: (look: Look, colour: MarkColour) => Painter) => void;
  /** Set by the guide, who has asked for it. */
  onCard?: (card: CardStage) => void;
}

const KEY = Symbol.for('parallax.stage');
type StagedWorld = { [KEY]?: Stage; parallaxAsked?: boolean };

/** The stage of this frame, once the reader has set it. */
export function getStage(): Stage | undefined {
  return (globalThis as StagedWorld)[KEY];
}

/**
 * Sets the stage of this frame and stops a reader left behind by an earlier copy of the extension.
 * @returns false when a reader is at work here already: then there is nothing to do
 */
export function setStage(stage: Stage): boolean {
  const before = getStage();
  if (before?.isAlive()) return false;
  before?.stop();
  (globalThis as StagedWorld)[KEY] = stage;
  return true;
}

/** Whether the reader of this page clicked the toolbar button here, where pages are read only then. */
export function isAsked(): boolean {
  return (globalThis as StagedWorld).parallaxAsked === true;
}

/**
 * Notes that click, before the reader is brought into the page; one that is here already begins anew because of it, but for
 * one that knew of it.
 */
export function noteAsked(): void {
  const world = globalThis as StagedWorld;
  if (isAsked() && world[KEY]?.isAlive()) return;
  world.parallaxAsked = true;
  world[KEY]?.stop();
  delete world[KEY];
}
