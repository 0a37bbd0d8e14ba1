import { type Candidate, isMatcher, type Matcher, openMatcher } from './open-matcher.ts';

/**
 * The names of several feeds as one matcher: from left to right the longest at each place, of equals the first feed's.
 * Where such a name does not count, what the others read within it stands in its place. Tables of one feed that cannot be
 * read take nothing from the others: what it would have found in that text is missing.
 */
export function uniteMatchers(matchers: readonly Matcher[]): Matcher {
  return {
    find: (text, language, around) => choose(matchers.flatMap((matcher) => attempt(() => matcher.find(text, language, around)) ?? [])),
  };
}

/** Opens stored matchers as one, without those that this code cannot open; undefined when there is none. */
export function openMatchers(stored: readonly unknown[]): Matcher | undefined {
  const matchers = stored
    .filter(isMatcher)
    .map((one) => attempt(() => openMatcher(one)))
    .filter((one) => one !== undefined);
  return matchers.length > 1 ? uniteMatchers(matchers) : matchers[0];
}

// Tables are checked for what they are signed as, not bit by bit: what leads nowhere in them shows when it is read.
function attempt<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function choose(candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  for (const next of candidates.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = chosen.at(-1);
    if (last === undefined || next.start >= last.end) chosen.push(next);
    else if (last.onlyWith && next.end <= last.end) chosen.splice(-1, 1, { ...last, otherwise: choose([...(last.otherwise ?? []), next]) });
  }
  return chosen;
}
