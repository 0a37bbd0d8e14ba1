import { useEffect, useState } from 'preact/hooks';
import type { SiteMode } from '../domain/settings.ts';
import { withItem, withSite } from '../domain/site-choice.ts';
import {
  askForSites,
  giveSitesBack,
  loadSitePermission,
  onPermissionChange,
  openSitePage,
  type SitePermission,
} from '../messaging/site-permission.ts';
import type { SettingsInView } from './use-settings.ts';

/** What the browser allows to be read and how that is changed, for the view that chooses sites. */
export interface SiteAccessInView {
  readonly all: boolean | undefined;
  readonly notAllowed: readonly string[];
  readonly isGivenBackHere: boolean;
  readonly onMode: (mode: SiteMode) => Promise<boolean>;
  readonly onChoose: (site: string) => Promise<boolean>;
  readonly onAllow: (sites: readonly string[] | 'all') => Promise<boolean>;
  readonly onGiveBack: () => void;
}

/** Follows what the browser allows, also when that is changed on a page of its own. */
export function useSiteAccess({ settings: { sitesOn, marksOn }, change }: SettingsInView): SiteAccessInView {
  const [permission, setPermission] = useState<SitePermission>();
  const key = sitesOn.join();
  useEffect(() => {
    const shown = new AbortController();
    const load = async () => {
      const loaded = await loadSitePermission(sitesOn);
      if (!shown.signal.aborted) setPermission(loaded);
    };
    void load();
    onPermissionChange(() => void load(), shown.signal);
    return () => shown.abort();
  }, [key, marksOn]);
  return {
    all: permission?.all,
    notAllowed: permission === undefined ? [] : sitesOn.filter((site) => !permission.all && !permission.sites.includes(site)),
    isGivenBackHere: import.meta.env.FIREFOX,
    onMode: async (siteMode) => {
      // Asked for at once: it must be within the reader's press.
      if (siteMode === 'everywhere' && permission?.all === false && !(await askForSites('all'))) return false;
      change((now) => ({ ...now, siteMode }));
      return true;
    },
    onChoose: async (site) => {
      if (permission?.all !== true && !(await askForSites([site]))) return false;
      change((now) => withSite({ ...now, sitesOn: withItem(now.sitesOn, site, false) }, site, true));
      return true;
    },
    onAllow: askForSites,
    onGiveBack: () => void giveSitesBack().then((isGiven) => (isGiven ? undefined : openSitePage())),
  };
}
