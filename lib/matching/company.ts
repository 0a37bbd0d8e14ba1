import type { Candidate } from './open-matcher.ts';

/** The topics that vouch for others on their page: those whose names count by themselves. Two doubtful ones do not vouch for each other. */
export function toCompany(candidates: readonly Candidate[]): Set<string> {
  return new Set(candidates.filter(({ onlyWith }) => onlyWith === undefined).map(({ topic }) => topic));
}

/** Whether a candidate counts on a page of this company. */
export function isAccompanied({ onlyWith }: Pick<Candidate, 'onlyWith'>, company: ReadonlySet<string>): boolean {
  return onlyWith === undefined || onlyWith.some((topics) => topics.every((topic) => company.has(topic)));
}
