import type { OriginView, QuestionView, QuoteView } from './brief.ts';
import type { EditionLabel } from './edition.ts';

/** What a quote is looked for by on a page, and where its publisher sits. */
export interface QuoteFacts {
  /** Who speaks, by the name as it is printed, and by topic where the corpus has one. */
  readonly speaker: string;
  readonly speakerTopic?: string;
  readonly origin: OriginView;
}

/** A question of the topics that a page mentions, with what it is held against the page by. */
export interface TouchedQuestion {
  readonly id: string;
  readonly view: QuestionView;
  /** As its feed names them. */
  readonly topics: readonly string[];
  /** Question and answers, in every language that there is of them. */
  readonly own: string;
  /** The words behind its answers. */
  readonly quoted: string;
  /** Of each quote behind its framings, by the quote's id. */
  readonly facts: ReadonlyMap<string, QuoteFacts>;
  /** The edition that it is of. */
  readonly edition: EditionLabel;
}

/** An answer that the corpus has to a question and a page has not, with words of those who give it. */
export interface LeftOutAnswer {
  /** Of question and framing. */
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly quote: QuoteView;
  /** The edition that it is of. */
  readonly edition: EditionLabel;
}

/** What publishers of one place say that a page has not. */
export interface LeftOutGroup {
  readonly id: string;
  readonly origin: OriginView;
  readonly answers: readonly LeftOutAnswer[];
}

/** What the corpus holds for a page as a whole, in the reader's language. */
export interface PageDigestView {
  /** Those that go best with the page first. */
  readonly questions: readonly Pick<TouchedQuestion, 'id' | 'view' | 'edition'>[];
  readonly leftOut: readonly LeftOutGroup[];
}

/** How far what the corpus holds for a page has come. */
export type PageDigestState =
  | { readonly kind: 'none' | 'loading' | 'failed' }
  | { readonly kind: 'ready'; readonly digest: PageDigestView };
