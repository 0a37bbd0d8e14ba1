import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { fixtureRecord, inAll } from '../corpus/fixture-corpus.ts';
import type { UiLanguage } from '../domain/language.ts';
import { MOST_NAMED } from './corpus-schema.ts';
import { compileNumbered, update } from './fixture-update.ts';
import { loadNews } from './load-news.ts';
import { installPackaged, readCorpus } from './open-corpus.ts';
import { openCorpusDatabase } from './open-database.ts';
import { toPackagedReader } from './packaged-reader.ts';
import { toSyncStore } from './sync-store.ts';
import { withDatabase } from './with-database.ts';

const log = (edition: number, action: string, kind: string, record: string) => ({
  [`changes/${edition}-${record}.yaml`]: { edition, action, kind, record, reason: inAll(`Reason for ${record}.`) },
});
const LONG = 'The bridge, which many had asked for and few had hoped to see in their days, joins both shores.';
const CHANGES = {
  ...log(1, 'corrected', 'topics', 'lund'),
  ...log(2, 'withdrawn', 'events', 'opening'),
  ...log(2, 'corrected', 'topics', 'bridge'),
  'events/opening.yaml': undefined,
  'reasons/new.yaml': { text: inAll('New.') },
};
const noPackage = () => Promise.reject(new Error('the database was there'));
const news = (language: UiLanguage = 'en') => readCorpus(noPackage, (reader) => loadNews(reader, language));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const first = () => compileNumbered(1, log(1, 'corrected', 'topics', 'lund'));
const second = () => compileNumbered(2, CHANGES);

const many = () =>
  compileNumbered(
    2,
    Object.fromEntries(Array.from({ length: MOST_NAMED + 3 }, (_, at) => [`reasons/new-${at}.yaml`, { text: inAll(`New ${at}.`) }])),
  );

const BROUGHT = {
  feed: 'parallax',
  from: { number: 1, date: '2026-11-02' },
  to: { number: 2, date: '2026-11-02' },
  added: [
    { kind: 'reasons', count: 1, records: [{ record: 'new', words: 'New.' }] },
    { kind: 'changes', count: 2, records: [] },
  ],
  changed: [
    { id: '2-bridge', action: 'corrected', kind: 'topics', record: 'bridge', words: 'Sund Bridge', reason: inAll('Reason for bridge.') },
    { id: '2-opening', action: 'withdrawn', kind: 'events', record: 'opening', words: undefined, reason: inAll('Reason for opening.') },
  ],
};

describe('what an edition brought', () => {
  it.each([
    ['an update', async () => update(toSyncStore(openCorpusDatabase), await second())],
    ['a delta', async () => update(toSyncStore(openCorpusDatabase), await second(), { base: await first() })],
    ['the next version of the extension', () => installPackaged(second, async () => true)],
  ])('by %s is what its change log says since the one before, and how many records are new', async (_, bring) => {
    await installPackaged(first, async () => true);
    await bring();
    expect(await news()).toEqual(BROUGHT);
    expect((await news('ru'))?.changed[0]?.words).toBe('Мост');
  });

  it('is all of it when it is the first of a feed', async () => {
    await installPackaged(second, async () => true);
    const brought = await news();
    expect([brought?.from, brought?.changed]).toEqual([undefined, []]);
    expect(brought?.added).toContainEqual({ kind: 'quotes', count: 2, records: [] });
  });

  it.each([
    ['an update', async () => update(toSyncStore(openCorpusDatabase), await many())],
    ['the next version of the extension', () => installPackaged(many, async () => true)],
  ])('by %s is named as far as somebody would read, and counted to the end', async (_, bring) => {
    await installPackaged(first, async () => true);
    await bring();
    const reasons = (await news())?.added.find(({ kind }) => kind === 'reasons');
    expect(reasons).toMatchObject({ count: MOST_NAMED + 3 });
    expect(reasons?.records).toHaveLength(MOST_NAMED);
    expect(reasons?.records[1]).toEqual({ record: 'new-1', words: 'New 1.' });
  });

  it('is counted where it came before what came was named', async () => {
    await installPackaged(first, async () => true);
    await update(toSyncStore(openCorpusDatabase), await second());
    const from = { number: 1, date: '2026-11-02' };
    await withDatabase((database) => database.put('arrivals', { from, added: [{ kind: 'reasons', count: 1 }] }, 'parallax'));
    expect((await news())?.added).toEqual([{ kind: 'reasons', count: 1, records: [] }]);
  });

  it('is not known of the package', async () => {
    expect(await loadNews(toPackagedReader(await first()), 'en')).toBeUndefined();
  });

  it('names a quote by its beginning, cut between words', async () => {
    await installPackaged(first, async () => true);
    const quote = { ...fixtureRecord('quotes/lund-joins.yaml'), exact: LONG };
    const edition = await compileNumbered(2, log(2, 'corrected', 'quotes', 'lund-joins'));
    const quotes = edition.records.quotes.map((one) => (one.id === 'lund-joins' ? { ...one, exact: quote.exact } : one));
    await installPackaged(
      async () => ({ ...edition, records: { ...edition.records, quotes } }),
      async () => true,
    );
    expect((await news())?.changed[0]?.words).toBe('The bridge, which many had asked for and few had hoped to see in their days,…');
  });
});
