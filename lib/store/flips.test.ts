import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Edition } from '../domain/edition.ts';
import type { CorpusReader } from './corpus-reader.ts';
import { compileNumbered, update } from './fixture-update.ts';
import { installEdition } from './install-edition.ts';
import { readCorpus } from './open-corpus.ts';
import { openCorpusDatabase } from './open-database.ts';
import { toSyncStore } from './sync-store.ts';
import { withDatabase } from './with-database.ts';

// What is read has the number of its edition in it, before and after another wait.
const readTwice = (wait: () => Promise<unknown>) => async (reader: CorpusReader) => {
  const [topic] = await reader.loadByIds('topics', ['bridge']);
  await wait();
  const [quotes, again] = await Promise.all([reader.loadByTopic('quotes', 'bridge'), reader.loadByIds('topics', ['bridge'])]);
  return [`Bridge ${reader.edition.number}.`, topic?.summary.en, again[0]?.summary.en, quotes.length];
};

let numbered: Edition[];
const noPackage = vi.fn(() => Promise.reject(new Error('the database was there')));
beforeAll(async () => {
  numbered = await Promise.all([1, 2, 3, 4, 5].map((number) => compileNumbered(number)));
});
afterEach(() => {
  vi.useRealTimers();
});

async function readWhileUpdated(waits: readonly (() => Promise<unknown>)[]): Promise<readonly unknown[][]> {
  const store = toSyncStore(openCorpusDatabase);
  const answers: unknown[][] = [];
  for (const edition of [...numbered.slice(1), ...numbered]) {
    const updating = update(store, edition, { batch: 10 });
    for (let reads = 0; reads < 112; reads += 8) {
      answers.push(
        ...(await Promise.all(Array.from({ length: 8 }, (_, at) => readCorpus(noPackage, readTwice(waits[at % waits.length]!))))),
      );
    }
    await updating;
  }
  return answers;
}

it('U09 never mixes editions and is never empty in 10,000 reads while editions come and go', async () => {
  // However slow the machine, the database is waited for.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  // Every other query waits for something else too, which ends its transaction.
  const waits = [async () => {}, () => new Promise((resolve) => setImmediate(resolve))];
  const answers: unknown[][] = [];
  while (answers.length < 10_000) {
    // The stand-in for a database becomes slow with every transaction it has seen.
    globalThis.indexedDB = new IDBFactory();
    await withDatabase((database) => installEdition(database, numbered[0]!));
    answers.push(...(await readWhileUpdated(waits)));
  }
  expect(answers.filter(([edition, topic, again, quotes]) => topic !== edition || again !== edition || quotes !== 2)).toEqual([]);
  expect(new Set(answers.map(([edition]) => edition)).size).toBe(numbered.length);
  expect(noPackage).not.toHaveBeenCalled();
}, 120_000);
