/** What was done to a name to make a form of it. */
export const FORM_CLASSES = ['base', 'case', 'derived'] as const;
/** One class of forms. */
export type FormClass = (typeof FORM_CLASSES)[number];

/** One spelling of a topic. `topic` is null for a lookalike: it is consumed and mentions nothing. */
export interface SurfaceForm {
  readonly text: string;
  readonly topic: string | null;
  readonly form: FormClass;
  /** Counts only where one of these topics is mentioned too. */
  readonly onlyWith?: readonly string[];
}
