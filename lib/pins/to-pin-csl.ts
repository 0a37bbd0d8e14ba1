import type { UiLanguage } from '../domain/language.ts';
import { getPinned, type Pin, toOwnId, toSmallEdition } from '../domain/pin.ts';
import { toRecordWords } from '../domain/record-words.ts';
import { type CslItem, toCslItems } from '../export/to-csl.ts';
import { DATA_VERSION, toPinData } from './pin-data.ts';

/** Under which name `custom`, which CSL-JSON leaves to programs, carries a pin in whole. */
export const CSL_KEY = 'parallax-pin';

/** An item with the pin that it was made of. */
export type CslPinItem = Pick<CslItem, 'id' | 'type' | 'title'> &
  Partial<CslItem> & { readonly custom: { readonly [CSL_KEY]: { readonly version: number; readonly pin: object } } };

/**
 * Pins as items of CSL-JSON, one each: a quote or figure is a place in its source, a source itself, and everything else a document by
 * its name. The reader's note stands in `annote`, after the words.
 */
export function toPinCsl(pins: readonly Pin[], language: UiLanguage): CslPinItem[] {
  return pins.map((pin) => ({
    ...withNote(toItem(pin, language), pin.note),
    custom: { [CSL_KEY]: { version: DATA_VERSION, pin: toPinData(pin) } },
  }));
}

type Bare = Pick<CslItem, 'id' | 'type' | 'title'> & Partial<CslItem>;

function toItem({ kind, id, kept }: Pin, language: UiLanguage): Bare {
  const items = toCslItems(toSmallEdition(kept), language);
  const find = (wanted: string) => items.find((item) => item.id === wanted);
  const record = getPinned(kept, kind, id);
  const named = { id: `${kind}/${id}`, title: toRecordWords(kind, record, language) };
  if (kind === 'sources') return { ...(find(toOwnId({ id })) ?? { type: 'document' }), ...named };
  if (!('source' in record)) return { ...named, type: 'document' };
  const { source, exact, start, end } = record;
  const quoted = find(`${source}/${toOwnId({ id })}`);
  // What a figure's number is, its words say; the variables of CSL are about the article.
  const placed = find(source) ?? { ...named, type: 'document' as const };
  return { ...(quoted ?? { ...placed, locator: `characters ${start}-${end}`, annote: exact }), id: named.id };
}

function withNote(item: Bare, note: string): Bare {
  if (note === '') return item;
  return { ...item, annote: item.annote === undefined ? note : `${item.annote}\n\n${note}` };
}
