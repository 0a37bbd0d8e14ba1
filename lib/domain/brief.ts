import type { Dated } from './dated.ts';
import type { EditionLabel } from './edition.ts';
import type { Qualifier, Unit } from './figure.ts';
import type { Freshness } from './freshness.ts';
import type { UiLanguage } from './language.ts';
import type { Attribution, ViaRole } from './quote.ts';
import type { ChainRole, Origin, SpeakerKind } from './source.ts';

/** A date with the reason for what was inferred in the reader's language. */
export type DatedView = Omit<Dated, 'reason'> & { readonly reason?: string };

/** Where a publisher sits, with the reason in the reader's language. */
export type OriginView = Omit<Origin, 'reason'> & { readonly reason?: string };

/** A publisher or place as a view names it. */
export interface AttributionStep {
  readonly role: ViaRole | ChainRole;
  readonly name: string;
  /** Where it is a speaker of the corpus. */
  readonly speakerId?: string;
  readonly origin?: OriginView;
  readonly inferred?: boolean;
}

/** A speaker's role. */
export interface RoleView {
  readonly name: string;
  readonly asOf?: DatedView;
}

/** Who said it, through whom, where exactly. */
export interface AttributionView {
  readonly speakerId: string;
  readonly speaker: string;
  readonly speakerKind: SpeakerKind;
  readonly speakerOrigin?: OriginView;
  /** The speaker's own topic, where the corpus has one; of the same feed, named as that names it. */
  readonly speakerTopic?: string;
  /** What the speaker is, and when the sources say so. */
  readonly speakerRole?: RoleView;
  readonly attribution: Attribution;
  /** The words are of whoever reports, not of the speaker. */
  readonly reported: boolean;
  /** From the speaker outwards, the source's own chain last; the speaker himself is not repeated. */
  readonly steps: readonly AttributionStep[];
  readonly date: DatedView;
  readonly sourceId: string;
  readonly sourceTitle: string;
  /** BCP 47 language of the words as we hold them. */
  readonly language: string;
  readonly translated: boolean;
  /** Offsets in UTF-16 code units in the source's text, and its length. */
  readonly start: number;
  readonly end: number;
  readonly sourceLength: number;
  readonly sourceSha256: string;
  readonly url?: string;
}

/** A quote as a view shows it. */
export interface QuoteView {
  readonly id: string;
  readonly exact: string;
  readonly by: AttributionView;
  readonly note?: string;
}

/** A figure as a view shows it. */
export interface FigureView {
  readonly id: string;
  readonly exact: string;
  readonly value: number;
  /** The words give no exact number: they are shown instead of it. */
  readonly vague?: boolean;
  readonly unit: Unit;
  readonly qualifier?: Qualifier;
  readonly measureId: string;
  readonly measure: string;
  /** `date` of it is the as-of date. */
  readonly by: AttributionView;
}

/** A framing with the quotes behind it and the years that these are of. */
export interface FramingView {
  readonly id: string;
  readonly label: string;
  readonly years: DatedView;
  readonly quotes: readonly QuoteView[];
  /** How many more there are that a view was asked to leave out. */
  readonly hidden?: number;
}

/** A question with its framings in the order drawn by lot. `opposed`: they rest on different sources. */
export interface QuestionView {
  readonly id: string;
  readonly question: string;
  readonly opposed: boolean;
  readonly framings: readonly FramingView[];
}

/** An event as a view shows it, with what sources say of it. */
export interface EventView {
  readonly id: string;
  readonly name: string;
  readonly date: DatedView;
  readonly quotes: readonly QuoteView[];
}

/** Words sources use for one referent. */
export interface WordsView {
  readonly id: string;
  readonly referent: string;
  /** A to Z; `outlet` and `origin` say whose words they are. */
  readonly words: readonly SourceWords[];
}

/** One source's words for it. */
export interface SourceWords {
  readonly text: string;
  readonly language: string;
  readonly sourceId: string;
  readonly outlet: string;
  readonly origin?: OriginView;
}

/** A topic as a view names it. */
export interface TopicView {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
}

/** A topic by its name alone, as it is linked. */
export type TopicName = Pick<TopicView, 'id' | 'name'>;

/** Words in a text that name a topic, in whichever form; offsets are UTF-16 code units. */
export interface TopicSpan {
  readonly start: number;
  readonly end: number;
  /** Its id, as the page knows it: that of a feed begins with it. */
  readonly topic: string;
}

/** Finds the topics that a text of ours names, by the language it is in. */
export type FindTopics = (text: string, language: UiLanguage) => readonly TopicSpan[];

/** Where the records were read from: the database, or the packaged edition when it cannot be opened. */
export const CORPUS_ORIGINS = ['database', 'package'] as const;
/** One such place. */
export type CorpusOrigin = (typeof CORPUS_ORIGINS)[number];

/** What one card or popup shows for one topic, in the reader's language. */
export interface Brief {
  readonly topic: TopicView;
  readonly questions: readonly QuestionView[];
  readonly quotes: readonly QuoteView[];
  readonly figures: readonly FigureView[];
  readonly events: readonly EventView[];
  readonly words: readonly WordsView[];
  /** How many quotes on the topic there are, of which a card shows one. */
  readonly quoteCount: number;
  /** Topics that most records on this one are of, too, most of them first; of the same feed, named as that names them. */
  readonly related: readonly TopicName[];
  /** The feed that all of it is of, and the edition of that. */
  readonly feed: string;
  readonly edition: EditionLabel;
  /** Of a feed that can be asked whether it has a newer one. */
  readonly freshness?: Freshness;
  readonly readFrom: CorpusOrigin;
}

/** What is known of a topic that a view shows: `none` was asked for, or how far its brief has come. */
export type BriefState = { readonly kind: 'none' | 'loading' | 'failed' } | { readonly kind: 'ready'; readonly brief: Brief };
