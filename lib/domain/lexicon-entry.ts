import type { LocalText } from './language.ts';
import type { Evidence } from './quote.ts';

/** The words different sources use for one referent, each with its place. */
export interface LexiconEntry {
  readonly id: string;
  /** What the words refer to, in neutral words. */
  readonly referent: LocalText;
  /** What they refer to, where that is a topic: on its card they are the other words for it. */
  readonly topic?: string;
  readonly topics: readonly string[];
  readonly words: readonly Evidence[];
}
