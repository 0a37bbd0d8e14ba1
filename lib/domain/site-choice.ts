import type { Settings } from './settings.ts';

/** Whether pages of a site are read: by themselves, once the reader clicks the toolbar button there, or not at all. */
export type SiteState = 'read' | 'on-click' | 'off';

/** The settings that say where pages are read. */
export type SiteSettings = Pick<Settings, 'marksOn' | 'siteMode' | 'sitesOn' | 'sitesOff'>;

/** Whether pages of a site, given by its host name, are read. */
export function toSiteState({ marksOn, siteMode, sitesOn, sitesOff }: SiteSettings, site: string): SiteState {
  if (!marksOn || sitesOff.includes(site) || (siteMode === 'chosen' && !sitesOn.includes(site))) return 'off';
  return siteMode === 'click' ? 'on-click' : 'read';
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
