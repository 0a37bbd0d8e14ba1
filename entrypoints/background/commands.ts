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
/** How long a page may take to say whether it obeyed, in milliseconds; the line that is the command stays as long. */
const LINE_MS = 1000;

/**
 * Obeys the keys that the reader gave to the extension in the browser. Where a page has nothing to show for it the popup opens: it
 * says in words why, to who sees and to who listens, also over pages that nothing of ours may come into.
 */
export function obeyCommands(): void {
  // Firefox on Android has none.
  browser.commands?.onCommand.addListener((name: string, tab?: Tab) => {
    const command = IN_PAGE[name];
    if (name === 'open-panel') void openPanel({ tab: 'page' }, tab?.id).catch(ignore);
    else if (name === 'toggle-site') void toggleSite(tab).catch(ignore);
    else if (command !== undefined) void obeyInPage(tab?.id, command).catch(ignore);
  });
}

async function obeyInPage(tabId: number | undefined, command: PageCommand): Promise<void> {
  if (tabId === undefined || !(await tellFrames(tabId, command))) await browser.action.openPopup();
}

// Every reader hears of a line and hands it to its guide; so pages load nothing for it. The one frame that it is meant for says
// whether it obeyed; where nobody is there the browser hangs up.
function tellFrames(tabId: number, command: PageCommand): Promise<boolean> {
  const port = browser.tabs.connect(tabId, { name: toCommandLine(command) });
  return new Promise((resolve) => {
    setTimeout(() => {
      port.disconnect();
      resolve(false);
    }, LINE_MS);
    port.onMessage.addListener((hasObeyed: unknown) => resolve(hasObeyed === true));
    port.onDisconnect.addListener(() => {
      // Chromium reports as an error that nobody was there, unless it is looked at.
      void browser.runtime.lastError;
      resolve(false);
    });
  });
}

// The popup shows the switch that was moved: nothing else tells who sees no marks, because the page has none or cannot be seen.
async function toggleSite(tab: Tab | undefined): Promise<void> {
  const address = URL.parse(tab?.url ?? '');
  if (address === null || !/^https?:$/u.test(address.protocol)) return browser.action.openPopup();
  const settings = await loadSettings(browser.storage);
  const isOff = toSiteState(settings, address.hostname) === 'off';
  if (isOff && !(settings.marksOn && (await mayBeRead(settings, address.hostname)))) return openSwitches();
  await browser.storage.local.set({ settings: withSite(settings, address.hostname, isOff) });
  await browser.action.openPopup();
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
