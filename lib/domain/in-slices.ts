/** Longest stretch of work between two chances for others to go on, in milliseconds: a frame has time for it and for drawing. */
const SLICE_MS = 12;

/**
 * Does something with each of many, in short slices: whoever else needs the thread comes between them.
 * @param one takes a fraction of a slice
 * @param signal stops the work between two slices
 */
export async function inSlices<One>(all: Iterable<One>, one: (each: One) => void, signal?: AbortSignal): Promise<void> {
  let deadline = performance.now() + SLICE_MS;
  for (const each of all) {
    one(each);
    if (performance.now() < deadline) continue;
    // Not scheduler.yield: what goes on after that comes before what others have asked for.
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    deadline = performance.now() + SLICE_MS;
  }
}

/** The same, and gives what each became. */
export async function mapInSlices<One, Made>(all: Iterable<One>, make: (one: One) => Made): Promise<Made[]> {
  const made: Made[] = [];
  await inSlices(all, (one) => void made.push(make(one)));
  return made;
}

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
