import { TargetType } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGecko } from '../../cli/browser/gecko.ts';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { BROWSERS, findPanel, openMarked, startExtension } from './extension.ts';
import { activeInCards, isCardShown, readCards, waitForCard, waitForNoCard } from './probe/client.ts';

const toPage = (body: string) => `<!doctype html><meta charset="utf-8"><title>page</title><link rel="icon" href="data:,">${body}`;
const PAGES = {
  '/': toPage('<p>Talks in Astana today</p><p>Moscow too</p>'),
  '/quiet': toPage('<p>Nothing on this page is in any corpus.</p>'),
};

// Drivers press no keys of the browser's: each browser is told that its command was given.
async function give(session: BrowserSession, command: string): Promise<void> {
  const id = session.extensionIds[0] ?? '';
  if (session.name === 'firefox') {
    const gecko = await openGecko(session.browser);
    await gecko.run('WebExtensionPolicy.getByID(input.id).extension.shortcuts.onCommand(input.command);', { id, command });
    return;
  }
  const target = await session.browser.waitForTarget((one) => one.type() === TargetType.SERVICE_WORKER && one.url().includes(id));
  const worker = await target.worker();
  await worker?.evaluate(async (name) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
        tabs: { query(what: object): Promise<unknown[]> };
      };
    };
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    chrome.commands.onCommand.dispatch(name, tab);
  }, command);
}

interface OpenedPanel {
  readonly title: string;
  close(): Promise<unknown>;
}

const SIDEBAR = `const panel = SidebarController.browser?.contentDocument?.querySelector('browser');
  return SidebarController.isOpen && panel?.currentURI?.spec.endsWith('/sidepanel.html#/page') ? panel.contentTitle : '';`;

// Firefox takes a command that it is told of for a press and opens its sidebar, in which a driver sees no page. Chromium lets a side
// panel open within a real press only, and no driver presses the browser's own keys: there it is the tab that stands in for it.
async function readPanel(session: BrowserSession): Promise<OpenedPanel | undefined> {
  if (session.name === 'firefox') {
    const gecko = await openGecko(session.browser);
    const title = String(await gecko.run(SIDEBAR));
    return title === '' ? undefined : { title, close: () => gecko.run('SidebarController.hide();') };
  }
  const panel = await findPanel(session, 'page')?.asPage();
  const isRead = (await panel?.$$('.topics button'))?.length === 2;
  return panel && isRead ? { title: await panel.title(), close: () => panel.close() } : undefined;
}

describe.each(BROWSERS)('keys of the browser, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  beforeAll(async () => {
    served = await serveFolder(null, { routes: PAGES });
    session = await startExtension(name);
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
  });

  it('are all that the README names: none is taken by the browser itself', async () => {
    const settings = await session.openExtensionPage('options.html', { ready: 'main' });
    const given = await settings.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: { commands: { getAll(): Promise<{ name: string; shortcut: string }[]> } } };
      const all = await chrome.commands.getAll();
      return all.flatMap(({ name, shortcut }) => (shortcut === '' ? [] : [name])).toSorted();
    });
    expect(given).toEqual(['next-mention', 'open-panel', 'previous-mention', 'toggle-card']);
    await settings.close();
  });

  it('go from mention to mention, open the card and go into it, and close it', async () => {
    const page = await openMarked(session, `${served.origin}/`, 2);
    await give(session, 'next-mention');
    await waitForCard(page, ({ text }) => text.includes('Mention 1 of 2: Astana'));
    await give(session, 'previous-mention');
    await waitForCard(page, ({ text }) => text.includes('Mention 2 of 2: Moscow'));
    await give(session, 'toggle-card');
    await waitForNoCard(page, isCardShown);
    await give(session, 'toggle-card');
    await until('focus in the card', async () => (await activeInCards(page))?.tag === 'h2');
    await page.close();
  });

  it('switch the site off and on', async () => {
    const page = await openMarked(session, `${served.origin}/`, 2);
    const count = () => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
    await give(session, 'toggle-site');
    await until('no marks', async () => (await count()) === 0);
    await give(session, 'toggle-site');
    await until('the marks', async () => (await count()) === 2);
    await page.close();
  });

  it('open the panel about the page', async () => {
    const page = await openMarked(session, `${served.origin}/`, 2);
    expect(await readPanel(session)).toBeUndefined();
    await give(session, 'open-panel');
    const opened = await until('the panel', async () => {
      const panel = await readPanel(session);
      return panel?.title === 'This page · Parallax' && panel;
    });
    await opened.close();
    await page.close();
  });

  it('do nothing where nothing is mentioned', async () => {
    const quiet = await session.openPage(`${served.origin}/quiet`);
    await give(session, 'next-mention');
    await give(session, 'toggle-card');
    await quiet.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    expect(await readCards(quiet)).toEqual([]);
    await quiet.close();
  });
});
