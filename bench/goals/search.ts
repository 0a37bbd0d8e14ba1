import { loadavg } from 'node:os';
import type { BrowserSession, Page } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { enterExtension, type Inside } from '../extension/in-extension.ts';
import { startTracing } from '../extension/own-tasks.ts';
import { confirmFeed, typeFeed } from '../extension/updates-page.ts';
import { withExtension } from '../extension/with-extension.ts';
import { openBenchFeed } from '../feed/bench-feed.ts';
import { READ_TOPIC, toMadeUpEdition } from '../feed/made-up-edition.ts';
import type { Goal } from '../goal.ts';
import type { Building } from '../in-extension/searching.ts';
import type { Lab } from '../lab.ts';
import { type Row, toNote, toRow } from '../report/row.ts';
import { type Measured, median, toMeasured } from '../report/statistics.ts';

/** Words, beginnings, slips, phrases, fields, of every language. */
const SHIPPED = [
  'partner',
  'strategic partn',
  'santcions',
  'договором',
  'Қазақстан',
  '哈萨克斯坦',
  '"double game"',
  'speaker:Tokayev after:2022 partner',
  'origin:RU gas',
  'topic:Astana',
];
// Of twenty words: each is in half of the records, which no word of a language is.
const MADE_UP = [
  'harbour',
  'bridge river',
  'brigde',
  'ri',
  'edition',
  '"bridge river"',
  'speaker:"Speaker 7" bridge',
  'topic:"Topic 5"',
  'after:2022',
  'bridge river rail pa',
];
/** What is completed: beginnings of names, and fields whose values are all offered. */
const TYPED = ['a', 'sp', 'bri', 'kaz', 'source:', 'topic:', 'speaker:s'];
const DEADLINE = { deadline: 180_000, every: 100 };

/** Goal 22: search over the shipped corpus and over a hundred thousand records. */
export const search: Goal = {
  name: 'search',
  measure: async (lab) => {
    const count = lab.options.quick ? 10_000 : 100_000;
    const feed = await openBenchFeed();
    try {
      await feed.publish(await toMadeUpEdition(1, count));
      return await withExtension(lab, {}, async (session) => {
        const { page, inside } = await openPage(session);
        const shipped = await measureFeed(lab, page, inside, false);
        await addFeed(session, page, inside, feed.address);
        const added = await measureFeed(lab, page, inside, true);
        return [...toRows(shipped, 50), ...toRows(added, 150)];
      });
    } finally {
      await feed.close();
    }
  },
};

interface Searched {
  readonly built: readonly Building[];
  /** Of its own work alone; none where that cannot be told. */
  readonly own: readonly number[];
  readonly found: readonly number[];
  readonly shown: readonly number[];
  readonly completed: readonly number[];
}

async function openPage(session: BrowserSession): Promise<{ page: Page; inside: Inside }> {
  const page = await session.openExtensionPage('popup.html', { ready: 'main' });
  await page.bringToFront();
  return { page, inside: await enterExtension(session, page) };
}

async function addFeed(session: BrowserSession, page: Page, inside: Inside, address: string): Promise<void> {
  const updates = await session.openExtensionPage('options.html#updates', { ready: 'ul.feeds' });
  await updates.bringToFront();
  await typeFeed(updates, address);
  await confirmFeed(updates);
  await page.bringToFront();
  await inside.page('startReading', READ_TOPIC);
  await until('the added feed', async () => (await inside.page('latest')) !== null, DEADLINE);
  await inside.page('stopReading');
  await updates.close();
}

async function measureFeed(lab: Lab, page: Page, inside: Inside, isAdded: boolean): Promise<Searched> {
  const built: Building[] = [];
  const own: number[] = [];
  for (let round = 0; round < (lab.options.quick ? 1 : 3); round++) {
    const stop = lab.session.name === 'chromium' ? await startTracing(page) : undefined;
    const building = await inside.page('buildSearch', isAdded);
    if (stop !== undefined) own.push(await stop());
    built.push(building);
    const longest = Math.max(...building.stretches).toFixed(0);
    lab.say(
      `search: ${building.records} records in ${building.took.toFixed(0)} ms, busy for up to ${longest} ms; load ${loadavg()[0]?.toFixed(1)}`,
    );
  }
  const times: { readonly found: number; readonly shown: number }[] = [];
  for (const query of isAdded ? MADE_UP : SHIPPED) {
    const ofQuery: (typeof times)[number][] = [];
    for (let round = 0; round < lab.rounds; round++) ofQuery.push(await inside.page('timeSearch', query));
    const { total } = await inside.page('timeSearch', query);
    lab.say(
      `search: ${query}: ${total} found in ${median(ofQuery.map(({ found }) => found)).toFixed(1)} ms, shown in ${median(ofQuery.map(({ shown }) => shown)).toFixed(1)} ms`,
    );
    times.push(...ofQuery);
  }
  const completed: number[] = [];
  for (let round = 0; round < lab.rounds; round++) for (const typed of TYPED) completed.push(await inside.page('timeComplete', typed));
  return { built, own, found: times.map(({ found }) => found), shown: times.map(({ shown }) => shown), completed };
}

function toRows({ built, own, found, shown, completed }: Searched, limit: number): Row[] {
  const what = `search over ${built[0]?.records ?? 0} records`;
  const longest = toMeasured(built.map(({ stretches }) => Math.max(...stretches)));
  const turn = `${what}: longest stretch while it is built in which the page answered nobody`;
  return [
    toNote('22', `${what}: built`, toMeasured(built.map(({ took }) => took)), 'ms'),
    own.length === 0 ? toRow('22', turn, longest, 50, 'ms') : toNote('22', turn, longest, 'ms'),
    ...(own.length === 0 ? [] : [toRow('22', `${what}: longest stretch of its own work`, toMeasured(own), 50, 'ms')]),
    toNote('22', `${what}: results found, p50`, toQuantile(found, 0.5), 'ms'),
    toRow('22', `${what}: results found, p95`, toQuantile(found, 0.95), limit, 'ms'),
    toRow('22', `${what}: found and the first twenty read, p95`, toQuantile(shown, 0.95), limit, 'ms'),
    toRow('22', `${what}: what may follow what is typed, p95`, toQuantile(completed, 0.95), 50, 'ms'),
  ];
}

function toQuantile(values: readonly number[], part: number): Measured {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
  return { value, low: sorted[0] ?? Number.NaN, high: sorted.at(-1) ?? Number.NaN, count: values.length };
}
