import { timeColdFloor, timeColdReading } from './cold.ts';
import { compare } from './compare.ts';
import { countHarm } from './harm.ts';
import { timeHits, timeMentions, timeRemoval } from './marks.ts';
import { timeMatchers, timeOpening } from './matching.ts';
import { timeSlicing } from './slicing.ts';

const bench = {
  compare,
  countHarm,
  timeColdFloor,
  timeColdReading,
  timeHits,
  timeMatchers,
  timeMentions,
  timeOpening,
  timeRemoval,
  timeSlicing,
};

/** What the bench can ask of a page that its code was put into. */
export type InPage = typeof bench;

(globalThis as { parallaxBench?: InPage }).parallaxBench = bench;
