import type { Page } from '../../cli/browser/session.ts';

type Session = Awaited<ReturnType<Page['createCDPSession']>>;

/** Between two samples, in microseconds. */
const INTERVAL = 500;
/** A sample that comes later than this was late because something else had the processor, in milliseconds. */
const MOST = 1.5;

/** Samples a thread until it is asked what stretches of work it had without a rest, in milliseconds of its own time. */
export async function startSampling(cdp: Session): Promise<() => Promise<readonly number[]>> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await cdp.send('Profiler.start');
  return async () => {
    const { profile } = await cdp.send('Profiler.stop');
    const idle = new Set(profile.nodes.flatMap(({ id, callFrame }) => (callFrame.functionName === '(idle)' ? [id] : [])));
    const stretches: number[] = [];
    let stretch = 0;
    for (const [at, node] of (profile.samples ?? []).entries()) {
      if (!idle.has(node)) {
        stretch += Math.min(MOST, (profile.timeDeltas?.[at + 1] ?? 0) / 1000);
        continue;
      }
      if (stretch > 0) stretches.push(stretch);
      stretch = 0;
    }
    return [...stretches, stretch];
  };
}
