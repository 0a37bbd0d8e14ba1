import { loadavg } from 'node:os';
import type { BrowserSession, Page } from '../../cli/browser/session.ts';
import { toTabId } from '../../cli/browser/tab-id.ts';
import { until } from '../../cli/browser/until.ts';
import { compileForms } from '../../lib/matching/compile-matcher.ts';
import { startTracing } from '../extension/own-tasks.ts';
import { PANEL_PLACES, type PanelPlace } from '../extension/panel-places.ts';
import { countMarks, withExtension } from '../extension/with-extension.ts';
import { READ_TOPIC, toMadeUpEdition } from '../feed/made-up-edition.ts';
import type { Goal } from '../goal.ts';
import type { Lab } from '../lab.ts';
import { type Row, toNote, toRow } from '../report/row.ts';
import { toMeasured } from '../report/statistics.ts';

const MATCHER = compileForms([
  { text: 'Kazakhstan', topic: 'topic-1', form: 'base' },
  { text: 'Bench Feed Topic', topic: READ_TOPIC, form: 'base' },
]);
const HTML = `<!doctype html><meta charset="utf-8"><title>Panel</title>${'<p>The bridge of Bench Feed Topic, and the road of Kazakhstan.</p>'.repeat(10)}`;
const ROUNDS = 3;
/** Between the beginning of a page and the press, in milliseconds: what it does first is not what is measured. */
const SETTLE_MS = 1000;

/** What going to a place took, in milliseconds from the press. */
interface Gone {
  readonly first: number;
  readonly whole: number;
  /** The longest task; undefined where that cannot be told. */
  readonly longest: number | undefined;
}

/** Goal 24: every view of the panel shows its first screen in a second, whatever the size of the edition, and goes on to answer. */
export const panel: Goal = {
  name: 'panel',
  measure: async (lab) => {
    const rows: Row[] = [];
    for (const records of [1_000, lab.options.quick ? 10_000 : 100_000]) rows.push(...(await measure(lab, records)));
    return rows;
  },
};

async function measure(lab: Lab, records: number): Promise<Row[]> {
  const edition = await toMadeUpEdition(1, records, 'all');
  return withExtension(lab, { matcher: MATCHER, edition }, async (session) => {
    const page = await session.openPage(lab.serve({ name: 'panel', html: HTML, made: true }));
    await until('the marks', async () => (await countMarks(page)) > 0);
    const address = `sidepanel.html?tab=${await toTabId(session, page)}`;
    await waitForDatabase(session);
    const rows: Row[] = [];
    for (const place of PANEL_PLACES) {
      const gone: Gone[] = [];
      for (let round = 0; round < (lab.options.quick ? 1 : ROUNDS); round++) {
        gone.push(await goOnce(session, address, place));
        lab.say(`panel, ${records} records, ${place.name}: ${toWords(gone.at(-1))}; load ${loadavg()[0]?.toFixed(1)}`);
      }
      rows.push(...toRows(`panel, ${records} records, ${place.name}`, gone));
    }
    return rows;
  });
}

// Without a look at what stands in it, which would be read from the package meanwhile.
async function waitForDatabase(session: BrowserSession): Promise<void> {
  const opened = await session.openExtensionPage('sidepanel.html#/pins', { ready: 'main' });
  await until('the database', () => opened.evaluate(hasEdition), { deadline: 180_000, every: 1000 });
  await opened.close();
}

// Runs in the panel: the edition of the package is put in as one.
async function hasEdition(): Promise<boolean> {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'corpus')) return false;
  const hear = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const database = await hear(indexedDB.open('corpus'));
  try {
    return (await hear(database.transaction('feeds').objectStore('feeds').count())) > 0;
  } finally {
    database.close();
  }
}

async function goOnce(session: BrowserSession, address: string, place: PanelPlace): Promise<Gone> {
  // From a view that reads next to nothing.
  const from = place.hash === '#/pins' ? '#/search' : '#/pins';
  const opened = await session.openExtensionPage(`${address}${from}`, { ready: 'footer a' });
  await opened.bringToFront();
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const stop = session.name === 'chromium' ? await startTracing(opened) : undefined;
  await opened.evaluate(noteWhatIsShown, place);
  await press(opened, place.hash);
  const patience = { deadline: 30_000, every: 50 };
  const first = await until(`${place.name}, its first screen`, () => readNote(opened, 'first'), patience);
  if (place.typed !== undefined) await opened.type(place.first.join(), place.typed);
  if (place.pressed !== undefined) await (await opened.$(place.pressed))?.click();
  await opened.evaluate(() => void performance.mark('bench:asked'));
  const whole = await until(`all of ${place.name}`, () => readNote(opened, 'whole'), patience);
  const longest = await stop?.();
  await opened.close();
  return { first, whole, longest };
}

async function press(opened: Page, hash: string): Promise<void> {
  const link = await opened.$(`nav.views a[href="${hash}"]`);
  if (link !== null) return link.click();
  await opened.evaluate((goal) => {
    performance.mark('bench:pressed');
    location.hash = goal;
  }, hash);
}

// Runs in the panel. What is there counts from the frame after it on.
function noteWhatIsShown({ first, whole }: PanelPlace): void {
  addEventListener('click', ({ timeStamp }) => performance.mark('bench:pressed', { startTime: timeStamp }), { capture: true, once: true });
  const isNoted = (name: string) => performance.getEntriesByName(`bench:${name}`).length > 0;
  const isThere = (selectors: readonly string[]) => selectors.every((one) => document.querySelector(one) !== null);
  const isReading = () =>
    [...document.querySelectorAll('main [role="status"]')].some((status) => status.textContent?.startsWith('Reading the corpus'));
  const look = () => {
    const note = (name: string) => requestAnimationFrame(() => setTimeout(() => isNoted(name) || performance.mark(`bench:${name}`)));
    if (!isNoted('first') && isThere(first)) note('first');
    if (isNoted('asked') && !isNoted('whole') && isThere([...first, ...whole]) && !isReading()) note('whole');
    setTimeout(look, 16);
  };
  look();
}

function readNote(opened: Page, name: string): Promise<number | undefined> {
  return opened.evaluate((wanted) => {
    const at = (one: string) => performance.getEntriesByName(`bench:${one}`)[0]?.startTime;
    const [pressed, shown] = [at('pressed'), at(wanted)];
    return pressed === undefined || shown === undefined ? undefined : shown - pressed;
  }, name);
}

function toWords(gone: Gone | undefined): string {
  const { first = 0, whole = 0, longest = 0 } = gone ?? {};
  return `first screen ${first.toFixed(0)} ms, all ${whole.toFixed(0)} ms, busy for up to ${longest.toFixed(0)} ms`;
}

function toRows(what: string, gone: readonly Gone[]): Row[] {
  const longest = gone.flatMap((one) => one.longest ?? []);
  return [
    toRow('24', `${what}: from the press to the first screen`, toMeasured(gone.map(({ first }) => first)), 1000, 'ms'),
    toNote('24', 'the same, to all of it', toMeasured(gone.map(({ whole }) => whole)), 'ms'),
    ...(longest.length > 0 ? [toRow('24', 'the same: longest stretch of its own work', toMeasured(longest), 100, 'ms')] : []),
  ];
}
