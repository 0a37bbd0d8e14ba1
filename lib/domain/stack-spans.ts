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
  const taken: Stretch[][] = [];
  return stretches.map((stretch) => {
    const isFree = (row: number) =>
      (taken[row] ?? []).every(({ from, until }) => stretch.from >= until + gap || stretch.until + gap <= from);
    const row = Array.from({ length: limit }, (_, at) => at).find(isFree);
    if (row !== undefined) taken[row] = [...(taken[row] ?? []), stretch];
    return row;
  });
}
