import { canonicalize } from '@tufjs/canonical-json';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SyncOutcome } from '../../lib/sync/progress.ts';
import { syncFeed } from '../../lib/sync/sync-feed.ts';
import { toMapFetcher } from './fetchers.ts';
import { loadEdition, toResultDigest } from './fixture-editions.ts';
import { MemoryStore } from './memory-store.ts';
import { Dice } from './random.ts';
import { rememberCrypto } from './remember-crypto.ts';
import { type Loose, ROLES, TestRepository } from './repository.ts';
import { TestClock } from './test-clock.ts';
import { NOW } from './world.ts';

const RUNS = 10_000;
const AT_ONCE = 50;
const URL = 'http://feed.example/';

/** A repository with the next edition and the next root, and a store with the edition before. */
async function setUp() {
  const repository = new TestRepository(NOW);
  const before = await loadEdition(2);
  repository.publish({ edition: before });
  const store = new MemoryStore();
  const run = (files: ReadonlyMap<string, Uint8Array>, into: MemoryStore): Promise<SyncOutcome> =>
    syncFeed(
      { id: 'parallax', name: 'Parallax', mirrors: [URL], root: repository.pinnedRoot },
      {
        fetch: toMapFetcher(() => files, URL),
        clock: new TestClock(NOW),
        store: into,
        why: 'schedule',
        signal: new AbortController().signal,
      },
    );
  expect(await run(repository.files, store)).toMatchObject({ kind: 'updated' });
  const old = repository.copyFiles();
  repository.writeRoot();
  const after = await loadEdition(3);
  repository.publish({ edition: after, deltasFrom: [before], matcher: new TextEncoder().encode('compiled names') });
  const fresh = [...repository.files].filter(([path, bytes]) => old.get(path) !== bytes);
  return { run, store, files: repository.files, fresh, digests: [toResultDigest(before.records), toResultDigest(after.records)] };
}

const toSigned = (text: string) => canonicalize((JSON.parse(text) as Loose)['signed']);

let forget = () => {};
beforeAll(() => {
  forget = rememberCrypto();
});
afterAll(() => forget());

describe('files of which one byte is another', () => {
  it(`F42 ${RUNS} bytes changed at random over all files: none is accepted that says anything else, and nothing throws`, async () => {
    const { run, store, files, fresh, digests } = await setUp();
    const dice = new Dice(42);
    const accepted: string[] = [];
    const harmful: string[] = [];
    const attempt = async () => {
      const [path, bytes] = dice.pick(fresh);
      const changed = bytes.slice();
      const at = dice.below(bytes.length);
      changed[at] = (changed[at]! + 1 + dice.below(255)) % 256;
      const into = store.copy();
      await run(new Map(files).set(path, changed), into);
      const text = new TextDecoder().decode(changed);
      const original = new TextDecoder().decode(bytes);
      for (const role of ROLES) {
        const kept = into.state?.trusted[role];
        if (kept !== text) continue;
        accepted.push(path);
        if (toSigned(text) !== toSigned(original)) harmful.push(`${path} at ${at}`);
      }
      if (!digests.includes(toResultDigest(into.readActive()))) harmful.push(`${path} at ${at}: records`);
    };
    for (let done = 0; done < RUNS; done += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, attempt));
    expect(harmful).toEqual([]);
    // White space, in the files that nothing names by a hash.
    expect(['2.root.json', 'timestamp.json']).toEqual(expect.arrayContaining([...new Set(accepted)]));
    expect(accepted.length).toBeLessThan(RUNS / 100);
  }, 120_000);
});
