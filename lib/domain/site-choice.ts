import type { Settings } from './settings.ts';

/** Whether pages of a site are read: by themselves, once the reader clicks the toolbar button there, or not at all. */
export type SiteState = 'read' | 'on-click' | 'off';

/** The settings that say where pages are read. */
export type SiteSettings = Pick<Settings, 'marksOn' | 'siteMode' | 'sitesOn' | 'sitesOff'>;

/**
 * Whether a page of a site, given by its host name, is read.
 * @param isAsked the toolbar button was clicked on this very page: then it is read in every mode
 */
export function isSiteRead({ marksOn, siteMode, sitesOn, sitesOff }: SiteSettings, site: string, isAsked = false): boolean {
  const isReadByItself = siteMode === 'chosen' ? sitesOn.includes(site) : siteMode !== 'click';
  return marksOn && (isAsked || isReadByItself) && !sitesOff.includes(site);
}

/** Whether pages of a site are read, and when. */
export function toSiteState(settings: SiteSettings, site: string): SiteState {
  if (isSiteRead(settings, site)) return 'read';
  return settings.siteMode === 'click' && isSiteRead(settings, site, true) ? 'on-click' : 'off';
}

/** Settings with one site switched on or off, in the list that the mode goes by. */
export function withSite(settings: Settings, site: string, on: boolean): Settings {
  if (settings.siteMode !== 'chosen') return { ...settings, sitesOff: withItem(settings.sitesOff, site, !on) };
  return { ...settings, sitesOn: withItem(settings.sitesOn, site, on), sitesOff: withItem(settings.sitesOff, site, false) };
}

/** A list, in order, with or without an item. */
export function withItem<Item extends string>(items: readonly Item[], item: Item, isIn: boolean): readonly Item[] {
  const others = items.filter((other) => other !== item);
  return isIn ? [...others, item].toSorted() : others;
}

/**
 * The site that a reader means by what they typed or pasted: a host name, or the address of a page.
 * @returns its host name in the form in which browsers give it; undefined where no page of the web can have it
 */
export function toSiteName(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '' || /\s/u.test(text)) return undefined;
  const address = URL.parse(/^[a-z][a-z\d+.-]*:\/\//iu.test(text) ? text : `https://${text}`);
  return address !== null && /^https?:$/u.test(address.protocol) ? address.hostname : undefined;
}
