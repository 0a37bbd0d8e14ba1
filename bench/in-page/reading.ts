/**
 * The door to the product's page side: every goal that reads a page in the main world does it through here, by
 * the same classes that the built reader is made of.
 */
import type { Matcher } from '../../lib/matching/open-matcher.ts';
import { HighlightPainter } from '../../lib/page/highlight-painter.ts';
import { PageReader } from '../../lib/page/page-reader.ts';

/** Microtasks that pass without a slice being asked for until reading counts as done; a slice begins within three. */
const QUIET_TURNS = 24;

interface Reading {
  readonly reader: PageReader;
  /** Stops reading and takes every mark off. */
  readonly stop: () => void;
}

/** Starts reading and marking the document; it goes on by itself, in slices. */
export function startReading(matcher: Matcher): Reading {
  const life = new AbortController();
  const surroundings = { onChange: () => {}, onReplaced: () => {}, isAlive: () => true };
  const reader = new PageReader(matcher, new HighlightPainter('underline'), surroundings, life.signal);
  reader.start();
  return { reader, stop: () => life.abort() };
}

/**
 * Reads and marks the document without letting anything else run in between; resolves when all of it is marked. Where
 * shadow roots are is looked up when a page has nothing else to do, which is after that.
 * @param idle called with that work, to be done now; without it, it is left
 */
export async function readAtOnce(matcher: Matcher, idle: (work: () => void) => void = () => {}): Promise<Reading> {
  let slices = 0;
  const before = { ...patience };
  patience.yield = () => {
    slices++;
    return Promise.resolve();
  };
  patience.last = (work) => {
    slices++;
    queueMicrotask(work);
  };
  patience.idle = (work) => {
    slices++;
    idle(work);
  };
  const reading = startReading(matcher);
  for (let seen = -1, quiet = 0; quiet < QUIET_TURNS; seen = slices) {
    await Promise.resolve();
    quiet = seen === slices ? quiet + 1 : 0;
  }
  Object.assign(patience, before);
  return reading;
}

/** How reading went in slices: the length of each in milliseconds, and from its start to the end of the last. */
export interface Slices {
  readonly lengths: readonly number[];
  readonly wall: number;
}

/** Reads and marks the document as on a real page, timing every slice, and takes the marks off again. */
export async function readInSlices(matcher: Matcher): Promise<Slices & { readonly marks: number }> {
  const lengths: number[] = [];
  let from = performance.now();
  let end = from;
  let waiting = 0;
  let isOpen = true;
  const close = () => {
    if (!isOpen) return;
    isOpen = false;
    end = performance.now();
    if (end > from) lengths.push(end - from);
  };
  const open = () => {
    waiting--;
    isOpen = true;
    from = performance.now();
    // A slice that asks for no other one ends by itself.
    after(close);
  };
  const before = { ...patience };
  patience.yield = async () => {
    close();
    waiting++;
    await before.yield();
    open();
  };
  patience.last = (work) => {
    close();
    waiting++;
    before.last(() => {
      open();
      work();
    });
  };
  patience.idle = (work) => {
    waiting++;
    before.idle(() => {
      open();
      work();
    });
  };
  const start = from;
  const reading = startReading(matcher);
  await new Promise<void>((resolve) => {
    after(() => {
      close();
      const look = () => (waiting === 0 ? resolve() : setTimeout(look, 20));
      setTimeout(look, 20);
    });
  });
  Object.assign(patience, before);
  const marks = reading.reader.index.size;
  reading.stop();
  return { lengths, wall: end - start, marks };
}

// Enough turns for the continuation of an awaited slice to run before.
function after(then: () => void, turns = QUIET_TURNS): void {
  queueMicrotask(() => (turns === 0 ? then() : after(then, turns - 1)));
}

/** How long the code under test waits where it lets the page go first. */
const patience = {
  yield: globalThis.scheduler?.yield.bind(globalThis.scheduler),
  last: (work: () => void): void => {
    timeout(work);
  },
  idle: (work: () => void): void => {
    requestIdle(work);
  },
};
const timeout = globalThis.setTimeout.bind(globalThis);
const requestIdle = globalThis.requestIdleCallback.bind(globalThis);
// Put in once: to change a browser's object costs more than to read a short page.
Object.defineProperty(scheduler, 'yield', { configurable: true, value: () => patience.yield() });
// Without a delay it is how a slice lets everything that waits go first.
Object.defineProperty(globalThis, 'setTimeout', {
  configurable: true,
  value: (work: () => void, delay?: number) => (delay === undefined ? patience.last(work) : timeout(work, delay)),
});
Object.defineProperty(globalThis, 'requestIdleCallback', { configurable: true, value: (work: () => void) => patience.idle(work) });
