import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

/**
 * Brings the reader into pages that were open before the extension was installed or updated. Firefox does so by
 * itself (docs/browser-bugs.md, 4); a page that refuses, such as a store's, is passed over.
 */
export async function readIntoOpenTabs(): Promise<void> {
  const manifest = browser.runtime.getManifest();
  const [script] = manifest.content_scripts ?? [];
  if (script === undefined || 'browser_specific_settings' in manifest) return;
  const tabs = await browser.tabs.query({ url: script.matches ?? [] });
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [readInto(id, script)])));
}

async function readInto(tabId: number, { css = [], js = [] }: { css?: string[] | undefined; js?: string[] | undefined }): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: css });
  await browser.scripting.executeScript({ target, files: js as ScriptPublicPath[] });
}
