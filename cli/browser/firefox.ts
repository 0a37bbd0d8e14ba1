import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from './binaries.ts';
import { backgroundRuns, stopEventPage } from './firefox-background.ts';
import { mediaSetter } from './firefox-media.ts';
import { openFirefoxPopup } from './firefox-popup.ts';
import { firefoxPreferences } from './firefox-prefs.ts';
import { openGecko } from './gecko.ts';
import { hasBackground } from './manifest.ts';
import { openPage } from './open-page.ts';
import { endBrowser, openInProfile, type Profile, profileFor } from './profile.ts';
import { type BrowserSession, DEFAULT_VIEWPORT, type LaunchChoices } from './session.ts';
import { until } from './until.ts';

const FIND = `const addon = await ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager.getAddonByID(input);`;
const ENABLE = `${FIND} await addon.enable();`;
const DISABLE = `${FIND} await addon.disable();`;

/** Starts Firefox over WebDriver BiDi with the extensions installed as temporary add-ons. */
export async function launchFirefox(choices: LaunchChoices): Promise<BrowserSession> {
  const executablePath = findBrowser('firefox');
  const profile = profileFor('firefox', choices.profile);
  const start = (userDataDir: string) =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: choices.headless,
      userDataDir,
      defaultViewport: DEFAULT_VIEWPORT,
      acceptInsecureCerts: true,
      args: ['--remote-allow-system-access'],
      // Without this variable a release build ignores the preference that keeps it from asking for its settings.
      env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
      extraPrefsFirefox: firefoxPreferences(choices),
    });
  return openInProfile(profile, start, (browser) => toSession(browser, choices, profile));
}

async function toSession(browser: Browser, choices: LaunchChoices, profile: Profile): Promise<BrowserSession> {
  const gecko = await openGecko(browser);
  const setMedia = mediaSetter(gecko);
  const extensionIds: string[] = [];
  for (const folder of choices.extensions) extensionIds.push(await browser.installExtension(folder));
  const [id] = extensionIds;
  const base = id === undefined ? '' : String(await gecko.run('return WebExtensionPolicy.getByID(input).getURL("");', id));
  const known = (): string => {
    if (id === undefined) throw new Error('This session was started without an extension.');
    return id;
  };
  const extensionUrl = (path: string) => `${known() && base}${path.replace(/^\//, '')}`;
  return {
    name: 'firefox',
    browser,
    extensionIds,
    extensionUrl,
    openPage: (url, size) => openPage(browser, url, size),
    openExtensionPage: async (path, { ready, viewport } = {}) => {
      const page = await openPage(browser, null, viewport);
      await goToExtensionPage(page, extensionUrl(path));
      if (ready !== undefined) await page.waitForSelector(ready);
      return page;
    },
    openPopup: (over, press) => openFirefoxPopup(gecko, over, known(), press),
    reloadExtension: async () => {
      await browser.installExtension(choices.extensions[0] ?? '');
      if (choices.extensions.slice(0, 1).some(hasBackground))
        await until('the reloaded extension to start', () => backgroundRuns(gecko, known()));
    },
    setEnabled: async (isOn) => {
      await gecko.run(isOn ? ENABLE : DISABLE, known());
    },
    stopBackground: () => stopEventPage(gecko, known()),
    isBackgroundRunning: () => backgroundRuns(gecko, known()),
    setColorScheme: (page, colorScheme) => setMedia(page, { colorScheme }),
    setMedia,
    close: () => endBrowser(browser).then(() => profile.remove()),
  };
}

// BiDi reports no load events of extension pages, so the page itself is asked.
async function goToExtensionPage(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: [] });
  await until(`the extension page ${url}`, () =>
    page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url).catch(() => false),
  );
}
