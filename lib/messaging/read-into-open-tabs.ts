import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

/**
 * Brings the reader into pages that were open before the extension was installed or updated. Firefox does so by
 * itself (docs/browser-bugs.md, 4); a page that refuses, such as a store's, is passed over.
 */
export async function readIntoOpenTabs(): Promise<void> {
  if (!('browser_specific_settings' in browser.runtime.getManifest())) await readIntoTabs();
}

/** The same after the reader has allowed more sites: in no browser do pages that are open hear of it. */
export async function readIntoTabs(): Promise<void> {
  const script = toScript();
  if (script === undefined) return;
  const tabs = await browser.tabs.query({ url: script.matches ?? [] });
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [readInto(id, script)])));
}

/**
 * Brings the reader into the page of a tab because the toolbar button was clicked there: for that page the click is
 * permission enough, and the page is read though others wait for theirs. Nothing happens where it was asked for already.
 * @throws {Error} when the browser lets nobody read the page, such as one of its own
 */
export async function readAsked(tabId: number): Promise<void> {
  const script = toScript();
  if (script !== undefined) await readInto(tabId, { ...script, js: ['asked.js', ...(script.js ?? [])] });
}

interface PageScript {
  readonly matches?: string[];
  readonly css?: string[];
  readonly js?: string[];
  readonly css_origin?: string;
}

async function readInto(tabId: number, { css = [], js = [], css_origin: origin }: PageScript): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: css, ...(origin === 'user' && { origin: 'USER' as const }) });
  await browser.scripting.executeScript({ target, files: js as ScriptPublicPath[] });
}

function toScript(): PageScript | undefined {
  const [script] = (browser.runtime.getManifest().content_scripts ?? []) as readonly PageScript[];
  return script;
}
