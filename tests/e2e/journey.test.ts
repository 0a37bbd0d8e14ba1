import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findMarks } from '../../cli/browser/page-marks.ts';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { BROWSERS, chooseTopic, DEMO, hover, openMarked, openPanelPage, openPopupPage, startExtension, waitInPage } from './extension.ts';
import { findInCards, waitForCard } from './probe/client.ts';

describe.each(BROWSERS)('a reader on the demo page, in %s', (name) => {
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
  const openDemo = () => openMarked(session, `${served.origin}/news.html`, 30);

  it('sees whole names marked in four languages, and lookalikes left alone', async () => {
    const page = await openDemo();
    const marked = [
      'Kassym-Jomart Tokayev',
      'Astana',
      'CSTO',
      'Токаевым',
      'Москве',
      'Казахстана',
      'Қасым-Жомарт Тоқаевтың',
      'Мәскеуге',
      'Ресейдің',
      '哈萨克斯坦',
      '普京',
    ];
    for (const words of marked) expect(await findMarks(page, words), words).not.toHaveLength(0);
    // One Moscow in the text, none in Idaho; one Astana, none on a bicycle.
    expect(await findMarks(page, 'Moscow')).toHaveLength(1);
    expect(await findMarks(page, 'Astana')).toHaveLength(1);
    await page.close();
  });

  it('hovers a mark and reads who says what, on both sides of a question', async () => {
    const page = await openDemo();
    await hover(page, 'Vladimir Putin');
    const card = await waitForCard(page, ({ openPopover, text }) => openPopover && text.includes('Edition 1'));
    expect(card.text).toContain('On this page: “Vladimir Putin”');
    const framings = await findInCards(page, '.framing');
    expect(framings.length).toBeGreaterThanOrEqual(2);
    const [left, right] = framings;
    expect(Math.abs((left?.rect.width ?? 0) - (right?.rect.width ?? 1))).toBeLessThan(0.5);
    expect(await findInCards(page, '.framing .by')).toHaveLength(framings.length);
    expect(card.text).toMatch(/Edition 1, .*2026/u);
    await page.close();
  });

  it('opens the popup: topics by count and opposing framings for the page; the panel has quotes and figures of a topic with their sources', async () => {
    const page = await openDemo();
    const popup = await openPopupPage(session, page);
    await popup.waitForSelector('.topics li');
    const counts = await popup.$$eval('.topics .n', (cells) => cells.map((cell) => Number.parseInt(cell.textContent ?? '', 10)));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    await popup.waitForSelector('.question .pair .framing');
    await chooseTopic(popup, 'Tokayev');
    await popup.close();
    const panel = await openPanelPage(session, page, '#/page/tokayev');
    await panel.waitForSelector('.chosen .framing');
    expect((await panel.$$('.chosen .question .pair .framing')).length).toBeGreaterThanOrEqual(2);
    expect((await panel.$$('.chosen .block .words')).length).toBeGreaterThan(0);
    expect((await panel.$$('.figure .value')).length).toBeGreaterThan(0);
    await panel.$eval('.chosen .block details', (details) => details.setAttribute('open', ''));
    expect(await panel.$eval('.chosen .block details', (details) => (details as HTMLElement).innerText)).toMatch(
      /characters [\d,]+–[\d,]+ of [\d,]+/u,
    );
    await panel.close();
    await page.close();
  });

  it('steps through the mentions from the popup, and the page scrolls to each', async () => {
    const page = await openDemo();
    const popup = await openPopupPage(session, page);
    await chooseTopic(popup, 'China');
    const [, next] = await popup.$$('.stepper button');
    await next?.click();
    await waitInPage(popup, () => /Mention 2 of \d+/u.test(document.querySelector('.stepper')?.textContent ?? ''));
    const said = await popup.$eval('.stepper [role=status]', (status) => status.textContent);
    await page.bringToFront();
    const ring = await waitForCard(page, ({ html, text }) => html.includes('class="ring"') && text.includes(`${said}: China`));
    expect(ring.openPopover).toBe(true);
    const [box] = await findInCards(page, '.ring');
    expect(box?.rect.y).toBeGreaterThan(0);
    expect(box?.rect.y).toBeLessThan(800);
    await popup.close();
    await page.close();
  });
});
