/** What is measured inside of the extension: in its background, and in a page of it. */
import { putEach } from './put-each.ts';
import { ReadingLoop } from './reading-loop.ts';
import { buildSearch, timeComplete, timeSearch } from './searching.ts';
import { Watch } from './watch.ts';

let watch: Watch | undefined;
let reading: ReadingLoop | undefined;

/** What the bench calls there. */
export const inExtension = {
  startWatch: () => {
    watch = new Watch();
  },
  /** Lengths of all stretches, in milliseconds. */
  stopWatch: () => watch?.stop() ?? [],
  startReading: (topic: string) => {
    reading = new ReadingLoop(topic);
  },
  /** The edition of the added feed that was read last, and since when it is read. */
  latest: () => reading?.latest ?? null,
  stopReading: async () => (await reading?.stop()) ?? [],
  putEach,
  buildSearch,
  timeSearch,
  timeComplete,
};
/** The same as a type, for calls from outside. */
export type InExtension = typeof inExtension;

Object.assign(globalThis, { parallaxBench: inExtension });
