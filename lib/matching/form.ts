import type { FormClass } from '../domain/mention.ts';

/** One form of a name. */
export interface Form {
  readonly text: string;
  readonly form: FormClass;
}
