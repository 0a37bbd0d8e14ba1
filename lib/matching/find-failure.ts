import { type Conditions, NEAR } from '../domain/conditions.ts';
import { toNormalText } from '../text/normal-text.ts';
import { toBlockAround } from './block-around.ts';
import { foldConditions } from './fold-conditions.ts';
import { holds } from './holds.ts';

/** The condition that does not hold, with its literals; and the one that stands where it may not. */
export interface Failure {
  readonly condition: Exclude<keyof Conditions, 'onlyWith'>;
  readonly literals: readonly string[];
  readonly found?: string;
}

const ASKING = ['languages', 'after', 'before', 'near'] as const;
const FORBIDDING = ['notAfter', 'notBefore', 'notNear'] as const;

/**
 * The first condition around a span of a block that does not hold; undefined when all do, company apart.
 * @param language the page's primary language subtag, if it is known
 */
export function findFailure(
  conditions: Conditions,
  block: string,
  span: { readonly start: number; readonly end: number },
  language?: string,
): Failure | undefined {
  const { text, starts, ends } = toNormalText(block);
  const start = starts.findIndex((at) => at >= span.start);
  const end = ends.findLastIndex((at) => at <= span.end) + 1;
  const near = toBlockAround(text, start, end, NEAR);
  const hold = (some: Conditions) => holds(foldConditions(some), text, start, end, near, language);
  if (conditions.mixedCase === true && !hold({ mixedCase: true })) return { condition: 'mixedCase', literals: [] };
  const { ownInitials } = conditions;
  if (ownInitials !== undefined && !hold({ ownInitials })) return { condition: 'ownInitials', literals: ownInitials };
  for (const condition of ASKING) {
    const literals = conditions[condition];
    if (literals !== undefined && !hold({ [condition]: literals })) return { condition, literals };
  }
  for (const condition of FORBIDDING) {
    const literals = conditions[condition];
    const found = literals?.find((one) => !hold({ [condition]: [one] }));
    if (literals !== undefined && found !== undefined) return { condition, literals, found };
  }
  return undefined;
}
