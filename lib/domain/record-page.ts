import type { CorpusOrigin, DatedView, EventView, FigureView, OriginView, QuestionView, QuoteView, RoleView, WordsView } from './brief.ts';
import type { ChangeAction } from './change.ts';
import type { EditionLabel } from './edition.ts';
import type { Unit } from './figure.ts';
import type { RecordKind } from './record-kind.ts';
import type { SpeakerKind } from './source.ts';
import type { SourceView } from './source-view.ts';

/** A record that another is linked with, by the words a reader knows it by. */
export interface LinkedRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly words: string;
}

/** What a record says itself, by its kind. */
export type RecordBody =
  | { readonly kind: 'quotes'; readonly quote: QuoteView }
  | { readonly kind: 'figures'; readonly figure: FigureView }
  | { readonly kind: 'questions'; readonly question: QuestionView }
  | { readonly kind: 'events'; readonly event: EventView }
  | { readonly kind: 'lexicon'; readonly words: WordsView }
  | { readonly kind: 'topics'; readonly summary: string }
  | { readonly kind: 'sources'; readonly source: SourceView }
  | { readonly kind: 'speakers'; readonly speakerKind: SpeakerKind; readonly role?: RoleView; readonly origin?: OriginView }
  | { readonly kind: 'utterances'; readonly date: DatedView; readonly addressee?: string }
  | { readonly kind: 'measures'; readonly unit: Unit }
  | { readonly kind: 'reasons' }
  | { readonly kind: 'changes'; readonly action: ChangeAction; readonly edition: number; readonly changed: LinkedRecord };

/** A record whole, with all that it is linked with, in the reader's language. */
export interface RecordPage {
  readonly id: string;
  /** The words a reader knows it by. */
  readonly title: string;
  readonly body: RecordBody;
  /** Quotes and figures that are linked with it and not in its body, each with who says it. */
  readonly quotes: readonly QuoteView[];
  readonly figures: readonly FigureView[];
  /** Everything else that is. */
  readonly links: readonly LinkedRecord[];
  /** False while it is being looked for what it is linked with. */
  readonly isWhole: boolean;
  readonly edition: EditionLabel;
  readonly readFrom: CorpusOrigin;
}

/** What is at the address of a record: it, or that it was withdrawn and why, or nothing. */
export type RecordFinding =
  | { readonly kind: 'found'; readonly page: RecordPage }
  | { readonly kind: 'withdrawn'; readonly edition: number; readonly reason: string }
  | { readonly kind: 'unknown' };
