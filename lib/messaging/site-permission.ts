import { browser } from 'wxt/browser';

/** What the browser lets the extension read: everything it asks for, or of the sites asked about those. */
export interface SitePermission {
  readonly all: boolean;
  readonly sites: readonly string[];
}

/** The patterns of every site, as the manifest has them. */
function toAllSites(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}

function toPattern(site: string): string {
  return `*://${site}/*`;
}

/** Asks the browser what it allows; nobody is asked anything. @param sites host names */
export async function loadSitePermission(sites: readonly string[]): Promise<SitePermission> {
  const isAllowed = (origins: string[]) => browser.permissions.contains({ origins }).catch(() => false);
  if (await isAllowed(toAllSites())) return { all: true, sites };
  const allowed = await Promise.all(sites.map((site) => isAllowed([toPattern(site)])));
  return { all: false, sites: sites.filter((_, at) => allowed[at]) };
}

/**
 * Has the browser ask the reader for sites; it asks nothing where it allows them already. To be called within a press,
 * before anything is awaited.
 * @returns whether they are allowed
 */
export async function askForSites(sites: readonly string[] | 'all'): Promise<boolean> {
  return browser.permissions.request({ origins: sites === 'all' ? toAllSites() : sites.map(toPattern) }).catch(() => false);
}

/** Gives the permission for every site back. @returns false where the browser leaves that to its own page (`openSitePage`) */
export async function giveSitesBack(): Promise<boolean> {
  return browser.permissions.remove({ origins: toAllSites() }).catch(() => false);
}

/** Opens the browser's own page on which a reader takes permission for sites back; of Chromium and its kin. */
export async function openSitePage(): Promise<void> {
  await browser.tabs.create({ url: `chrome://extensions/?id=${browser.runtime.id}` });
}

/** Calls back when permissions were given or taken, here or on a page of the browser's, until the signal aborts. */
export function onPermissionChange(listener: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  signal.addEventListener(
    'abort',
    () => {
      onAdded.removeListener(listener);
      onRemoved.removeListener(listener);
    },
    { once: true },
  );
}
