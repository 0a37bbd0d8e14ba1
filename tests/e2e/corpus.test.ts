import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserName, BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { BROWSERS, DEMO, hover, openMarked, openPopupPage, startExtension } from './extension.ts';
import { waitForCard } from './probe/client.ts';

const EDITION = JSON.parse(readFileSync(fileURLToPath(new URL('../../.output/chrome-mv3/edition.json', import.meta.url)), 'utf8'));
const FROM_PACKAGE = 'The database could not be opened here';

describe.each(BROWSERS)('the corpus on the device, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  beforeAll(async () => {
    served = await serveFolder(DEMO);
    session = await startExtension(name);
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
  });

  it('is in the database after the extension was installed, whole, with its number and digest', async () => {
    const page = await session.openExtensionPage('options.html', { ready: 'main' });
    const stored = await until('the edition to be installed', () => readDatabase(page));
    const records = Object.values(EDITION.records as Record<string, unknown[]>).reduce((sum, list) => sum + list.length, 0);
    expect(stored.active).toEqual({
      slot: 'parallax/a',
      number: EDITION.number,
      date: EDITION.date,
      records,
      resultDigest: EDITION.digest,
    });
    expect(stored.records).toBe(records);
    await page.close();
  });

  it('is read from the database by the popup, which then says nothing of it', async () => {
    const page = await openMarked(session, `${served.origin}/news.html`, 30);
    const popup = await openPopupPage(session, page);
    await popup.waitForSelector('.framing');
    expect(await popup.$eval('main', ({ textContent }) => textContent)).not.toContain(FROM_PACKAGE);
    await popup.close();
    await page.close();
  });
});

describe.each(BROWSERS)('with the database blocked, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  let profile: string;
  beforeAll(async () => {
    served = await serveFolder(DEMO);
    profile = makeBrokenProfile(name);
    session = await startExtension(name, { profile, firefoxPrefs: { 'extensions.webextensions.ExtensionStorageIDB.enabled': false } });
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('the popup shows the same records from the package and says so', async () => {
    const page = await openMarked(session, `${served.origin}/news.html`, 30);
    const popup = await openPopupPage(session, page);
    await popup.waitForSelector('.framing');
    expect(await popup.$eval('[role="status"].note', ({ textContent }) => textContent)).toContain(FROM_PACKAGE);
    expect((await popup.$$('.block .words')).length).toBeGreaterThan(0);
    await popup.close();
    await page.close();
  });

  it('the card still answers', async () => {
    const page = await openMarked(session, `${served.origin}/news.html`, 30);
    await hover(page, 'Astana');
    await waitForCard(page, ({ text }) => text.includes('Open the full view'));
    await page.close();
  });
});

// A broken profile: where the browser keeps databases stands a file, so that it can neither read nor make any. Firefox
// keeps extension storage there too unless told otherwise.
function makeBrokenProfile(name: BrowserName): string {
  const profile = mkdtempSync(join(tmpdir(), 'parallax-broken-'));
  const place = name === 'firefox' ? profile : join(profile, 'Default');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, name === 'firefox' ? 'storage' : 'IndexedDB'), 'no folder');
  return profile;
}

async function readDatabase(page: Page): Promise<{ active: unknown; records: number } | undefined> {
  return page.evaluate(async () => {
    const wait = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    if (!(await indexedDB.databases()).some(({ name }) => name === 'corpus')) return undefined;
    const database = await wait(indexedDB.open('corpus'));
    const transaction = database.transaction(['feeds', 'records']);
    const state = (await wait(transaction.objectStore('feeds').get('parallax'))) as { readonly active?: unknown } | undefined;
    const records = await wait(transaction.objectStore('records').count());
    database.close();
    return state?.active === undefined ? undefined : { active: state.active, records };
  });
}
