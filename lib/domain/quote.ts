import type { Dated } from './dated.ts';
import type { LocalText } from './language.ts';

/** Where verbatim words stand: offsets in UTF-16 code units of the source's text, end exclusive. */
export interface Evidence {
  readonly source: string;
  readonly exact: string;
  readonly start: number;
  readonly end: number;
}

/** How the words are tied to the speaker (editorial rule 3). */
export const ATTRIBUTIONS = ['stated', 'continued', 'uncertain'] as const;
/** One way of attribution. */
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** How a step between speaker and source reads: "in X", "on X", "as reported by X", "as quoted by X", "to X". */
export const VIA_ROLES = ['in', 'on', 'reported-by', 'quoted-by', 'to'] as const;
/** One such step. */
export type ViaRole = (typeof VIA_ROLES)[number];

/** A step between the speaker and the source, through a known speaker or a place in words. */
export interface Via {
  readonly role: ViaRole;
  readonly speaker?: string;
  readonly place?: LocalText;
}

/** Verbatim words and who said them. */
export interface Quote extends Evidence {
  readonly id: string;
  readonly speaker: string;
  /** The words are a report in the third person: what the speaker said, in the words of whoever reports it. */
  readonly reported?: boolean;
  readonly via?: readonly Via[];
  readonly attribution: Attribution;
  readonly topics: readonly string[];
  readonly date: Dated;
  readonly utterance?: string;
  readonly note?: LocalText;
}

/** One act of speech, of which several quotes can be renderings. */
export interface Utterance {
  readonly id: string;
  readonly speaker: string;
  readonly occasion: LocalText;
  readonly addressee?: LocalText;
  readonly date: Dated;
}
