import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Edition } from '../domain/edition.ts';
import { RECORD_KINDS } from '../domain/record-kind.ts';
import { auditCorpus } from './audit-corpus.ts';
import { compileNumbered, see, toStaged, update } from './fixture-update.ts';
import { installPackaged, readCorpus } from './open-corpus.ts';
import { openCorpusDatabase } from './open-database.ts';
import { toSyncStore } from './sync-store.ts';
import { withDatabase } from './with-database.ts';

let first: Edition;
let second: Edition;
beforeAll(async () => {
  [first, second] = await Promise.all([compileNumbered(1), compileNumbered(2)]);
});
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

// A database as version 0.1.0 left it: laid out and filled by hand, as its code did.
async function leaveFirstVersion(edition: Edition, state: unknown): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('corpus', 1);
    request.onupgradeneeded = () => {
      const records = request.result.createObjectStore('records', { keyPath: ['slot', 'kind', 'id'] });
      records.createIndex('byTopic', 'topicKeys', { multiEntry: true });
      request.result.createObjectStore('state');
      for (const kind of RECORD_KINDS) {
        for (const record of edition.records[kind]) {
          const topics = 'topics' in record ? record.topics : [];
          records.put({ slot: 'b', kind, id: record.id, topicKeys: topics.map((topic) => `b/${kind}/${topic}`), record });
        }
      }
      if (state !== undefined) request.transaction?.objectStore('state').put(state, 'active');
    };
    request.addEventListener('error', () => reject(request.error));
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

const toFirstState = ({ number, date, digest }: Edition) => ({ slot: 'b', number, date, digest });
const noPackage = () => Promise.reject(new Error('the database was there'));
const countQuotes = () => readCorpus(noPackage, async (reader) => (await reader.loadByTopic('quotes', 'bridge')).length);

describe('a database of version 0.1.0', () => {
  it('is read as before, without a look at the package', async () => {
    await leaveFirstVersion(first, toFirstState(first));
    expect(await see()).toEqual({ number: 1, digest: first.digest });
    expect(await countQuotes()).toBe(2);
    expect(await withDatabase((database) => auditCorpus(database, 'parallax', async () => true))).toBe('sound');
  });

  it.each([
    [
      'the package',
      () =>
        installPackaged(
          async () => second,
          async () => true,
        ),
    ],
    ['a delta', () => update(toSyncStore(openCorpusDatabase), second, { base: first })],
  ])('gets the next edition from %s, and nothing is left over', async (_, bring) => {
    await leaveFirstVersion(first, toFirstState(first));
    await bring();
    expect(await see()).toEqual({ number: 2, digest: second.digest });
    expect(await withDatabase((database) => database.count('records'))).toBe(toStaged(second).length);
  });

  it.each([undefined, 'scrap', { slot: 'b' }])('whose state is %j is filled from the package', async (state) => {
    await leaveFirstVersion(first, state);
    expect(
      await readCorpus(
        async () => second,
        async ({ edition, readFrom }) => [edition.number, readFrom],
      ),
    ).toEqual([2, 'database']);
    await installPackaged(
      async () => second,
      async () => true,
    );
    expect(await withDatabase((database) => database.count('records'))).toBe(toStaged(second).length);
  });

  it('U14 is as it was when the browser ends in the middle of the step, and taken along the next time', async () => {
    await leaveFirstVersion(first, toFirstState(first));
    const create = vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(function (this: IDBDatabase) {
      throw new DOMException('The process has ended', 'AbortError');
    });
    await expect(openCorpusDatabase()).rejects.toMatchObject({ name: 'AbortError' });
    create.mockRestore();
    expect((await indexedDB.databases()).map(({ version }) => version)).toEqual([1]);
    expect(await see()).toEqual({ number: 1, digest: first.digest });
  });
});
