import type { DatedView } from './brief.ts';
import type { Attribution, ViaRole } from './quote.ts';
import type { ChainRole } from './source.ts';

/** What a reference for other programs says in words, in one language. */
export interface ReferenceWords {
  /** Words in quotation marks. */
  readonly quoted: (words: string) => string;
  /** What the corpus notes of words, told apart from them. */
  readonly note: (note: string) => string;
  /** That the text is a translation into a language. @param language BCP 47 */
  readonly translation: (language: string) => string;
  /** A step between who said it and the text: "as reported by X". */
  readonly step: (role: Exclude<ViaRole | ChainRole, 'translation'>, name: string) => string;
  /** Whose words a report in the third person is in. */
  readonly inWordsOf: (name: string) => string;
  /** By which other name the text has it. */
  readonly printedAs: (name: string) => string;
  /** What is said is inferred. */
  readonly inferred: (words: string) => string;
  /** How words are tied to their speaker, where that is not stated. */
  readonly attribution: (attribution: Attribution) => string | undefined;
  readonly date: (dated: DatedView) => string;
  /** What of a date is inferred, and why; undefined of one that is printed. */
  readonly reason: (dated: DatedView) => string | undefined;
}
