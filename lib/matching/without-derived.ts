import type { Candidate, Matcher } from './open-matcher.ts';

/** A matcher that leaves out words made from names ("Russian"); they do not vouch for others either. */
export function withoutDerived(matcher: Matcher): Matcher {
  return { find: (text, language, around) => leaveOut(matcher.find(text, language, around)) };
}

function leaveOut(candidates: readonly Candidate[]): Candidate[] {
  return candidates.flatMap((candidate) => {
    const otherwise = leaveOut(candidate.otherwise ?? []);
    if (candidate.form === 'derived') return otherwise;
    return candidate.otherwise === undefined ? [candidate] : [{ ...candidate, otherwise }];
  });
}
