import type { Page } from '../../cli/browser/session.ts';

const MARK = 'bench:traced';

/** What of a trace is read. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Time that its thread had, in microseconds: what other programs took from it is not in it. */
  readonly tdur?: number;
}

/**
 * Traces the thread of a page until it is asked how long its longest task took, in milliseconds of its own time: between two
 * tasks a press is answered. Only Chromium tells.
 */
export async function startTracing(page: Page): Promise<() => Promise<number>> {
  await page.tracing.start({ categories: ['toplevel', 'blink.user_timing'] });
  await page.evaluate((name) => void performance.mark(name), MARK);
  return async () => {
    const bytes = await page.tracing.stop();
    if (bytes === undefined) throw new Error('The trace is empty.');
    const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly traceEvents: readonly TraceEvent[] };
    const mark = traceEvents.find(({ name }) => name === MARK);
    const isTask = ({ name, pid, tid }: TraceEvent) => name.endsWith('RunTask') && pid === mark?.pid && tid === mark.tid;
    return traceEvents.filter(isTask).reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0);
  };
}
