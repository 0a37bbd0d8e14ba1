import type { Lab } from './lab.ts';
import type { Row } from './report/row.ts';

/** One thing that is measured, by itself or with its neighbours. */
export interface Goal {
  /** What --only calls it. */
  readonly name: string;
  measure(lab: Lab): Promise<Row[]>;
}
