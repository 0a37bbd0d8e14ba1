import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { BROWSERS, startExtension, waitInPage } from './extension.ts';

const QUESTION = 'basis-of-sovereignty';
const ADDRESS = `sidepanel.html#/record/questions/${QUESTION}`;

describe.each(BROWSERS)('a record that is spoilt in the database, in %s', (name) => {
  let session: BrowserSession;
  let panel: Page;
  beforeAll(async () => {
    session = await startExtension(name);
    panel = await session.openExtensionPage(ADDRESS, { ready: 'h1' });
  });
  afterAll(() => session?.close());

  it('is shown as the package has it, and mended while the view is open', async () => {
    await waitInPage(panel, () => !document.querySelector('[aria-busy]'));
    const title = await panel.$eval('h1', ({ textContent }) => textContent);
    const whole = await panel.evaluate(readQuestion, QUESTION);
    expect(whole).toMatchObject({ en: expect.any(String) });
    expect(await panel.evaluate(readQuestion, QUESTION, 'spoilt')).toBe('spoilt');
    const again = await session.openExtensionPage(ADDRESS, { ready: 'h1' });
    await waitInPage(again, (shown) => document.querySelector('h1')?.textContent === shown, title);
    await until(
      'the record to be mended',
      async () => JSON.stringify(await panel.evaluate(readQuestion, QUESTION)) === JSON.stringify(whole),
    );
  });
});

// What the database has in the place of a question's words; `put` is put there before. Runs in the page.
async function readQuestion(id: string, put?: string): Promise<unknown> {
  const toAnswer = <Answer>(request: IDBRequest<Answer>) =>
    new Promise<Answer>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const database = await toAnswer(indexedDB.open('corpus'));
  const reading = database.transaction(['feeds', 'records'], 'readwrite');
  const feed = (await toAnswer(reading.objectStore('feeds').get('parallax'))) as { active?: { slot: string } };
  const records = reading.objectStore('records');
  const stored = feed.active && (await toAnswer(records.get([feed.active.slot, 'questions', id])));
  if (put !== undefined) await toAnswer(records.put({ ...stored, record: { ...stored.record, question: put } }));
  database.close();
  return put ?? stored?.record.question;
}
