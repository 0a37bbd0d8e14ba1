import type { LocalText } from './language.ts';
import type { Evidence } from './quote.ts';

/** The words different sources use for one referent, each with its place. */
export interface LexiconEntry {
  readonly id: string;
  /** What the words refer to, in neutral words. */
  readonly referent: LocalText;
  readonly topics: readonly string[];
  readonly words: readonly Evidence[];
}
