import type { Dated } from '../domain/dated.ts';

/** A date as a remark: `date: 2022-11-27/2022-11-28 (inferred: year)`, a span of days as ISO 8601 writes it. */
export function toDateText({ date, until, inferred }: Dated): string {
  return `date: ${until === undefined ? date : `${date}/${until}`}${inferred === undefined ? '' : ` (inferred: ${inferred})`}`;
}
