import type { CompiledMatcher } from '../../lib/matching/compiled-matcher.ts';
import { openMatcher } from '../../lib/matching/open-matcher.ts';
import { freshen } from './fresh-document.ts';
import { readAtOnce, readInSlices, type Slices } from './reading.ts';

/** A page read at once and in slices, in turns: milliseconds each time. */
export interface SlicingTimes {
  readonly atOnce: readonly number[];
  readonly sliced: readonly Slices[];
  readonly marks: number;
  /** Whether both ways marked as much. */
  readonly agrees: boolean;
}

/** Times reading in slices against reading at once. */
export async function timeSlicing(compiled: CompiledMatcher, rounds: number): Promise<SlicingTimes> {
  const matcher = openMatcher(compiled);
  const atOnce: number[] = [];
  const sliced: Slices[] = [];
  let marks = 0;
  let agrees = true;
  for (let round = -1; round < rounds; round++) {
    freshen();
    const start = performance.now();
    const reading = await readAtOnce(matcher, (work) => queueMicrotask(work));
    const time = performance.now() - start;
    marks = reading.reader.index.size;
    reading.stop();
    freshen();
    await settle();
    const slices = await readInSlices(matcher);
    agrees &&= slices.marks === marks;
    await settle();
    if (round < 0) continue;
    atOnce.push(time);
    sliced.push({ lengths: slices.lengths, wall: slices.wall });
  }
  return { atOnce, sliced, marks, agrees };
}

function settle(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
