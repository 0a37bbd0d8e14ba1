import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteCorpusDatabase, openCorpusDatabase } from './open-database.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const open = (version?: number) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('corpus', version);
    // As version 0.1.0 laid it out.
    request.addEventListener('upgradeneeded', () => {
      if (version !== 1) return;
      request.result.createObjectStore('records', { keyPath: ['slot', 'kind', 'id'] });
      request.result.createObjectStore('state');
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
// Lets what is on its way come, as many times as an opening takes.
const settle = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
};

describe('a handle of the database', () => {
  it.each([
    ['a newer version of the extension wants to upgrade it', () => open(9)],
    ['somebody wants to delete it', deleteCorpusDatabase],
  ])('closes itself when %s', async (_, ask) => {
    const held = await openCorpusDatabase();
    await ask();
    expect(() => held.transaction('feeds')).toThrow(expect.objectContaining({ name: 'InvalidStateError' }));
  });
});

describe.each([
  ['opening', async () => void (await openCorpusDatabase())],
  ['deleting', deleteCorpusDatabase],
])('%s the database while somebody holds an older one', (_, run) => {
  it('is given up after two seconds, and leaves nothing open', async () => {
    // A handle that hears nothing, as that of a tab that hangs.
    const deaf = await open(1);
    let failure: unknown;
    const running = run().catch((error: unknown) => {
      failure = error;
    });
    await settle();
    await vi.advanceTimersByTimeAsync(1900);
    expect(failure).toBeUndefined();
    await vi.advanceTimersByTimeAsync(200);
    await running;
    expect(failure).toMatchObject({ name: 'TimeoutError' });
    // Once the other is gone, what was begun comes to its end without anybody, and nothing holds the database.
    deaf.close();
    await settle();
    await openCorpusDatabase().then((database) => database.close());
    await deleteCorpusDatabase();
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('goes on when it is let go in time', async () => {
    const deaf = await open(1);
    deaf.addEventListener('versionchange', () => setTimeout(() => deaf.close(), 500));
    const running = run();
    await settle();
    await vi.advanceTimersByTimeAsync(600);
    await running;
  });
});

it('closes a handle that comes after it was given up', async () => {
  const deaf = await open(1);
  const opening = expect(openCorpusDatabase()).rejects.toMatchObject({ name: 'TimeoutError' });
  await settle();
  await vi.advanceTimersByTimeAsync(2100);
  await opening;
  const close = vi.spyOn(IDBDatabase.prototype, 'close');
  deaf.close();
  await settle();
  expect(close).toHaveBeenCalledTimes(2);
});

it('is given up when nothing is ever heard', async () => {
  vi.spyOn(indexedDB, 'open').mockReturnValue(new IDBOpenDBRequest());
  const opening = expect(openCorpusDatabase()).rejects.toMatchObject({ name: 'TimeoutError' });
  await vi.advanceTimersByTimeAsync(10_000);
  await opening;
});
