import type { BrowserSession, Page } from '../../cli/browser/session.ts';
import { toTabId } from '../../cli/browser/tab-id.ts';
import { until } from '../../cli/browser/until.ts';
import { compileForms } from '../../lib/matching/compile-matcher.ts';
import { countMarks, withExtension } from '../extension/with-extension.ts';
import { READ_TOPIC, toMadeUpEdition } from '../feed/made-up-edition.ts';
import type { Goal } from '../goal.ts';
import type { Lab } from '../lab.ts';
import { type Row, toNote, toRow } from '../report/row.ts';
import { type Measured, toMeasured } from '../report/statistics.ts';

const MATCHER = compileForms([
  { text: 'Kazakhstan', topic: 'topic-1', form: 'base' },
  { text: 'Bench Feed Topic', topic: READ_TOPIC, form: 'base' },
]);
const HTML = `<!doctype html><meta charset="utf-8"><title>Popup</title>${'<p>The bridge of Bench Feed Topic, and the road of Kazakhstan.</p>'.repeat(10)}`;

/** When a popup showed what, in milliseconds since its page began: before its scripts and styles are asked for. */
interface Shown {
  readonly topics: number;
  readonly framings: number;
}

/** Goal 18: the popup shows what the page mentions, and framings for it, as soon in a large corpus as in a small one. */
export const popup: Goal = {
  name: 'popup',
  measure: async (lab) => {
    const sizes = [1_000, lab.options.quick ? 10_000 : 100_000] as const;
    const small = await measure(lab, sizes[0]);
    const large = await measure(lab, sizes[1]);
    return [...toRows(sizes[0], small), ...toRows(sizes[1], large), toRatio(sizes, small, large)];
  },
};

async function measure(lab: Lab, records: number): Promise<readonly Shown[]> {
  lab.say(`popup: ${records} records`);
  const edition = await toMadeUpEdition(1, records);
  return withExtension(lab, { matcher: MATCHER, edition }, async (session) => {
    const page = await session.openPage(lab.serve({ name: 'popup', html: HTML, made: true }));
    await until('the marks', async () => (await countMarks(page)) > 0);
    const tab = await toTabId(session, page);
    const address = `popup.html?tab=${tab}`;
    await until('the database', () => isFilled(session, address), { deadline: 120_000, every: 1000 });
    const shown: Shown[] = [];
    // The first is not counted: what it reads is in no memory yet.
    for (let round = 0; round <= Math.max(5, lab.rounds); round++) shown.push(await openOnce(session, address));
    return shown.slice(1);
  });
}

async function isFilled(session: BrowserSession, address: string): Promise<boolean> {
  const opened = await session.openExtensionPage(address, { ready: '.framing' });
  const isPackaged = (await opened.$('.body > .note')) !== null;
  await opened.close();
  return !isPackaged;
}

async function openOnce(session: BrowserSession, address: string): Promise<Shown> {
  const opened = await session.openExtensionPage(address, { ready: 'main' });
  await opened.evaluateOnNewDocument(noteWhatIsShown);
  await opened.reload({ waitUntil: [] });
  const shown = await until('framings', () => readShown(opened), { deadline: 20_000 });
  await opened.close();
  return shown;
}

// Runs in the popup, before anything of it.
function noteWhatIsShown(): void {
  performance.mark('bench:began');
  const noted = new Set<string>();
  const look = () => {
    const note = (name: string, isThere: boolean) => {
      if (!isThere || noted.has(name)) return;
      noted.add(name);
      performance.mark(`bench:${name}`);
    };
    note('topics', Boolean(document.querySelector('.topics button > span')?.textContent));
    note('framings', document.querySelector('.framing .words') !== null);
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
}

async function readShown(opened: Page): Promise<Shown | undefined> {
  const noted = await opened
    .evaluate(() => {
      const at = (name: string) => performance.getEntriesByName(`bench:${name}`)[0]?.startTime;
      return { began: at('began'), topics: at('topics'), framings: at('framings') };
    })
    .catch(() => undefined);
  const { began, topics, framings } = noted ?? {};
  if (began === undefined || topics === undefined || framings === undefined) return undefined;
  return { topics: topics - began, framings: framings - began };
}

function toRows(records: number, shown: readonly Shown[]): Row[] {
  const measured = toMeasured(shown.map(({ topics }) => topics));
  return [
    toRow('18', `popup, ${records} records: from the beginning of its page to the topics of the tab's`, measured, 100, 'ms'),
    toNote('18', 'the same, to the framings of the first question', toMeasured(shown.map(({ framings }) => framings)), 'ms'),
  ];
}

function toRatio([few, many]: readonly [number, number], small: readonly Shown[], large: readonly Shown[]): Row {
  const median = (shown: readonly Shown[]) => toMeasured(shown.map(({ framings }) => framings)).value;
  const ratio: Measured = toMeasured([median(large) / median(small)]);
  return toRow('18', `popup: ${many} records / ${few}, to the framings`, ratio, 2);
}
