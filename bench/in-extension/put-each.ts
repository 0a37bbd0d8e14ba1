import { openDB } from 'idb';

const NAME = 'bench';

/** Puts records as small as the bench's into a database of its own, each in a transaction of its own. @returns records a second */
export async function putEach(count: number): Promise<number> {
  const database = await openDB(NAME, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('records', { keyPath: ['slot', 'kind', 'id'] }).createIndex('byTopic', 'topicKeys', { multiEntry: true });
    },
  });
  const from = performance.now();
  for (let at = 0; at < count; at++) {
    const id = `quote-${at}`;
    const record = {
      id,
      source: `source-${at}`,
      exact: 'x'.repeat(100),
      start: at,
      end: at + 100,
      topics: ['topic-0'],
      attribution: 'stated',
    };
    await database.put('records', { slot: 'bench/a', kind: 'quotes', id, topicKeys: ['bench/a/quotes/topic-0'], record });
  }
  const seconds = (performance.now() - from) / 1000;
  database.close();
  indexedDB.deleteDatabase(NAME);
  return count / seconds;
}
