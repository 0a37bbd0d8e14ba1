import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { findBrowser } from './binaries.ts';
import { openChromiumPopup } from './chromium-popup.ts';
import { hasBackground } from './manifest.ts';
import { openPage } from './open-page.ts';
import { allowUnpacked, endBrowser, openInProfile, type Profile, profileFor } from './profile.ts';
import { type BrowserSession, DEFAULT_VIEWPORT, type LaunchChoices, type MediaPreferences } from './session.ts';
import { until } from './until.ts';

const QUIET = [
  // Every name but localhost is unknown to it.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-component-update',
  '--no-default-browser-check',
  '--disable-features=NetworkTimeServiceQuerying,AutofillServerCommunication',
  '--extensions-update-frequency=1000000',
  '--check-for-update-interval=1000000',
  '--gaia-url=http://127.0.0.1:9',
  '--apps-gallery-update-url=http://127.0.0.1:9',
  '--component-updater=url-source=http://127.0.0.1:9',
];

// Letters where they fall, without grids or colours of one kind of screen.
const ALIKE = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];

/** Starts Chromium over CDP with the extensions loaded unpacked. */
export async function launchChromium(choices: LaunchChoices): Promise<BrowserSession> {
  const executablePath = findBrowser('chromium');
  const profile = profileFor('chromium', choices.profile);
  allowUnpacked(profile);
  const start = (userDataDir: string) =>
    puppeteer.launch({
      browser: 'chrome',
      executablePath,
      headless: choices.headless,
      pipe: true,
      userDataDir,
      enableExtensions: true,
      defaultViewport: DEFAULT_VIEWPORT,
      acceptInsecureCerts: true,
      args: [...QUIET, ...(choices.drawsAlike === true ? ALIKE : []), ...proxyArguments(choices)],
    });
  return openInProfile(profile, start, (browser) => toSession(browser, choices, profile));
}

async function toSession(browser: Browser, choices: LaunchChoices, profile: Profile): Promise<BrowserSession> {
  const extensionIds: string[] = [];
  for (const folder of choices.extensions) extensionIds.push(await browser.installExtension(folder));
  const cdp = await browser.target().createCDPSession();
  const origin = `chrome-extension://${extensionIds[0] ?? ''}/`;
  const extensionUrl = (path: string) => `chrome-extension://${first(extensionIds)}/${path.replace(/^\//, '')}`;
  const isBackgroundRunning = async () => (await worker(cdp, origin)) !== undefined;
  const expectsBackground = choices.extensions.slice(0, 1).some(hasBackground);
  // A new extension's worker starts by itself; waiting for it leaves no start to come in the middle of a test.
  if (expectsBackground) await until('the background to start', isBackgroundRunning);
  return {
    name: 'chromium',
    browser,
    extensionIds,
    extensionUrl,
    openPage: (url, size) => openPage(browser, url, size),
    openExtensionPage: async (path, { ready, viewport } = {}) => {
      const page = await openPage(browser, extensionUrl(path), viewport);
      if (ready !== undefined) await page.waitForSelector(ready);
      return page;
    },
    openPopup: (over, press) => openChromiumPopup(browser, over, first(extensionIds), press),
    reloadExtension: async () => {
      const before = await worker(cdp, origin);
      await browser.installExtension(choices.extensions[0] ?? '');
      if (expectsBackground)
        await until('the reloaded extension to start', async () => ![undefined, before].includes(await worker(cdp, origin)));
    },
    setEnabled: (isOn) => setEnabled(browser, first(extensionIds), isOn),
    stopBackground: () => stopWorker(cdp, origin),
    isBackgroundRunning,
    setColorScheme: (page, colorScheme) => setMedia(page, { colorScheme }),
    setMedia,
    close: () => endBrowser(browser).then(() => profile.remove()),
  };
}

function proxyArguments({ proxyPort }: LaunchChoices): string[] {
  return proxyPort === undefined ? [] : [`--proxy-server=127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>'];
}

async function worker(cdp: CDPSession, origin: string): Promise<string | undefined> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  return targetInfos.find((target) => target.type === 'service_worker' && target.url.startsWith(origin))?.targetId;
}

async function stopWorker(cdp: CDPSession, origin: string): Promise<void> {
  const targetId = await worker(cdp, origin);
  if (targetId === undefined) return;
  await cdp.send('Target.closeTarget', { targetId });
  await until('the service worker to be gone', async () => (await worker(cdp, origin)) !== targetId);
}

// The browser's own page of extensions may do so.
async function setEnabled(browser: Browser, id: string, isOn: boolean): Promise<void> {
  const page = await openPage(browser, 'chrome://extensions');
  const call = `chrome.management.setEnabled(${JSON.stringify(id)}, ${isOn})`;
  await page.evaluate(call);
  await page.close();
}

async function setMedia(page: Page, { colorScheme, reducedMotion, forcedColors }: MediaPreferences): Promise<void> {
  const features = [
    { name: 'prefers-color-scheme', value: colorScheme ?? '' },
    { name: 'prefers-reduced-motion', value: reducedMotion === true ? 'reduce' : '' },
    { name: 'forced-colors', value: forcedColors === true ? 'active' : 'none' },
  ];
  const cdp = await page.createCDPSession();
  await cdp.send('Emulation.setEmulatedMedia', { features });
}

function first(ids: readonly string[]): string {
  const [id] = ids;
  if (id === undefined) throw new Error('This session was started without an extension.');
  return id;
}
