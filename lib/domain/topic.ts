import type { AliasLanguage, LocalText } from './language.ts';

/** What a topic can be. */
export const TOPIC_KINDS = ['person', 'body', 'place', 'event', 'deal', 'idea'] as const;
/** One kind of topic. */
export type TopicKind = (typeof TOPIC_KINDS)[number];

/** How letters must be cased: `exact` as written or in capitals throughout, `any` as the page likes. */
export const ALIAS_CASES = ['exact', 'any'] as const;
/** One rule of case. */
export type AliasCase = (typeof ALIAS_CASES)[number];

/** One authored name of a topic, from which surface forms are made. */
export interface Alias {
  readonly text: string;
  /** One declension class per word, in the order of the words; see docs/corpus.md. None: the alias has one form. */
  readonly declension?: readonly string[];
  readonly case?: AliasCase;
  /** A word made from the name rather than the name ("Russian"). */
  readonly derived?: boolean;
  /** Counts only on a page that also mentions one of these topics. */
  readonly onlyWith?: readonly string[];
}

/** A thing the corpus knows about, as readers see it. */
export interface Topic {
  readonly id: string;
  readonly kind: TopicKind;
  readonly name: LocalText;
  /** One neutral sentence. */
  readonly summary: LocalText;
}

/** A topic as authored, with the names it is found by: the matcher is compiled from them, and an edition leaves them out. */
export interface NamedTopic extends Topic {
  readonly aliases: { readonly [language in AliasLanguage]?: readonly Alias[] };
  /** Longer phrases that contain an alias and mean something else ("Moscow, Idaho"). */
  readonly lookalikes?: { readonly [language in AliasLanguage]?: readonly string[] };
}
