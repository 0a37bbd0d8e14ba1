/** Name of the connection between a view of ours and every frame of a page. */
export const PAGE_CHANNEL = 'page';
/** Name of one whose first answer is to tell the words around mentions, too. */
export const PAGE_WORDS_CHANNEL = 'page-words';

/** One topic as a frame mentions it. */
export interface FrameTopic {
  readonly id: string;
  readonly count: number;
  /** Where on the page, from 0 at its top to 1 at its end; empty for frames inside the page. */
  readonly positions: readonly number[];
}

/** What may be less than all: text was left `unread`, reading it `failed`, or the document can show no card (`cardless`). */
export const FRAME_LIMITS = ['unread', 'failed', 'cardless'] as const;
/** One of them. */
export type FrameLimit = (typeof FRAME_LIMITS)[number];

/** Why a frame cannot say yet what it mentions: it is not read (`idle`), or for the first time just now (`reading`). */
export const FRAME_PENDING = ['idle', 'reading'] as const;
/** One of them. */
export type FramePending = (typeof FRAME_PENDING)[number];

/** What a frame tells a view, at first and after every change. */
export interface FrameSummary {
  /** Tells frames of one page apart; made anew at each load. */
  readonly frame: string;
  readonly isTop: boolean;
  readonly topics: readonly FrameTopic[];
  /** Without it there are none. */
  readonly limits?: readonly FrameLimit[];
  /** Without it the frame has been read. */
  readonly pending?: FramePending;
  /** The words around a sample of the mentions, where they were asked for. They are kept nowhere but in the view. */
  readonly contexts?: readonly string[];
}

/** How much of a frame's words is taken: more than `lib/page/to-contexts` tells. */
const [MOST_CONTEXTS, LONGEST_CONTEXT] = [64, 512];

/** What the popup asks of a frame: go to the mention of a topic with a number, from 0. */
export interface GoToMention {
  readonly frame: string;
  readonly topic: string;
  readonly at: number;
  /** Which of the topic's mentions that is on the whole page, from 1, and of how many: what is said there is what the popup says. */
  readonly number: number;
  readonly of: number;
}

/** A topic as a whole page mentions it. */
export interface PageTopic {
  readonly id: string;
  readonly count: number;
  readonly positions: readonly number[];
}

/** Adds up what the frames of a page tell: most mentioned first, then by id. */
export function toPageTopics(frames: readonly FrameSummary[]): PageTopic[] {
  const topics = new Map<string, PageTopic>();
  for (const { id, count, positions } of frames.flatMap((frame) => frame.topics)) {
    const known = topics.get(id);
    topics.set(id, { id, count: (known?.count ?? 0) + count, positions: [...(known?.positions ?? []), ...positions] });
  }
  return [...topics.values()].toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

/** What the frames of a page, one or more, tell of its reading; what was found already counts for more than what is still to come. */
export function toReadState(frames: readonly FrameSummary[]): FramePending | 'ready' {
  if (frames.some(({ topics }) => topics.length > 0)) return 'ready';
  const own = frames.filter(({ isTop }) => isTop);
  // What stands in a page may be of a kind that is never read.
  if ((own.length > 0 ? own : frames).every(({ pending }) => pending === 'idle')) return 'idle';
  return frames.some(({ pending }) => pending === 'reading') ? 'reading' : 'ready';
}

/** Which frame holds the mention of a topic with a number on the whole page; the page's own frame counts first. */
export function toGoal(frames: readonly FrameSummary[], topic: string, at: number): GoToMention | undefined {
  const toCount = ({ topics }: FrameSummary) => topics.find(({ id }) => id === topic)?.count ?? 0;
  const of = frames.reduce((sum, frame) => sum + toCount(frame), 0);
  let before = 0;
  for (const one of frames.toSorted((a, b) => Number(b.isTop) - Number(a.isTop))) {
    const count = toCount(one);
    if (at < before + count) return { frame: one.frame, topic, at: at - before, number: at + 1, of };
    before += count;
  }
  return undefined;
}

/** Reads what arrived from a frame; undefined for anything else. */
export function parseFrameSummary(message: unknown): FrameSummary | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { frame, isTop, topics, limits = [], pending, contexts } = message as Partial<Record<keyof FrameSummary, unknown>>;
  if (!Array.isArray(limits)) return undefined;
  const words = Array.isArray(contexts) ? toContexts(contexts) : undefined;
  const known = FRAME_LIMITS.filter((limit) => limits.includes(limit));
  const waits = FRAME_PENDING.find((one) => one === pending);
  return typeof frame === 'string' && typeof isTop === 'boolean' && Array.isArray(topics) && topics.every(isFrameTopic)
    ? {
        frame,
        isTop,
        topics,
        ...(known.length > 0 && { limits: known }),
        ...(waits && { pending: waits }),
        ...(words && { contexts: words }),
      }
    : undefined;
}

function toContexts(told: readonly unknown[]): string[] {
  const texts = told.slice(0, MOST_CONTEXTS).filter((text) => typeof text === 'string');
  return texts.map((text) => text.slice(0, LONGEST_CONTEXT));
}

function isFrameTopic(value: unknown): value is FrameTopic {
  if (typeof value !== 'object' || value === null) return false;
  const { id, count, positions } = value as Partial<Record<keyof FrameTopic, unknown>>;
  return (
    typeof id === 'string' &&
    isWholeNumber(count) &&
    Array.isArray(positions) &&
    positions.every((position) => typeof position === 'number')
  );
}

/** Reads what arrived from the popup; undefined for anything else. */
export function parseGoToMention(message: unknown): GoToMention | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { frame, topic, at, number, of } = message as Partial<Record<keyof GoToMention, unknown>>;
  if (typeof frame !== 'string' || typeof topic !== 'string') return undefined;
  return isWholeNumber(at) && isWholeNumber(number) && isWholeNumber(of) ? { frame, topic, at, number, of } : undefined;
}

function isWholeNumber(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
