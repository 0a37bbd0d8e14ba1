import type { Page } from 'puppeteer-core';
import { toDigestLine, toLinesDigest } from '../../lib/edition/digest.ts';

/** What the database says that it holds of a feed, and what is found in it. */
export interface FeedInDatabase {
  readonly edition: number;
  readonly said: { readonly records: number; readonly digest: string };
  readonly found: { readonly records: number; readonly digest: string };
}

/** Reads the feed that was added, by a page of the extension, and makes its digest anew. @throws {Error} when nothing of it is in use */
export async function readFeedRecords(page: Page): Promise<FeedInDatabase> {
  const found = await findFeedRecords(page);
  if (found === undefined) throw new Error('Nothing of the feed that was added is in use');
  return found;
}

/** The same; undefined when nothing of it is in use. */
export async function findFeedRecords(page: Page): Promise<FeedInDatabase | undefined> {
  const read = await page.evaluate(async () => {
    const wait = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const database = await wait(indexedDB.open('corpus'));
    const transaction = database.transaction(['feeds', 'records']);
    const feeds = transaction.objectStore('feeds');
    const id = (await wait(feeds.getAllKeys())).find((key) => key !== 'parallax');
    const { active } = (id === undefined ? {} : await wait(feeds.get(id))) as { active?: Active };
    if (active === undefined) {
      database.close();
      return undefined;
    }
    const range = IDBKeyRange.bound([active.slot], [active.slot, []]);
    const records = (await wait(transaction.objectStore('records').getAll(range))) as Stored[];
    database.close();
    return { active, records };
  });
  if (read === undefined) return undefined;
  const { active, records } = read;
  const lines = await Promise.all(records.map(({ kind, id, record }) => toDigestLine(`${kind}/${id}`, record)));
  return {
    edition: active.number,
    said: { records: active.records, digest: active.resultDigest },
    found: { records: records.length, digest: await toLinesDigest(lines) },
  };
}

/** The slots that feeds use, and those in which records are found, both in order. */
export function readSlots(page: Page): Promise<{ readonly used: readonly string[]; readonly found: readonly string[] }> {
  return page.evaluate(async () => {
    const wait = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const database = await wait(indexedDB.open('corpus'));
    const transaction = database.transaction(['feeds', 'records']);
    const states = (await wait(transaction.objectStore('feeds').getAll())) as { readonly active?: Active }[];
    const keys = (await wait(transaction.objectStore('records').getAllKeys())) as [slot: string][];
    database.close();
    const used = states.flatMap(({ active }) => active?.slot ?? []);
    return { used: used.toSorted(), found: [...new Set(keys.map(([slot]) => slot))].toSorted() };
  });
}

interface Active {
  readonly slot: string;
  readonly number: number;
  readonly records: number;
  readonly resultDigest: string;
}

interface Stored {
  readonly kind: string;
  readonly id: string;
  readonly record: object;
}
