import type { CompiledMatcher } from '../../lib/matching/compiled-matcher.ts';
import { openMatcher } from '../../lib/matching/open-matcher.ts';
import { passCharCodes } from './contenders/floors.ts';
import { readAtOnce } from './reading.ts';

/** Milliseconds of the very first pass of the floor in this document. */
export function timeColdFloor(): number {
  const start = performance.now();
  passCharCodes();
  return performance.now() - start;
}

/** Milliseconds in which this document's very first matcher is opened and has read and marked everything. */
export async function timeColdReading(compiled: CompiledMatcher): Promise<number> {
  const start = performance.now();
  await readAtOnce(openMatcher(compiled));
  return performance.now() - start;
}
