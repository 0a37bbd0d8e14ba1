import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { enterExtension } from '../extension/in-extension.ts';
import { checkNow, confirmFeed, typeFeed } from '../extension/updates-page.ts';
import { withExtension } from '../extension/with-extension.ts';
import { type BenchFeed, openBenchFeed } from '../feed/bench-feed.ts';
import { READ_TOPIC, toMadeUpEdition } from '../feed/made-up-edition.ts';
import type { Goal } from '../goal.ts';
import type { OneRead } from '../in-extension/reading-loop.ts';
import { type Row, toNote, toRow } from '../report/row.ts';
import { type Measured, median, ratios, toMeasured } from '../report/statistics.ts';

/** What one stretch of time was like. */
interface Seen {
  readonly seconds: number;
  /** How long the background was not free, in milliseconds. */
  readonly stretches: readonly number[];
  /** The same without the time in which something else had the processor; none where it cannot be told. */
  readonly own: readonly number[];
  readonly reads: readonly OneRead[];
}

type Phase = 'idle' | 'whole' | 'delta';
type Round = Readonly<Record<Phase, Seen>> & { readonly putEach: number };

const IDLE_MS = 5_000;
const PUTS = 2_000;
const DEADLINE = { deadline: 180_000, every: 100 };

/** Goals 19 and 21: a large edition comes into use, and popups read meanwhile. */
export const update: Goal = {
  name: 'update',
  measure: async (lab) => {
    const records = lab.options.quick ? 10_000 : 100_000;
    const editions = [await toMadeUpEdition(1, records), await toMadeUpEdition(2, records)] as const;
    const rounds: Round[] = [];
    for (let round = 0; round < (lab.options.quick ? 1 : 3); round++) {
      const feed = await openBenchFeed();
      try {
        await feed.publish(editions[0]);
        const publishNext = () => feed.publish(editions[1]);
        rounds.push(await withExtension(lab, {}, (session) => measureRound(session, feed, publishNext, lab.say)));
      } finally {
        await feed.close();
      }
    }
    return toRows(rounds, records);
  },
};

async function measureRound(
  session: BrowserSession,
  feed: BenchFeed,
  publishNext: () => Promise<unknown>,
  say: (text: string) => void,
): Promise<Round> {
  const updates = await session.openExtensionPage('options.html#updates', { ready: 'ul.feeds' });
  await updates.bringToFront();
  await typeFeed(updates, feed.address);
  // A page that is shown, as a popup is: timers of others are slowed down.
  const popup = await session.openExtensionPage('popup.html', { ready: 'main' });
  await popup.bringToFront();
  const inside = await enterExtension(session, popup);
  const watch = async (what: string, run: () => Promise<number>): Promise<Seen> => {
    const stopSampling = await inside.sample?.();
    await inside.background('startWatch');
    await inside.page('startReading', READ_TOPIC);
    const seconds = await run();
    const stretches = await inside.background('stopWatch');
    const own = (await stopSampling?.()) ?? [];
    const reads = await inside.page('stopReading');
    const [longest, ownLongest] = [stretches, own].map((all) => `${Math.max(...all).toFixed(0)} ms`);
    const itsOwn = own.length > 0 ? `, ${ownLongest} of them its own` : '';
    say(`update: ${what}, ${seconds.toFixed(1)} s, busy for up to ${longest}${itsOwn}; load ${loadavg()[0]?.toFixed(1)}`);
    return { seconds, stretches, own, reads };
  };
  const toInUse = async (edition: number, from: number) => {
    await popup.bringToFront();
    const since = await until(
      `edition ${edition}`,
      async () => {
        const latest = await inside.page('latest');
        return latest?.edition === edition && latest.since;
      },
      DEADLINE,
    );
    // What is left over is deleted before the run is said to be over.
    await until('the end of the run', () => updates.evaluate(() => !document.querySelector('[aria-disabled=true]')), DEADLINE);
    return (since - from) / 1000;
  };
  const idle = await watch('nothing', () => pause(IDLE_MS, IDLE_MS / 1000));
  const putEach = await inside.page('putEach', PUTS);
  const whole = await watch('the whole edition', async () => toInUse(1, await confirmFeed(updates)));
  await publishNext();
  const delta = await watch('one record in a hundred', async () => toInUse(2, await checkNow(updates)));
  return { idle, whole, delta, putEach };
}

