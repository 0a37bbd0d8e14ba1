import { inSlices } from '../domain/in-slices.ts';
import { putUnder } from './put-under.ts';
import type { SearchIndex } from './search-index.ts';

/** Records in the order that decides where relevance does not: the newest first, those of a day by lot, those without a date last. */
export interface NeutralOrder {
  /** Numbers of records by their place. */
  readonly numbers: Uint32Array;
  /** Places of records by their number. */
  readonly places: Uint32Array;
}

/** So many records, and no more, can be told apart beside a lot of 32 bits in the 53 bits of a number. */
export const MOST_RECORDS = 2 ** 20;

// Records of one day are parted by the beginning of their lots, so that no sort of many is one long stretch of work.
const [PARTS, LOTS_OF_PART] = [64, 2 ** 26];

/**
 * Draws the order of all records of an index, in slices. Numbers are sorted, not records: that is what browsers do fast.
 * @param signal stops it
 * @throws {RangeError} with more than MOST_RECORDS
 */
export async function toNeutralOrder(index: SearchIndex, signal: AbortSignal): Promise<NeutralOrder> {
  if (index.size > MOST_RECORDS) throw new RangeError(`Too many: ${index.size}`);
  const parts = new Map<number, number[]>();
  const note = (number: number) => {
    const day = Math.max(0, ...index.getRecord(number).days.map(({ last }) => last));
    const lot = index.toLot(number);
    const part = Math.floor(lot / LOTS_OF_PART) - day * PARTS;
    putUnder(parts, part, lot * MOST_RECORDS + number);
  };
  await inSlices(Array(index.size).keys(), note, signal);
  const numbers = new Uint32Array(index.size);
  const places = new Uint32Array(index.size);
  let place = 0;
  const put = (keys: readonly number[]) => {
    for (const key of Float64Array.from(keys).toSorted()) {
      const number = key % MOST_RECORDS;
      places[number] = place;
      numbers[place++] = number;
    }
  };
  const inOrder = [...parts].toSorted(([a], [b]) => a - b);
  await inSlices(inOrder, ([, keys]) => put(keys), signal);
  return { numbers, places };
}
