import { browser } from 'wxt/browser';
import type { PageCommand } from '../../lib/domain/page-keys.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { toSiteState, withSite } from '../../lib/domain/site-choice.ts';
import { openPanel } from '../../lib/messaging/open-panel.ts';
import { toCommandLine } from '../../lib/messaging/page-command-line.ts';
import { loadSitePermission } from '../../lib/messaging/site-permission.ts';
import { loadSettings } from '../../lib/messaging/stored-settings.ts';

interface Tab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
}

/** Commands of the manifest that frames obey. */
const IN_PAGE: Readonly<Record<string, PageCommand>> = {
  'next-mention': 'next',
  'previous-mention': 'previous',
  'toggle-card': 'enter-card',
};
/** How long a line stays that is a command, in milliseconds: nothing goes over it, but frames must have heard that it is there. */
const LINE_MS = 1000;

/** Obeys the keys that the reader gave to the extension in the browser. Where nothing can be done nothing happens, quietly. */
export function obeyCommands(): void {
  // Firefox on Android has none.
  browser.commands?.onCommand.addListener((name: string, tab?: Tab) => {
    const command = IN_PAGE[name];
    if (name === 'open-panel') void openPanel({ tab: 'page' }, tab?.id).catch(ignore);
    else if (name === 'toggle-site') void toggleSite(tab).catch(ignore);
    else if (command !== undefined && tab?.id !== undefined) tellFrames(tab.id, command);
  });
}

// Every reader hears of a line and hands it to its guide; so pages load nothing for it.
function tellFrames(tabId: number, command: PageCommand): void {
  const port = browser.tabs.connect(tabId, { name: toCommandLine(command) });
  // Chromium reports as an error that nobody was there, unless it is looked at.
  port.onDisconnect.addListener(() => void browser.runtime.lastError);
  setTimeout(() => port.disconnect(), LINE_MS);
}

async function toggleSite(tab: Tab | undefined): Promise<void> {
  const address = URL.parse(tab?.url ?? '');
  if (address === null || !/^https?:$/u.test(address.protocol)) return;
  const settings = await loadSettings(browser.storage);
  const isOff = toSiteState(settings, address.hostname) === 'off';
  if (isOff && !(settings.marksOn && (await mayBeRead(settings, address.hostname)))) return openSwitches();
  await browser.storage.local.set({ settings: withSite(settings, address.hostname, isOff) });
}

// Where every site is to be read, the browser is asked for all of them, elsewhere than here.
async function mayBeRead({ siteMode }: Settings, site: string): Promise<boolean> {
  return siteMode !== 'chosen' || (await loadSitePermission([site])).sites.length > 0;
}

// Switching the site on would do nothing: all of it is off, or the browser is to be asked for the site, which only pages of ours can.
// The popup says so and can do either, and where the browser opens none without a click, the settings.
async function openSwitches(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await browser.runtime.openOptionsPage();
  }
}

function ignore(): void {}
