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
  /** Id of the reason why the inferred part is what it is; present exactly when `inferred` is. */
  readonly reason?: string;
}

/**
 * The years that dates span, as a date of its own: inferred where a year among them is.
 * @param dates at least one
 */
export function toYears(dates: readonly Dated[]): Omit<Dated, 'reason'> {
  const years = dates.flatMap(({ date, until = date }) => [date.slice(0, 4), until.slice(0, 4)]).toSorted();
  const [from = '', until = ''] = [years[0], years.at(-1)];
  const inferred = dates.some((dated) => dated.inferred !== undefined);
  return { date: from, ...(until !== from && { until }), ...(inferred && { inferred: 'whole' }) };
}
