/** Longest stretch of work between two chances for the page to go on, in milliseconds. */
const SLICE_MS = 4;
/** What goes on after `scheduler.yield` comes before tasks of the page that have waited longer; so often they come first. */
const LAST_EVERY = 4;

/**
 * Does steps of work in short slices, letting the page go first in between.
 * @param step does a little work and tells whether there is more
 * @param signal stops the work between two steps
 */
export async function runInSlices(step: () => boolean, signal: AbortSignal): Promise<void> {
  let deadline = performance.now() + SLICE_MS;
  let slices = 0;
  while (!signal.aborted && step()) {
    if (performance.now() < deadline) continue;
    await (++slices % LAST_EVERY === 0 ? goLast() : yieldToPage());
    deadline = performance.now() + SLICE_MS;
  }
}

function yieldToPage(): Promise<void> {
  // Typed as always there; browsers before Chrome 129 and Firefox 142 lack it.
  const { scheduler } = globalThis as { scheduler?: Partial<Scheduler> };
  return scheduler?.yield?.() ?? goLast();
}

function goLast(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
