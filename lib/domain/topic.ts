import type { Conditions } from './conditions.ts';
import type { AliasLanguage, LocalText } from './language.ts';

/** What a topic can be. */
export const TOPIC_KINDS = ['person', 'body', 'place', 'event', 'deal', 'idea'] as const;
/** One kind of topic. */
export type TopicKind = (typeof TOPIC_KINDS)[number];

/** How letters must be cased: `exact` as written or in capitals throughout, `any` as the page likes. */
export const ALIAS_CASES = ['exact', 'any'] as const;
/** One rule of case. */
export type AliasCase = (typeof ALIAS_CASES)[number];

/**
 * What a Kazakh name may have between itself and its case endings: the plural (Путиндер), the possessive of the first person
 * (Қазақстаным; Қазақстанымыз) and of the third (Қазақстаны), and words made from it (қазақстандық, қазақстандықтар).
 */
export const KAZAKH_CHAINS = ['plural', 'mine', 'ours', 'its', 'derived'] as const;
/** One of them. */
export type KazakhChain = (typeof KAZAKH_CHAINS)[number];

/** One authored name of a topic, from which surface forms are made; with what must hold around each of them. */
export interface Alias extends Conditions {
  readonly text: string;
  /** One declension class per word, in the order of the words; see docs/corpus.md. None: the alias has one form. */
  readonly declension?: readonly string[];
  readonly case?: AliasCase;
  /** A word made from the name rather than the name ("Russian"). */
  readonly derived?: boolean;
  /** Of a Kazakh name; left out, a name of one word of a person, place or body has those that are in use. */
  readonly chains?: readonly KazakhChain[];
  /** Of one Han character: those beside which it stands for the topic, before a word of relations (俄 beside 哈: 哈俄关系). */
  readonly pairs?: readonly string[];
}

/** A longer phrase that contains an alias and means something else; where its conditions do not hold it is none. */
export type Lookalike = Pick<Alias, 'text' | 'declension' | 'case' | keyof Conditions>;

/** A thing the corpus knows about, as readers see it. */
export interface Topic {
  readonly id: string;
  readonly kind: TopicKind;
  readonly name: LocalText;
  /** One neutral sentence. */
  readonly summary: LocalText;
}

/** The id by which a page knows a topic of the feed that another topic is of: those of feeds that a reader added have the feed's before them. */
export function toTopicBeside(topic: string, id: string): string {
  const end = topic.indexOf(':') + 1;
  return topic.slice(0, end) + id;
}

/** A topic as authored, with the names it is found by: the matcher is compiled from them, and an edition leaves them out. */
export interface NamedTopic extends Topic {
  readonly aliases: { readonly [language in AliasLanguage]?: readonly Alias[] };
  /** What must hold around every alias of a language besides its own conditions. */
  readonly conditions?: { readonly [language in AliasLanguage]?: Conditions };
  /** Longer phrases that contain an alias and mean something else ("Moscow, Idaho"); a text has one form. */
  readonly lookalikes?: { readonly [language in AliasLanguage]?: readonly (string | Lookalike)[] };
}
