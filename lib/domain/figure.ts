import type { Dated } from './dated.ts';
import type { LocalText } from './language.ts';
import type { Attribution, Evidence, Via } from './quote.ts';

/**
 * Units of figures. `share` is a part of one whole, 0 to 1; `years` are a length of time, a `year` is one of the calendar,
 * a `date` a day of it written as the number YYYYMMDD (ISO 8601, basic format).
 */
export const UNITS = ['usd', 'count', 'share', 'kilometre', 'years', 'year', 'rank', 'date', 'second'] as const;
/** One unit. */
export type Unit = (typeof UNITS)[number];

/** What a qualifier does to a number. */
export const QUALIFIER_SENSES = ['about', 'below', 'above', 'up-to'] as const;
/** One such sense. */
export type QualifierSense = (typeof QUALIFIER_SENSES)[number];

/** The source's own word before a number, and what it means for comparing. */
export interface Qualifier {
  readonly sense: QualifierSense;
  readonly words: string;
}

/** What figures measure; two figures of one measure can be compared. */
export interface Measure {
  readonly id: string;
  readonly name: LocalText;
  readonly unit: Unit;
}

/** A number that somebody claims. */
export interface Figure extends Evidence {
  readonly id: string;
  readonly value: number;
  /** The words give no exact number ("many", "most of", "all fields"): `value` is the least they can mean, for comparing only. */
  readonly vague?: boolean;
  readonly unit: Unit;
  readonly measure: string;
  readonly qualifier?: Qualifier;
  readonly asOf: Dated;
  /** Who claims it: the speaker, or the interviewer where it stands in the question. */
  readonly claimant: string;
  readonly via?: readonly Via[];
  readonly attribution: Attribution;
  readonly topics: readonly string[];
}
