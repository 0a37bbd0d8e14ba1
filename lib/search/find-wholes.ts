/** Where a quote stands. */
export interface Passage {
  /** Its number in the index. */
  readonly number: number;
  /** The same for all quotes of one speaker in one source. */
  readonly voice: string;
  readonly start: number;
  readonly end: number;
}

/** For each quote that is part of a longer one of the same voice, the number of that, which is itself part of none. */
export function findWholes(passages: readonly Passage[]): ReadonlyMap<number, number> {
  const wholes = new Map<number, number>();
  for (const ofVoice of Map.groupBy(passages, ({ voice }) => voice).values()) {
    let whole: Passage | undefined;
    for (const passage of ofVoice.toSorted((a, b) => a.start - b.start || b.end - a.end || a.number - b.number)) {
      if (whole !== undefined && passage.end <= whole.end) wholes.set(passage.number, whole.number);
      else whole = passage;
    }
  }
  return wholes;
}
