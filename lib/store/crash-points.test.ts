import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Edition } from '../domain/edition.ts';
import { compileNumbered, failAt, type Mishap, see, toStaged, update } from './fixture-update.ts';
import { installEdition } from './install-edition.ts';
import { openCorpusDatabase } from './open-database.ts';
import { toSyncStore } from './sync-store.ts';
import { withDatabase } from './with-database.ts';

const toSeen = ({ number, digest }: Edition) => ({ number, digest });
const openStore = () => toSyncStore(openCorpusDatabase);

let before: Edition;
let after: Edition;
beforeAll(async () => {
  before = await compileNumbered(1);
  after = await compileNumbered(2, {
    'events/opening.yaml': undefined,
    'reasons/another.yaml': { text: { en: 'A', ru: 'A', kk: 'A', zh: 'A' } },
  });
});
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.restoreAllMocks());

const HOW = [
  ['from a whole edition', async () => update(openStore(), after)],
  ['from a delta', async () => update(openStore(), after, { base: before })],
  ['with the extension', async () => void (await withDatabase((database) => installEdition(database, after)))],
] as const;

async function start(): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  await withDatabase((database) => installEdition(database, before));
}

async function countSteps(run: () => Promise<void>): Promise<number> {
  await start();
  const { steps, live } = failAt(0, 'refusal');
  await run();
  live();
  return steps();
}

describe.each(HOW)('an update %s that goes wrong at any step', (_, run) => {
  it.each<Mishap>(['refusal', 'abort', 'death'])(
    'by %s leaves the old or the new edition, whole, and succeeds when done again',
    async (mishap) => {
      const steps = await countSteps(run);
      const seen = new Set<number | undefined>();
      for (let n = 1; n <= steps; n++) {
        await start();
        const { live } = failAt(n, mishap);
        await expect(run(), `step ${n}`).rejects.toThrow();
        live();
        const now = await see();
        expect([toSeen(before), toSeen(after)], `step ${n}`).toContainEqual(now);
        seen.add(now?.number);
        // Where the new edition is in use already, there is no update to be made, and what is left over is swept.
        if (now?.number === 1) await run();
        await openStore().sweep('parallax');
        expect(await see(), `step ${n}, again`).toEqual(toSeen(after));
        expect(await withDatabase((database) => database.count('records')), `step ${n}, swept`).toBe(toStaged(after).length);
      }
      expect(seen).toContain(1);
      expect(steps).toBeGreaterThan(15);
    },
    60_000,
  );
});
