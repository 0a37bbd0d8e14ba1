import type { BrowserSession } from '../../cli/browser/session.ts';

/** Takes the leave for all sites from the extension, as a reader does: Chromium has it on its page of extensions, Firefox lets an extension give it up. */
export async function takeLeave(session: BrowserSession): Promise<void> {
  if (session.name === 'chromium') return setHostAccess(session, 'ON_CLICK');
  const page = await session.openExtensionPage('options.html', { ready: 'main' });
  await page.evaluate(async () => {
    const { permissions } = (globalThis as unknown as { browser: PermissionsApi }).browser;
    // Besides the leave for all sites there can be one for the host of a feed.
    await permissions.remove({ origins: (await permissions.getAll()).origins });
  });
  await page.close();
}

/** Gives it back, on Chromium's page of extensions. */
export function giveLeave(session: BrowserSession): Promise<void> {
  return setHostAccess(session, 'ON_ALL_SITES');
}

async function setHostAccess(session: BrowserSession, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  const page = await session.openPage('chrome://extensions');
  await page.evaluate(
    (update) => (globalThis as unknown as ChromeExtensionsPage).chrome.developerPrivate.updateExtensionConfiguration(update),
    { extensionId: session.extensionIds[0] ?? '', hostAccess },
  );
  await page.close();
}

interface ChromeExtensionsPage {
  readonly chrome: { readonly developerPrivate: { updateExtensionConfiguration(update: object): Promise<void> } };
}

interface PermissionsApi {
  readonly permissions: {
    getAll(): Promise<{ readonly origins: readonly string[] }>;
    remove(what: object): Promise<boolean>;
  };
}
