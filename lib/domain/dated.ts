/** How much of a date the source does not print: only its year, or all of it. */
export const INFERRED_PARTS = ['year', 'whole'] as const;
/** The part of a date that was inferred. */
export type InferredPart = (typeof INFERRED_PARTS)[number];

/** A date as known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; what the source does not print is named and explained. */
export interface Dated {
  readonly date: string;
  /** Last day of a span of days, in the same form as `date`. */
  readonly until?: string;
  readonly inferred?: InferredPart;
  /** Why the inferred part is what it is; present exactly when `inferred` is. */
  readonly reason?: string;
}
