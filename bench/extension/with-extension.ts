import { setTimeout as pause } from 'node:timers/promises';
import { launchBrowser } from '../../cli/browser/launch.ts';
import type { BrowserSession, Page } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import type { Lab } from '../lab.ts';
import { type CopyChoices, copyExtension } from './copy-extension.ts';

const SETTLE_MS = 2_000;

/** A page on which every matcher of the bench marks something. */
export const SHORT_PAGE = {
  name: 'short',
  html: '<!doctype html><meta charset="utf-8"><title>Short</title><p>A word about Kazakhstan.',
  made: true,
};

/** Starts a browser with a copy of the built extension, waits until it marks pages, and ends it after use. */
export async function withExtension<T>(lab: Lab, choices: CopyChoices, use: (session: BrowserSession) => Promise<T>): Promise<T> {
  const copy = await copyExtension(lab.session.name, choices);
  try {
    const session = await launchBrowser(lab.session.name, {
      extensions: [copy.folder],
      headless: true,
      firefoxPrefs: { 'privacy.reduceTimerPrecision': false },
    });
    try {
      if (choices.empty !== true) await waitForMatcher(lab, session);
      return await use(session);
    } finally {
      await session.close();
    }
  } finally {
    await copy.remove();
  }
}

// Pages that were open before the matcher was saved are read anew by themselves.
async function waitForMatcher(lab: Lab, session: BrowserSession): Promise<void> {
  const page = await session.openPage(lab.serve(SHORT_PAGE));
  await until('the first mark', async () => (await countMarks(page)) > 0, { deadline: 30_000 });
  await page.close();
  // The background goes on to install the edition.
  await pause(SETTLE_MS);
}

/** Marks that are painted on a page. */
export function countMarks(page: Page): Promise<number> {
  return page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));
}

/** What the probe noted on a page's timeline, by name, in milliseconds since the page began. */
export async function readNotes(page: Page): Promise<Readonly<Record<string, number>>> {
  const entries = await page.evaluate(() =>
    performance.getEntriesByType('mark').map(({ name, startTime }) => [name.replace(/^parallax:/u, ''), startTime] as const),
  );
  return Object.fromEntries(entries);
}

/** Stretches of work that the probe noted. */
export function readWork(page: Page): Promise<{ start: number; length: number }[]> {
  return page.evaluate(() =>
    performance.getEntriesByName('parallax:work').map(({ startTime, duration }) => ({ start: startTime, length: duration })),
  );
}

/** Makes sure that the background sleeps. One that is in the middle of its work may need a second push. */
export async function putToSleep(session: BrowserSession): Promise<void> {
  if (!(await session.isBackgroundRunning())) return;
  try {
    await session.stopBackground();
  } catch {
    if (await session.isBackgroundRunning()) await session.stopBackground();
  }
}
