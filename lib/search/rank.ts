import { MOST_RECORDS, type NeutralOrder } from './neutral-order.ts';
import { scoreParts } from './score-parts.ts';
import type { SearchIndex } from './search-index.ts';
import type { Conditions } from './to-conditions.ts';
import type { Part } from './to-parts.ts';

/** What is found, in the order in which it is shown. */
export interface Ranked {
  /** Of records in the index. */
  readonly numbers: Uint32Array;
  /** Where no record has all parts, and these have the most of them: those, as written, that none of what is shown has. */
  readonly absent?: readonly string[];
}

// Scores closer than this are equal: the last digits of a sum are no relevance.
const STEPS = 64;

/**
 * The records that meet the conditions and have all parts of a search, the most relevant first; where there is none, those that have
 * the most of them, in the same order.
 */
export function rank(index: SearchIndex, order: NeutralOrder, parts: readonly Part[], { isMet }: Conditions): Ranked {
  const isAllowed = (number: number) => isMet(index.getRecord(number));
  const { each, met, toScore } = scoreParts(index, parts);
  const sortMet = (count: number) => sort(order, met, (number) => met[number] === count && isAllowed(number), toScore);
  const numbers = sortMet(parts.length);
  const most = numbers.length > 0 ? 0 : met.reduce((more, count, number) => (count > more && isAllowed(number) ? count : more), 0);
  if (most === 0) return { numbers };
  const fewer = sortMet(most);
  const isShown = (best: Float32Array | undefined) =>
    fewer.some((number) => index.toTogether(number).some((one) => (best?.[one] ?? 0) > 0 && isAllowed(one)));
  return { numbers: fewer, absent: [...new Set(parts.flatMap(({ text }, at) => (isShown(each[at]) ? [] : text)))] };
}

// Relevance and place make one number, and numbers are sorted fast.
function sort(
  { numbers, places }: NeutralOrder,
  met: Uint16Array,
  isFound: (number: number) => boolean,
  toScore: (number: number) => number,
): Uint32Array {
  const keys = new Float64Array(met.length);
  let count = 0;
  for (let number = 0; number < met.length; number++) {
    if (isFound(number)) keys[count++] = Math.round(toScore(number) * STEPS) * MOST_RECORDS + (MOST_RECORDS - 1 - (places[number] ?? 0));
  }
  const sorted = keys.subarray(0, count).toSorted().toReversed();
  // The remainder without its operator, which is slow for numbers of more than 32 bits.
  return Uint32Array.from(sorted, (key) => numbers[MOST_RECORDS - 1 - (key - Math.floor(key / MOST_RECORDS) * MOST_RECORDS)] ?? 0);
}
