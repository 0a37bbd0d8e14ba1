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
