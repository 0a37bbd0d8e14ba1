import { type Conditions, toConditions } from '../domain/conditions.ts';

/** What must not be there adds up; what must be there is for the alias to say, if it says anything. */
const ADDED = ['notAfter', 'notBefore', 'notNear'] as const;

/** The conditions of an alias beside those of all aliases of its language; undefined when there are none. */
export function mergeConditions(ofLanguage: Conditions | undefined, ofAlias: Conditions): Conditions | undefined {
  const own = toConditions(ofAlias);
  if (ofLanguage === undefined || own === undefined) return own ?? (ofLanguage && toConditions(ofLanguage));
  const added = ADDED.filter((key) => ofLanguage[key] !== undefined && own[key] !== undefined).map((key) => [
    key,
    [...new Set([...(ofLanguage[key] ?? []), ...(own[key] ?? [])])],
  ]);
  return { ...ofLanguage, ...own, ...Object.fromEntries(added) };
}
