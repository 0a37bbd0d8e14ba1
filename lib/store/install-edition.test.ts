import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { compileFixtureEdition, compileRealEdition, fixtureRecord, inAll } from '../corpus/fixture-corpus.ts';
import type { Edition } from '../domain/edition.ts';
import { RECORD_KINDS } from '../domain/record-kind.ts';
import type { CorpusReader, TopicalKind } from './corpus-reader.ts';
import type { CorpusDatabase } from './corpus-schema.ts';
import { EditionMoved, loadDatabaseReader } from './database-reader.ts';
import { installEdition } from './install-edition.ts';
import { openCorpusDatabase } from './open-database.ts';
import { toPackagedReader } from './packaged-reader.ts';

const TOPICAL: readonly TopicalKind[] = ['quotes', 'figures', 'questions', 'events', 'lexicon'];

let real: Edition;
let first: Edition;
let second: Edition;
let third: Edition;
beforeAll(async () => {
  real = await compileRealEdition();
  const numbered = (number: number, summary: string) =>
    compileFixtureEdition({
      'edition.yaml': { number, date: '2026-11-02' },
      'topics/bridge.yaml': { ...fixtureRecord('topics/bridge.yaml'), summary: inAll(summary) },
    });
  first = await numbered(1, 'First.');
  second = await numbered(2, 'Second.');
  third = await numbered(3, 'Third.');
});

let database: CorpusDatabase;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  database = await openCorpusDatabase();
});
afterEach(() => {
  vi.restoreAllMocks();
  database.close();
});

const read = async () => (await loadDatabaseReader(database, 'parallax'))!;
const toSize = (edition: Edition) => RECORD_KINDS.reduce((sum, kind) => sum + edition.records[kind].length, 0);
const summaryBy = async (reader: CorpusReader) => (await reader.loadByIds('topics', ['bridge']))[0]?.summary.en;

describe('an installed edition', () => {
  it('answers as the packaged one does, for every topic and every kind', async () => {
    await installEdition(database, real);
    const [installed, packaged] = [await read(), toPackagedReader(real)];
    for (const { id } of real.records.topics) {
      for (const kind of TOPICAL)
        expect(await installed.loadByTopic(kind, id), `${kind} of ${id}`).toEqual(await packaged.loadByTopic(kind, id));
    }
    for (const kind of RECORD_KINDS) {
      const ids = real.records[kind].map(({ id }) => id).toReversed();
      expect(await installed.loadByIds(kind, ids)).toEqual(await packaged.loadByIds(kind, ids));
    }
    expect(installed.edition).toEqual(packaged.edition);
  });

  it.each(['gone', '__proto__', ''])('has nothing on a topic that it does not have: %j', async (topic) => {
    await installEdition(database, first);
    for (const reader of [await read(), toPackagedReader(first)]) {
      expect(await reader.loadByTopic('quotes', topic)).toEqual([]);
      expect(await reader.loadByIds('topics', [topic, 'bridge'])).toHaveLength(1);
    }
  });

  it('says where it is read from and which it is', async () => {
    await installEdition(database, first);
    const { readFrom, edition } = await read();
    expect({ readFrom, edition }).toEqual({ readFrom: 'database', edition: { number: 1, date: '2026-11-02' } });
    expect(toPackagedReader(first).readFrom).toBe('package');
  });

  it('is none before the first', async () => {
    expect(await loadDatabaseReader(database, 'parallax')).toBeUndefined();
  });
});

describe('another edition', () => {
  it('goes to the other place; a reader opened before reads nothing of it', async () => {
    await installEdition(database, first);
    const before = await read();
    const active = await installEdition(database, second);
    await expect(summaryBy(before)).rejects.toBeInstanceOf(EditionMoved);
    expect(await summaryBy(await read())).toBe('Second.');
    expect(active).toEqual({ slot: 'parallax/b', number: 2, date: '2026-11-02', records: toSize(second), resultDigest: second.digest });
    expect((await installEdition(database, third)).slot).toBe('parallax/a');
    expect(await summaryBy(await read())).toBe('Third.');
  });

  it('leaves nothing of the one before the last behind', async () => {
    for (const edition of [real, first, second]) await installEdition(database, { ...edition, number: edition.number + 10 });
    expect(await database.count('records')).toBe(toSize(first) + toSize(second));
  });

  it('of the same digest is not written again', async () => {
    await installEdition(database, first);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    expect(await installEdition(database, { ...first, number: 9 })).toMatchObject({ slot: 'parallax/a', number: 1 });
    expect(put).not.toHaveBeenCalled();
  });

  it('with a lower number is refused', async () => {
    await installEdition(database, second);
    expect(await installEdition(database, first)).toMatchObject({ number: 2, resultDigest: second.digest });
    expect(await summaryBy(await read())).toBe('Second.');
  });
});

describe('an installation that fails', () => {
  const failAt = (count: number, fail: (store: IDBObjectStore) => void) => {
    const { put } = Object.getOwnPropertyDescriptors(IDBObjectStore.prototype);
    let calls = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      calls++;
      if (calls === count) fail(this);
      return put.value?.apply(this, args) as ReturnType<IDBObjectStore['put']>;
    });
  };

  it.each([
    ['at the first record', 1],
    ['in the middle', 8],
    ['at the last step, when it is taken into use', 17],
  ])('for lack of room, %s, changes nothing', async (_, count) => {
    await installEdition(database, first);
    const kept = await database.getAll('records');
    failAt(count, (store) => store.transaction.abort());
    await expect(installEdition(database, second)).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await database.getAll('records')).toEqual(kept);
    expect(await summaryBy(await read())).toBe('First.');
    await installEdition(database, second);
    expect(await summaryBy(await read())).toBe('Second.');
  });

  it('at a record that cannot be stored changes nothing', async () => {
    await installEdition(database, first);
    const kept = await database.getAll('records');
    failAt(8, () => {
      throw new DOMException('could not be cloned', 'DataCloneError');
    });
    await expect(installEdition(database, second)).rejects.toThrow('could not be cloned');
    vi.restoreAllMocks();
    expect(await database.getAll('records')).toEqual(kept);
    expect(await summaryBy(await read())).toBe('First.');
  });
});

describe('the database', () => {
  it('closes itself when a newer version of the extension wants to upgrade it', async () => {
    const upgraded = await new Promise<boolean>((resolve) => {
      const request = indexedDB.open('corpus', 9);
      request.addEventListener('success', () => {
        request.result.close();
        resolve(true);
      });
    });
    expect(upgraded).toBe(true);
  });
});
