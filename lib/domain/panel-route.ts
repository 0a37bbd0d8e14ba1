import { isRecordKind, type RecordKind } from './record-kind.ts';

/** The tabs of the panel, in their order. */
export const PANEL_TABS = ['page', 'search', 'questions', 'timeline', 'figures', 'sources', 'pins'] as const;
/** One of them. */
export type PanelTab = (typeof PANEL_TABS)[number];

/**
 * Where the panel is: at a tab and in it at one record (`id`; of `page` a topic, of `figures` a measure) or one search, or at a
 * record by itself. Ids of feeds that a reader added have the feed's before them, as topics on pages have.
 */
export type PanelRoute =
  | { readonly tab: Exclude<PanelTab, 'search'>; readonly id?: string }
  | { readonly tab: 'search'; readonly query: string }
  | { readonly tab: 'record'; readonly kind: RecordKind; readonly id: string };

/** A record by itself. */
export type RecordRoute = Extract<PanelRoute, { readonly tab: 'record' }>;

const ID = /^(?:f[0-9a-f]{12}:)?[a-z0-9-]{1,80}$/u;
const LONGEST_QUERY = 500;

/** The address of a place in the panel, as the part of its page's address that begins with "#": the deep link of every record. */
export function toPanelHash(route: PanelRoute): string {
  if (route.tab === 'search') return route.query === '' ? '#/search' : `#/search/${encodeURIComponent(route.query)}`;
  if (route.tab === 'record') return `#/record/${route.kind}/${route.id}`;
  return route.id === undefined ? `#/${route.tab}` : `#/${route.tab}/${route.id}`;
}

/** The place that an address names; the tab "page" where it names none that there is. */
export function parsePanelHash(hash: string): PanelRoute {
  const [, tab = '', first = '', second = ''] = hash.split('/');
  if (tab === 'record' && isRecordKind(first) && ID.test(second)) return { tab, kind: first, id: second };
  if (tab === 'search') return { tab, query: toDecoded(first).slice(0, LONGEST_QUERY) };
  const known = PANEL_TABS.find((one) => one === tab);
  if (known === undefined || known === 'search') return { tab: 'page' };
  return ID.test(first) ? { tab: known, id: first } : { tab: known };
}

// An address that somebody cut may end within a character.
function toDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
