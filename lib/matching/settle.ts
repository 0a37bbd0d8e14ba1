import type { Conditions } from '../domain/conditions.ts';
import type { Candidate } from './open-matcher.ts';

/** Whether a name that is found counts beside these topics, of those that count by themselves. */
export function isInCompany(onlyWith: Conditions['onlyWith'], topics: ReadonlySet<string>): boolean {
  return onlyWith?.some((one) => (typeof one === 'string' ? topics.has(one) : one.every((topic) => topics.has(topic)))) ?? true;
}

/** The candidates that count beside these topics, and in the places of the others what stands there otherwise. */
export function settle(candidates: readonly Candidate[], topics: ReadonlySet<string>): Candidate[] {
  return candidates.flatMap((candidate) =>
    isInCompany(candidate.onlyWith, topics) ? [candidate] : settle(candidate.otherwise ?? [], topics),
  );
}
