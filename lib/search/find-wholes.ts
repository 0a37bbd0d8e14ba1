/** Where a quote stands. */
export interface Passage {
  /** Its number in the index. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** Of quotes of one source, for each that is part of a longer one the number of that, which is itself part of none. */
export function findWholes(passages: readonly Passage[]): ReadonlyMap<number, number> {
  const wholes = new Map<number, number>();
  let whole: Passage | undefined;
  for (const passage of passages.toSorted((a, b) => a.start - b.start || b.end - a.end || a.number - b.number)) {
    if (whole !== undefined && passage.end <= whole.end) wholes.set(passage.number, whole.number);
    else whole = passage;
  }
  return wholes;
}
