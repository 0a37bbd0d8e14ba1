import { TargetType } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGecko } from '../../cli/browser/gecko.ts';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession, Popup } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { BROWSERS, findPanel, openMarked, startExtension, waitInPage } from './extension.ts';
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

const POPUP = `const popup = document.querySelector('browser.webextension-popup-browser');
  return { title: popup?.contentTitle ?? '', hasFocus: !!popup && popup.browsingContext === Services.focus.focusedContentBrowsingContext };`;

// A driver sees no page in Firefox's popup: there it is known by its title, and that it has the focus, for who listens hears it then.
async function waitForWords(session: BrowserSession, { page }: Popup, words: string): Promise<void> {
  if (page !== null) return waitInPage(page, (wanted) => document.body.textContent.includes(wanted) && document.hasFocus(), words);
  const gecko = await openGecko(session.browser);
  const isThere = async () => {
    const { title, hasFocus } = (await gecko.run(POPUP)) as { title: string; hasFocus: boolean };
    return title === 'This page · Parallax' && hasFocus;
  };
  await until('the popup', isThere);
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
      return all.flatMap((command) => (command.shortcut === '' ? [] : [command.name])).toSorted();
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

  it('switch the site off and on, and show its switch', async () => {
    const page = await openMarked(session, `${served.origin}/`, 2);
    const count = () => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
    const off = await session.openPopup(page, () => give(session, 'toggle-site'));
    await until('no marks', async () => (await count()) === 0);
    await waitForWords(session, off, 'Marks are off on 127.0.0.1.');
    await off.close();
    const on = await session.openPopup(page, () => give(session, 'toggle-site'));
    await until('the marks', async () => (await count()) === 2);
    await waitForWords(session, on, 'Astana');
    await on.close();
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

  it.each(['next-mention', 'previous-mention', 'toggle-card'])('say in the popup that there is nothing to do: %s', async (command) => {
    const quiet = await session.openPage(`${served.origin}/quiet`);
    const popup = await session.openPopup(quiet, () => give(session, command));
    await waitForWords(session, popup, 'Nothing on this page is in the corpus.');
    await popup.close();
    expect(await readCards(quiet)).toEqual([]);
    await quiet.close();
  });

  it.each(['next-mention', 'toggle-site'])('say in the popup that extensions cannot read a page: %s', async (command) => {
    const page = await session.openPage(null);
    const popup = await session.openPopup(page, () => give(session, command));
    await waitForWords(session, popup, 'Extensions cannot read this page.');
    await popup.close();
    await page.close();
  });
});
