/** Bits of the longest code word; a table of 2 ** LONGEST_CODE entries reads any of them at once. */
export const LONGEST_CODE = 6;
const ENTRIES = 2 ** LONGEST_CODE;

/** A prefix code: the bits that stand for a value. */
export interface CodeWord {
  readonly bits: number;
  readonly length: number;
}

/**
 * A prefix code for values that occur so often (Huffman 1952), with no code word longer than LONGEST_CODE: rare values are
 * taken to be more frequent until that holds.
 * @throws {RangeError} when there are more values than code words
 */
export function toPrefixCode(counts: ReadonlyMap<number, number>): ReadonlyMap<number, CodeWord> {
  if (counts.size > ENTRIES) throw new RangeError(`${counts.size} values have no code of ${LONGEST_CODE} bits`);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  for (let least = 1; ; least = Math.ceil(least * 1.5)) {
    const lengths = toLengths([...counts].map(([value, count]) => ({ count: Math.max(count, Math.min(least, total)), values: [value] })));
    if (Math.max(...lengths.values()) <= LONGEST_CODE) return toCanonical(lengths);
  }
}

interface Group {
  readonly count: number;
  readonly values: readonly number[];
}

// How many bits each value takes: one more each time its group is joined with another.
function toLengths(values: readonly Group[]): Map<number, number> {
  const lengths = new Map(values.map(({ values: [value = 0] }) => [value, values.length === 1 ? 1 : 0]));
  let groups = values;
  while (groups.length > 1) {
    const [one, other, ...others] = groups.toSorted((a, b) => a.count - b.count);
    if (one === undefined || other === undefined) break;
    const joined = { count: one.count + other.count, values: [...one.values, ...other.values] };
    for (const value of joined.values) lengths.set(value, (lengths.get(value) ?? 0) + 1);
    groups = [joined, ...others];
  }
  return lengths;
}

// Code words in the order of their lengths.
function toCanonical(lengths: ReadonlyMap<number, number>): Map<number, CodeWord> {
  const codes = new Map<number, CodeWord>();
  let next = 0;
  let before = 0;
  for (const [value, length] of [...lengths].toSorted(([a, one], [b, other]) => one - other || a - b)) {
    next <<= length - before;
    codes.set(value, { bits: next, length });
    next++;
    before = length;
  }
  return codes;
}

/** For any LONGEST_CODE bits: the value, of 5 bits, whose code word they begin with, and above it that word's length. */
export function toDecodingTable(code: ReadonlyMap<number, CodeWord>): Uint8Array {
  const table = new Uint8Array(ENTRIES);
  for (const [value, { bits, length }] of code)
    table.fill(value | (length << 5), bits << (LONGEST_CODE - length), (bits + 1) << (LONGEST_CODE - length));
  return table;
}
