import type { Dated } from './dated.ts';
import type { LocalText } from './language.ts';

/** Something that happened, with what sources say of it. */
export interface CorpusEvent {
  readonly id: string;
  readonly name: LocalText;
  readonly date: Dated;
  readonly topics: readonly string[];
  /** Quotes that speak of it. */
  readonly quotes: readonly string[];
}
