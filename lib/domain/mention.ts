import type { Conditions } from './conditions.ts';

/**
 * What a form is to the name: the name itself, another case of it, somebody's ("Kazakhstan's", Қазақстанымыз), a word made
 * from it ("Russian"), or its abbreviation.
 */
export const FORM_CLASSES = ['base', 'case', 'possessive', 'derived', 'abbreviation'] as const;
/** One class of forms. */
export type FormClass = (typeof FORM_CLASSES)[number];

/** One spelling of a topic. `topic` is null for a lookalike: it is consumed and mentions nothing. */
export interface SurfaceForm {
  readonly text: string;
  readonly topic: string | null;
  readonly form: FormClass;
  /** What must hold around it; a lookalike for which it does not hold consumes nothing. */
  readonly conditions?: Conditions;
}
