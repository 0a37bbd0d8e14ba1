import { mapInSlices } from './in-slices.ts';

// So many are sorted well within a slice.
const AT_ONCE = 256;

/** Sorts as `toSorted` does, in slices: thousands of names, compared as a language has them, take long. */
export async function sortInSlices<One>(all: readonly One[], compare: (a: One, b: One) => number): Promise<readonly One[]> {
  const starts = Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) => at * AT_ONCE);
  let runs = await mapInSlices(starts, (start) => all.slice(start, start + AT_ONCE).toSorted(compare));
  while (runs.length > 1) {
    const merged: One[][] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(await mapInSlices(merge(runs[at], runs[at + 1], compare), (one) => one));
    runs = merged;
  }
  return runs[0] ?? [];
}

// Of equals the first list's come first.
function* merge<One>(first: readonly One[] = [], second: readonly One[] = [], compare: (a: One, b: One) => number): Iterable<One> {
  let next = 0;
  for (const one of first) {
    for (let other = second[next]; other !== undefined && compare(other, one) < 0; other = second[++next]) yield other;
    yield one;
  }
  yield* second.slice(next);
}
