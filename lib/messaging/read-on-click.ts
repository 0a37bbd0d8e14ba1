import { browser } from 'wxt/browser';
import { toSiteState } from '../domain/site-choice.ts';
import { readAsked } from './read-into-open-tabs.ts';
import { loadSitePermission } from './site-permission.ts';
import { loadSettings } from './stored-settings.ts';

/**
 * Reads the page of a tab because the toolbar button was clicked there: where pages are read by clicks only, and where the
 * browser lets no page of the site be read by itself. Elsewhere it is read already, or not to be read at all.
 * @param tabId the tab in front when none is named
 */
export async function readOnClick(tabId: number | undefined): Promise<void> {
  const tab = tabId === undefined ? (await browser.tabs.query({ active: true, currentWindow: true }))[0] : await browser.tabs.get(tabId);
  const site = tab?.url === undefined ? null : URL.parse(tab.url);
  if (tab?.id === undefined || site === null || !/^https?:$/u.test(site.protocol)) return;
  const state = toSiteState(await loadSettings(browser.storage), site.hostname);
  if (state === 'off') return;
  const { all, sites } = await loadSitePermission([site.hostname]);
  if (state === 'on-click' || (!all && sites.length === 0)) await readAsked(tab.id);
}
