import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { startExtension } from './extension.ts';
import { findInCards } from './probe/client.ts';

const PAGE = `<!doctype html><meta charset="utf-8"><title>forced</title><link rel="icon" href="data:,"><body style="margin:40px">
  <p>Talks in <b id="word">Astana</b> today</p><p style="height:1500px"></p><p>Moscow far down</p>`;

// Firefox paints highlights in forced colours as it does otherwise.
let session: BrowserSession;
let served: Served;
beforeAll(async () => {
  served = await serveFolder(null, { routes: { '/': PAGE } });
  session = await startExtension('chromium');
});
afterAll(async () => {
  await session?.close();
  await served?.close();
});

it('in forced colours Chromium has a line of ours under each word in the window, which goes along with it, and no highlight', async () => {
  const page = await session.openPage(null);
  await session.setMedia(page, { forcedColors: true });
  await page.goto(`${served.origin}/`);
  const toLine = () => until('the line', async () => (await findInCards(page, '.line'))[0]);
  const toWord = () => page.$eval('#word', (word) => word.getBoundingClientRect().bottom);
  const line = await toLine();
  expect(Math.abs(line.rect.y + line.rect.height - (await toWord()))).toBeLessThan(3);
  expect(await findInCards(page, '.line')).toHaveLength(1);
  expect(await page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0))).toBe(0);
  await page.evaluate(() => scrollBy({ top: 20, behavior: 'instant' }));
  const moved = await until('the line to follow', async () => {
    const [now] = await findInCards(page, '.line');
    return now !== undefined && now.rect.y < line.rect.y ? now : undefined;
  });
  expect(line.rect.y - moved.rect.y).toBe(20);
  await page.close();
});
