import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Edition } from '../domain/edition.ts';
import { auditCorpus } from './audit-corpus.ts';
import type { CorpusDatabase, StoredRecord } from './corpus-schema.ts';
import { parseFeedState } from './feed-state.ts';
import { compileNumbered, see, update } from './fixture-update.ts';
import { loadBrief } from './load-brief.ts';
import { installPackaged, readCorpus } from './open-corpus.ts';
import { openCorpusDatabase } from './open-database.ts';
import { toSyncStore } from './sync-store.ts';
import { withDatabase } from './with-database.ts';

let packaged: Edition;
let synced: Edition;
beforeAll(async () => {
  [packaged, synced] = await Promise.all([compileNumbered(1), compileNumbered(2)]);
});
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  await update(toSyncStore(openCorpusDatabase), synced);
});
afterEach(() => vi.restoreAllMocks());

const audit = (feed = 'parallax') => withDatabase((database) => auditCorpus(database, feed, async () => true));
const quote = ['parallax/a', 'quotes', 'oak-parts'] as const;
const alter = async (database: CorpusDatabase, change: (stored: StoredRecord) => StoredRecord) => {
  await database.put('records', change((await database.get('records', [...quote]))!));
};

const alterMatchers = async (database: CorpusDatabase) => {
  for (const key of await database.getAllKeys('matchers')) await database.put('matchers', new Uint8Array([9]), key);
};

const DAMAGE: readonly [what: string, damage: (database: CorpusDatabase) => Promise<void>][] = [
  [
    'a record altered',
    (database) => alter(database, (stored) => ({ ...stored, record: { ...stored.record, exact: 'The bridge falls.' } })),
  ],
  ['a record gone', (database) => database.delete('records', [...quote])],
  ['a record too many', (database) => alter(database, (stored) => ({ ...stored, id: 'oak-said-more' }))],
  ['a record that is none', (database) => alter(database, (stored) => ({ ...stored, record: 'scrap' as unknown as object }))],
  ['a record that cannot be written as JSON', (database) => alter(database, (stored) => ({ ...stored, record: { start: Number.NaN } }))],
  ['a record found by another topic', (database) => alter(database, (stored) => ({ ...stored, topicKeys: ['parallax/a/quotes/lund'] }))],
  [
    'another number of records than it had',
    async (database) => {
      const state = parseFeedState(await database.get('feeds', 'parallax'))!;
      await database.put('feeds', { ...state, active: { ...state.active, records: 1 } }, 'parallax');
    },
  ],
  ['no record at all', (database) => database.clear('records')],
  ['names that are lost', (database) => database.clear('matchers')],
  ['names altered', alterMatchers],
];

describe('an audit', () => {
  it('finds an edition sound that is as it was taken into use', async () => {
    expect(await audit()).toBe('sound');
    expect(await see()).toEqual({ number: 2, digest: synced.digest });
    expect(await audit('f0123456789ab')).toBe('nothing');
  });

  it.each(DAMAGE)('takes an edition with %s out of use, keeps what has been seen, and the package serves', async (_, damage) => {
    await withDatabase(damage);
    const before = (await toSyncStore(openCorpusDatabase).loadState('parallax'))!;
    expect(await audit()).toBe('dropped');
    const { active: __, ...rest } = before;
    expect(await toSyncStore(openCorpusDatabase).loadState('parallax')).toEqual(rest);
    expect(
      await readCorpus(
        async () => packaged,
        async ({ edition }) => edition.number,
      ),
    ).toBe(1);
    await installPackaged(
      async () => packaged,
      async () => true,
    );
    expect([await audit(), await see()]).toEqual(['sound', { number: 1, digest: packaged.digest }]);
    await update(toSyncStore(openCorpusDatabase), synced);
    expect([await audit(), await see()]).toEqual(['sound', { number: 2, digest: synced.digest }]);
  });

  it('of an edition that is replaced and swept meanwhile is of the new one', async () => {
    const next = await compileNumbered(3);
    const replace = vi.fn(() => update(toSyncStore(openCorpusDatabase), next));
    const digest = crypto.subtle.digest.bind(crypto.subtle);
    // What an audit does between its looks at the database.
    vi.spyOn(crypto.subtle, 'digest').mockImplementationOnce(async (...given) => {
      await replace();
      return digest(...given);
    });
    await withDatabase((database) =>
      alter(database, (stored) => ({ ...stored, record: { ...stored.record, exact: 'The bridge falls.' } })),
    );
    expect(await audit()).toBe('sound');
    expect(replace).toHaveBeenCalledTimes(1);
    expect(await see()).toEqual({ number: 3, digest: next.digest });
  });

  it('says when the database cannot be used, and drops nothing for that', async () => {
    const database = await openCorpusDatabase();
    database.close();
    await expect(auditCorpus(database, 'parallax', async () => true)).rejects.toMatchObject({ name: 'InvalidStateError' });
    expect(await see()).toEqual({ number: 2, digest: synced.digest });
  });
});

describe('an odd read', () => {
  const brief = (onOdd: (feed: string) => void) =>
    readCorpus(
      async () => packaged,
      (reader) => loadBrief(reader, 'bridge', 'en', 'full'),
      onOdd,
    );

  it.each([
    [
      'a record that is referred to is not there',
      (database: CorpusDatabase) => database.delete('records', ['parallax/a', 'sources', 'tribune']),
    ],
    [
      'a record is not as editions have it',
      (database: CorpusDatabase) => alter(database, (stored) => ({ ...stored, record: { id: 'oak-parts' } })),
    ],
    [
      'a record has another id than its place',
      (database: CorpusDatabase) => alter(database, (stored) => ({ ...stored, record: { ...stored.record, id: 'lund-joins' } })),
    ],
  ])('is answered from the package and asks for an audit when %s', async (_, damage) => {
    await withDatabase(damage);
    const onOdd = vi.fn();
    expect(await brief(onOdd)).toMatchObject({ feed: 'parallax', edition: { number: 1 }, readFrom: 'package' });
    expect(onOdd.mock.calls).toEqual([['parallax']]);
    expect(await audit()).toBe('dropped');
  });

  it('never gives a record in the place of another', async () => {
    const other = packaged.records.speakers.find(({ id }) => id === 'ada-lund')!;
    await withDatabase(async (database) => {
      const stored = (await database.get('records', ['parallax/a', 'speakers', 'ben-oak']))!;
      await database.put('records', { ...stored, record: other });
    });
    const speakers = await readCorpus(
      async () => packaged,
      (reader) => reader.loadByIds('speakers', ['ben-oak']),
    );
    expect(speakers.map(({ name }) => name)).toEqual(['Ben Oak']);
  });

  it('is none of a record of a later extension, which says more than is known here', async () => {
    await withDatabase((database) => alter(database, (stored) => ({ ...stored, record: { ...stored.record, mood: 'calm' } })));
    const onOdd = vi.fn();
    expect((await brief(onOdd))?.readFrom).toBe('database');
    expect(onOdd).not.toHaveBeenCalled();
  });

  it('is none where all is as it should be', async () => {
    const onOdd = vi.fn();
    expect(await brief(onOdd)).toMatchObject({ feed: 'parallax', edition: { number: 2 }, readFrom: 'database' });
    expect(onOdd).not.toHaveBeenCalled();
  });
});
