import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { deleteCorpusDatabase } from './open-database.ts';
import { keepDatabaseOpen, withDatabase } from './with-database.ts';

const opened = vi.spyOn(IDBFactory.prototype, 'open');
const listStores = () => withDatabase(async (database) => [...database.objectStoreNames]);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  opened.mockClear();
});

it('is opened once for all work of a page that keeps it open, and given up to whoever deletes it', async () => {
  keepDatabaseOpen();
  expect(await Promise.all([listStores(), listStores()])).toEqual([
    expect.arrayContaining(['records']),
    expect.arrayContaining(['records']),
  ]);
  expect(opened).toHaveBeenCalledTimes(1);
  await deleteCorpusDatabase();
  expect(await listStores()).toContain('records');
  expect(opened).toHaveBeenCalledTimes(2);
});

it('is opened by each piece of work itself after it could not be kept open', async () => {
  opened.mockImplementationOnce(() => {
    throw new DOMException('No', 'UnknownError');
  });
  keepDatabaseOpen();
  await expect(listStores()).rejects.toThrow('No');
  expect(await listStores()).toContain('records');
});
