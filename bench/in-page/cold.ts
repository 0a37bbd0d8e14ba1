import type { CompiledMatcher } from '../../lib/matching/compiled-matcher.ts';
import { openMatcher } from '../../lib/matching/open-matcher.ts';
import { CONTENDERS } from './contenders/index.ts';
import { readAtOnce } from './reading.ts';

/** Milliseconds of the very first pass of the floor in this document. */
export async function timeColdFloor(): Promise<number> {
  const { run } = CONTENDERS['TreeWalker pass + charCodeAt loop']({ names: [], forms: [], compiled: {} as CompiledMatcher });
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Milliseconds in which this document's very first matcher is opened and has read and marked everything. */
export async function timeColdReading(compiled: CompiledMatcher): Promise<number> {
  const start = performance.now();
  await readAtOnce(openMatcher(compiled));
  return performance.now() - start;
}
