import { MOST_RECORDS, type NeutralOrder } from './neutral-order.ts';
import { countMet, scoreEach, scoreMet } from './score-parts.ts';
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
  const isAllowed = (number: number) => isMet === undefined || isMet(index.getRecord(number));
  if (parts.length === 0) return { numbers: sort(index.size, order, isAllowed) };
  const each = scoreEach(index, parts);
  const met = countMet(index.size, each);
  const sortMet = (count: number) =>
    sort(index.size, order, (number) => met[number] === count && isAllowed(number), scoreMet(index, each, met, count));
  const numbers = sortMet(parts.length);
  const most = numbers.length === 0 ? findMost(met, isAllowed) : 0;
  if (most === 0) return { numbers };
  const fewer = sortMet(most);
  const isShown = (best: Float32Array | undefined) =>
    fewer.some((number) => index.toTogether(number).some((one) => (best?.[one] ?? 0) > 0 && isAllowed(one)));
  return { numbers: fewer, absent: [...new Set(parts.flatMap(({ text }, at) => (isShown(each[at]) ? [] : text)))] };
}

function findMost(met: Uint16Array, isAllowed: (number: number) => boolean): number {
  let most = 0;
  for (const [number, count] of met.entries()) if (count > most && isAllowed(number)) most = count;
  return most;
}

// Relevance and place make one number, and numbers are sorted fast.
function sort(size: number, { numbers, places }: NeutralOrder, isFound: (number: number) => boolean, scores?: Float32Array): Uint32Array {
  const keys = new Float64Array(size);
  let count = 0;
  for (let number = 0; number < size; number++) {
    if (!isFound(number)) continue;
    keys[count++] = Math.round((scores?.[number] ?? 0) * STEPS) * MOST_RECORDS + (MOST_RECORDS - 1 - (places[number] ?? 0));
  }
  const sorted = keys.subarray(0, count).toSorted();
  const ranked = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    const key = sorted[count - 1 - at] ?? 0;
    // The remainder without its operator, which is slow for numbers of more than 32 bits.
    ranked[at] = numbers[MOST_RECORDS - 1 - (key - Math.floor(key / MOST_RECORDS) * MOST_RECORDS)] ?? 0;
  }
  return ranked;
}
