import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { UiLanguage } from '../../lib/domain/language.ts';
import { contentType } from '../browser/content-type.ts';
import { findMarks } from '../browser/page-marks.ts';
import type { BrowserSession, Page } from '../browser/session.ts';
import { toTabId } from '../browser/tab-id.ts';
import { takeSettled } from '../browser/take-settled.ts';
import { until } from '../browser/until.ts';
import { type Laid, layOver } from './lay-over.ts';

/** Saves a picture under a name without ending. */
export type Save = (file: string, picture: Uint8Array) => Promise<void>;

const SITE = 'http://news.example';
/** What the stores take: 1280 by 800. */
const WHOLE = { width: 1280, height: 800 };
const POPUP = { width: 420, height: 600 };
const PANEL = { width: 480, height: 800 };

/** The page of a language, the word that is pointed at in it, and what is searched for. */
const PLACES: { readonly [language in UiLanguage]: { readonly page: string; readonly word: string; readonly search: string } } = {
  en: { page: 'news.html', word: 'Kassym-Jomart Tokayev', search: 'sanctions' },
  ru: { page: 'news-ru.html', word: 'Касым-Жомарт Токаев', search: 'санкции' },
  kk: { page: 'news-kk.html', word: 'Қасым-Жомарт Тоқаев', search: 'санкциялар' },
  zh: { page: 'news-zh.html', word: '卡瑟姆若马尔特·托卡耶夫', search: '制裁' },
};

/** Takes the five pictures of one language: card, popup, questions, timeline, search. `folder` holds the pages. */
export async function takeStorePictures(session: BrowserSession, folder: string, language: UiLanguage, save: Save): Promise<void> {
  await speak(session, language);
  const place = PLACES[language];
  const page = await session.openPage(null, WHOLE);
  await session.setMedia(page, { colorScheme: 'light', reducedMotion: true });
  await answerFrom(page, folder);
  await page.goto(`${SITE}/${place.page}`);
  await until('marks', async () => (await findMarks(page)).length >= 8);
  await save(`${language}-1-card`, await takeCard(page, place.word));
  const plain = await page.screenshot();
  const tab = await toTabId(session, page);
  const popup = await takeOurs(session, `popup.html?tab=${tab}`, '.framing', POPUP);
  await save(`${language}-2-popup`, await layOver(session, plain, { picture: popup, ...POPUP, left: 836, top: 24, isFramed: true }));
  await save(`${language}-3-questions`, await takeOurs(session, 'sidepanel.html#/questions', '.framing', WHOLE));
  await save(`${language}-4-timeline`, await takeOurs(session, 'sidepanel.html#/timeline', '.events-drawn svg', WHOLE));
  await page.setViewport({ width: WHOLE.width - PANEL.width, height: WHOLE.height });
  const beside: Laid = {
    picture: await takeOurs(session, `sidepanel.html?tab=${tab}#/search/${place.search}`, '.search mark', PANEL),
    ...PANEL,
    left: WHOLE.width - PANEL.width,
    top: 0,
  };
  await page.bringToFront();
  await save(`${language}-5-search`, await layOver(session, await page.screenshot(), beside));
  await page.close();
}

/** Has a page read the site of the pictures from a folder: the popup names the site. */
async function answerFrom(page: Page, folder: string): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const name = new URL(request.url()).pathname;
    const answer = async () =>
      request.respond({ contentType: contentType(extname(name)), body: await readFile(join(folder, basename(name))) });
    void answer().catch(() => request.abort());
  });
}

async function speak(session: BrowserSession, language: UiLanguage): Promise<void> {
  const settings = await session.openExtensionPage('options.html', { ready: `input[value="${language}"]` });
  await settings.click(`input[value="${language}"]`);
  await until('the language', () => settings.evaluate((wanted) => document.documentElement.lang === wanted, language));
  await settings.close();
}

async function takeCard(page: Page, word: string): Promise<Uint8Array> {
  const [mark] = await findMarks(page, word);
  if (mark === undefined) throw new Error(`No mark says ${word}`);
  await page.mouse.move(1, 1);
  await page.mouse.move(mark.x, mark.y, { steps: 4 });
  await until('the card', () => page.evaluate(() => document.documentElement.lastElementChild?.matches(':popover-open') === true));
  const picture = await takeSettled(page);
  await page.keyboard.press('Escape');
  await page.mouse.move(1, 1);
  await until('the card to close', () => page.evaluate(() => document.documentElement.lastElementChild?.matches(':popover-open') !== true));
  return picture;
}

/** A page of the extension, once what it is about is there. */
async function takeOurs(
  session: BrowserSession,
  path: string,
  ready: string,
  viewport: { width: number; height: number },
): Promise<Uint8Array> {
  const page = await session.openExtensionPage(path, { ready, viewport });
  await session.setMedia(page, { colorScheme: 'light', reducedMotion: true });
  const picture = await takeSettled(page);
  await page.close();
  return picture;
}
