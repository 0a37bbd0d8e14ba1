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

/** Puts framings into the order drawn by lot from the question's id: the same in every view, language and edition. */
export function toLotOrder(questionId: string, framings: readonly Framing[]): readonly Framing[] {
  return framings.toSorted(byLot(questionId));
}
