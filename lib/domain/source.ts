import type { Dated } from './dated.ts';
import type { LocalText } from './language.ts';

/** Where a publisher sits: a fact about the publisher, not a judgement. */
export interface Origin {
  /** ISO 3166-1 alpha-2 code; null where it could not be established. */
  readonly country: string | null;
  readonly inferred?: boolean;
  /** Id of the reason why the country is what it is, or why none is given; present when inferred or null. */
  readonly reason?: string;
}

/** What stands between a speaker and the reader. */
export const CHAIN_ROLES = ['author', 'outlet', 'republisher', 'translation'] as const;
/** The part one publisher has in the chain of publication. */
export type ChainRole = (typeof CHAIN_ROLES)[number];

/** One step of a chain of publication, first to last. */
export interface ChainStep {
  readonly role: ChainRole;
  readonly speaker?: string;
  readonly note?: LocalText;
  readonly inferred?: boolean;
}

/** An article the corpus draws on, identified by the digest of its raw bytes; its text is not kept. */
export interface Source {
  readonly id: string;
  /** Title as the article gives it. */
  readonly title: string;
  /** Language of the text we hold, BCP 47. */
  readonly language: string;
  /** Whether that text is a translation, as far as the article shows. */
  readonly translated: boolean;
  /** The publication whose text it is; where others republished or translated it, the chain says so. */
  readonly outlet: string;
  readonly chain: readonly ChainStep[];
  readonly published: Dated;
  /** Address, where the article prints one. */
  readonly url?: string;
  /** SHA-256 of the UTF-8 file, lower-case hex. */
  readonly sha256: string;
  /** Length in UTF-16 code units, the unit of every offset. */
  readonly length: number;
}

/** What kind of voice a speaker is. */
export const SPEAKER_KINDS = ['person', 'office', 'document', 'outlet', 'unnamed'] as const;
/** One kind of speaker. */
export type SpeakerKind = (typeof SPEAKER_KINDS)[number];

/** Whoever is quoted or reports: a person, an office, a document, an outlet, or somebody unnamed. */
export interface Speaker {
  readonly id: string;
  /** Name as the source prints it. */
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly role?: LocalText;
  /** When the articles give that role. A person's role has it: people change office. */
  readonly roleAsOf?: Dated;
  /** The speaker's own topic; then the name is shown in the reader's language (lib/domain/speaker-name.ts). */
  readonly topic?: string;
  readonly origin?: Origin;
}
