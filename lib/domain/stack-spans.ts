/** Two ends on one line, in any unit. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/**
 * Puts stretches that would cover each other into rows, each into the lowest that is free, first come first served.
 * @param gap least room between two in a row, in their unit
 * @param limit how many rows there are
 * @returns the row of each, from 0; undefined where every row is taken
 */
export function toRows(stretches: readonly Stretch[], gap: number, limit: number): (number | undefined)[] {
  const taken = Array.from({ length: limit }, (): Stretch[] => []);
  return stretches.map((stretch) => {
    const covers = ({ from, until }: Stretch) => stretch.from < until + gap && stretch.until + gap > from;
    // What came last is mostly nearest.
    const row = taken.findIndex((those) => those.findLast(covers) === undefined);
    taken[row]?.push(stretch);
    return row < 0 ? undefined : row;
  });
}
