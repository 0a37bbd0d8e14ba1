import type { EventView, FigureView, QuestionView, QuoteView, WordsView } from './brief.ts';
import type { Change } from './change.ts';
import type { EditionLabel } from './edition.ts';
import type { PinEntry, PinStanding } from './pin.ts';
import type { RecordKind } from './record-kind.ts';

/** A record as a view shows it. Kinds that have no view of their own are shown by their name and what it is the name of. */
export type ShownRecord =
  | { readonly kind: 'quotes'; readonly view: QuoteView }
  | { readonly kind: 'figures'; readonly view: FigureView }
  | { readonly kind: 'questions'; readonly view: QuestionView }
  | { readonly kind: 'events'; readonly view: EventView }
  | { readonly kind: 'lexicon'; readonly view: WordsView }
  | {
      readonly kind: Exclude<RecordKind, 'quotes' | 'figures' | 'questions' | 'events' | 'lexicon'>;
      readonly name: string;
      readonly text?: string;
      /** Of whatever language the name is, where that is known. */
      readonly language?: string;
    };

/** What a change log said of a pinned record, in the reader's language. */
export interface PinChangeView {
  readonly action: Change['action'];
  readonly edition: number;
  readonly reason: string;
  /** Whether it was of the pinned record, not of one that it names. */
  readonly isOwn: boolean;
}

/** A pin as the view of pins shows it. */
export interface PinView {
  readonly entry: PinEntry;
  /** As it was when it was pinned. */
  readonly kept: ShownRecord;
  readonly edition: EditionLabel;
  /** Where it is of a feed that the reader added. */
  readonly feedName?: string;
  readonly standing: PinStanding;
  readonly changes: readonly PinChangeView[];
  /** As a later edition has it, where that says something else. */
  readonly now?: { readonly record: ShownRecord; readonly edition: EditionLabel };
  /** All the words of it, in small letters, to be searched in. */
  readonly searched: string;
}
