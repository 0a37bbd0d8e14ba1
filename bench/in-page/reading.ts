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

/** Reads and marks the document without letting anything else run in between; resolves when all of it is marked. */
export async function readAtOnce(matcher: Matcher): Promise<Reading> {
  let slices = 0;
  const restore = replaceYield(() => {
    slices++;
    return Promise.resolve();
  });
  try {
    const reading = startReading(matcher);
    for (let before = -1, quiet = 0; quiet < QUIET_TURNS; before = slices) {
      await Promise.resolve();
      quiet = before === slices ? quiet + 1 : 0;
    }
    return reading;
  } finally {
    restore();
  }
}

/** How reading went in slices: the length of each in milliseconds, and from its start to the end of the last. */
export interface Slices {
  readonly lengths: readonly number[];
  readonly wall: number;
}

/** Reads and marks the document as on a real page, timing every slice, and takes the marks off again. */
export async function readInSlices(matcher: Matcher): Promise<Slices & { readonly marks: number }> {
  const { scheduler } = globalThis;
  const pass = scheduler.yield.bind(scheduler);
  const lengths: number[] = [];
  let from = performance.now();
  let end = from;
  let waiting = 0;
  const close = () => {
    end = performance.now();
    if (end > from) lengths.push(end - from);
  };
  const restore = replaceYield(async () => {
    close();
    waiting++;
    await pass();
    waiting--;
    from = performance.now();
    after(() => {
      // A slice that asks for no other one is the last.
      if (waiting === 0) close();
    });
  });
  const start = from;
  const reading = startReading(matcher);
  await new Promise<void>((resolve) => {
    after(() => {
      if (waiting === 0) close();
      const look = () => (waiting === 0 ? resolve() : setTimeout(look, 20));
      setTimeout(look, 20);
    });
  });
  restore();
  const marks = reading.reader.index.size;
  reading.stop();
  return { lengths, wall: end - start, marks };
}

// Enough turns for the continuation of an awaited slice to run before.
function after(then: () => void, turns = QUIET_TURNS): void {
  queueMicrotask(() => (turns === 0 ? then() : after(then, turns - 1)));
}

function replaceYield(pause: () => Promise<void>): () => void {
  const { scheduler } = globalThis;
  Object.defineProperty(scheduler, 'yield', { configurable: true, writable: true, value: pause });
  return () => Reflect.deleteProperty(scheduler, 'yield');
}