const WHAT: Readonly<Record<Phase, string>> = {
  whole: 'the whole of it',
  delta: 'a hundredth of it changed',
  idle: 'no update',
};

function toRows(rounds: readonly Round[], records: number): Row[] {
  const of = (phase: Phase, toValue: (seen: Seen) => number) => toMeasured(rounds.map((round) => toValue(round[phase])));
  const rates = rounds.map(({ whole }) => records / whole.seconds);
  const rows: Row[] = [
    toRow(
      '19',
      'one put each / import in an update, records a second',
      toMeasured(
        ratios(
          rounds.map(({ putEach }) => putEach),
          rates,
        ),
      ),
      1 / 8,
    ),
    toNote('19', 'records a second, loaded, checked and put into the database', toMeasured(rates)),
  ];
  for (const phase of ['whole', 'delta'] as const) {
    const seconds = of(phase, (seen) => seen.seconds);
    rows.push(toRow('21', `update of ${records} records, ${WHAT[phase]}: asked for to in use`, seconds, 30, 's'));
  }
  for (const phase of ['whole', 'delta', 'idle'] as const) rows.push(...toBusy(of, phase));
  for (const phase of ['whole', 'delta', 'idle'] as const) {
    rows.push(
      toNote(
        '21c',
        `a brief read meanwhile, ${WHAT[phase]}: median`,
        of(phase, ({ reads }) => median(reads.map(({ took }) => took))),
        'ms',
      ),
    );
    rows.push(
      toNote(
        '21c',
        `the worst, ${WHAT[phase]}`,
        of(phase, ({ reads }) => Math.max(...reads.map(({ took }) => took))),
        'ms',
      ),
    );
  }
  const all = rounds.flatMap(({ idle, whole, delta }) => [idle, whole, delta].flatMap(({ reads }) => reads));
  rows.push(
    toNone('empty', all, ({ isEmpty }) => isEmpty),
    toNone('mixed of two editions', all, ({ isMixed }) => isMixed),
  );
  rows.push(toNone('read from the package because the database was late', all, ({ isFromPackage }) => isFromPackage));
  return rows;
}

function toBusy(of: (phase: Phase, toValue: (seen: Seen) => number) => Measured, phase: Phase): Row[] {
  const longest = of(phase, ({ stretches }) => Math.max(...stretches));
  const own = of(phase, (seen) => Math.max(...seen.own));
  const isKnown = own.low >= 0;
  const what = `${WHAT[phase]}: longest stretch in which the background answered nobody`;
  return [
    phase === 'idle' || isKnown ? toNote('21b', what, longest, 'ms') : toRow('21b', what, longest, 50, 'ms'),
    toNote(
      '21b',
      'how many were over 50 ms',
      of(phase, ({ stretches }) => stretches.filter((one) => one > 50).length),
    ),
    ...(isKnown
      ? [
          toRow('21b', `${WHAT[phase]}: longest stretch of its own work`, own, 50, 'ms'),
          toNote(
            '21b',
            'how many were over 50 ms',
            of(phase, (seen) => seen.own.filter((one) => one > 50).length),
          ),
        ]
      : []),
  ];
}

function toNone(what: string, reads: readonly OneRead[], is: (read: OneRead) => boolean): Row {
  const count = reads.filter(is).length;
  return {
    goal: '21d',
    what: `briefs that were ${what}, of ${reads.length}`,
    measured: String(count),
    reach: '0',
    reached: count === 0,
    spread: '',
  };
}
