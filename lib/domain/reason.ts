import type { LocalText } from './language.ts';

/** Why something that no source prints is as the corpus says: the year of a date, the country of an outlet. */
export interface Reason {
  readonly id: string;
  readonly text: LocalText;
}
