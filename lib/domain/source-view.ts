import type { AttributionStep, DatedView, OriginView } from './brief.ts';

/** A step of a source's chain of publication; `note` is what the corpus adds to a name. */
export type SourceStep = AttributionStep & { readonly note?: string };

/** A question that a source speaks to, with those of its framings that quotes from it stand behind. */
export interface SourceAnswer {
  readonly question: string;
  readonly id: string;
  readonly framings: readonly { readonly id: string; readonly label: string; readonly quotes: number }[];
}

/** What a source calls something, and which entry of the lexicon has what the others call it. */
export interface OwnWords {
  readonly text: string;
  readonly referent: string;
  readonly entryId: string;
}

/** What the corpus has from a source. */
export interface SourceHoldings {
  /** The questions it speaks to, in the order drawn by lot. */
  readonly answers: readonly SourceAnswer[];
  /** Its own words, A to Z. */
  readonly words: readonly OwnWords[];
  /** How many quotes and figures there are from it. */
  readonly quotes: number;
  readonly figures: number;
}

/** A source as a view shows it. */
export interface SourceView {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly translated: boolean;
  readonly outletId: string;
  readonly outlet: string;
  readonly origin?: OriginView;
  readonly published: DatedView;
  readonly steps: readonly SourceStep[];
  /** Undefined while the corpus is being looked through for it. */
  readonly held?: SourceHoldings;
  readonly sha256: string;
  /** In UTF-16 code units. */
  readonly length: number;
  readonly url?: string;
}
