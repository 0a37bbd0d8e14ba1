import type { LocalText } from './language.ts';
import { byLot } from './lot.ts';

/** One way of answering a question, backed by quotes. */
export interface Framing {
  readonly id: string;
  readonly label: LocalText;
  readonly quotes: readonly string[];
}

/** A contested question, neutrally put. Its framings stand in the order drawn by lot. */
export interface Question {
  readonly id: string;
  readonly question: LocalText;
  readonly topics: readonly string[];
  readonly framings: readonly Framing[];
}

/** How many questions there are, and how many of them name each topic, by its id. */
export interface QuestionCounts {
  readonly all: number;
  readonly ofTopics: ReadonlyMap<string, number>;
}

/** Puts framings into the order drawn by lot from the question's id: the same in every view, language and edition. */
export function toLotOrder(questionId: string, framings: readonly Framing[]): readonly Framing[] {
  return framings.toSorted(byLot(questionId));
}

/** How framings of a question stand to one another: of different sources, of one source, or there is only one. */
export const QUESTION_STANDINGS = ['opposed', 'same-source', 'one-sided'] as const;
/** One such standing. */
export type QuestionStanding = (typeof QUESTION_STANDINGS)[number];

/**
 * How a question's framings stand to one another. With two sources among them, some quote of one framing stands against
 * a quote of another source in another.
 * @param sourceOf gives the source of a quote by its id
 */
export function toStanding({ framings }: Question, sourceOf: (quote: string) => string | undefined): QuestionStanding {
  if (framings.length < 2) return 'one-sided';
  const sources = new Set(framings.flatMap(({ quotes }) => quotes.map(sourceOf)));
  return sources.size > 1 ? 'opposed' : 'same-source';
}
