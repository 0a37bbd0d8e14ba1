import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SyncOutcome } from '../../lib/sync/progress.ts';
import { syncFeed } from '../../lib/sync/sync-feed.ts';
import { toBreak } from './breakages.ts';
import { toMapFetcher } from './fetchers.ts';
import { loadEdition } from './fixture-editions.ts';
import { MemoryStore } from './memory-store.ts';
import { Dice } from './random.ts';
import { rememberCrypto } from './remember-crypto.ts';
import { ROLES, TestRepository } from './repository.ts';
import { TestClock } from './test-clock.ts';
import { TufJsClient } from './tuf-js-client.ts';
import { NOW } from './world.ts';

const REPOSITORIES = Number(process.env['REPOS'] ?? 1000);
const URL = 'http://feed.example/';

/** What we refuse and tuf-js takes, on purpose. */
const STRICTER: Readonly<Record<string, RegExp>> = {
  'JSON that says one thing twice can be read in two ways': /stands the same key again/u,
  'canonical JSON knows integers alone, written in one way': /neither a value nor a safe integer/u,
  'lengths and hashes are mandatory (docs/adr/0016)': /is no count|E_PARSE hashes of .+ is no object/u,
  'hashes are SHA-256 and nothing else (docs/adr/0016)': /other hashes than SHA-256/u,
  'signatures are written in one way, in small digits': /in capitals.+E_SIG/u,
  'a version leaves room for later ones': /has no version/u,
  'a time of expiry is a time that there is': /no time of expiry/u,
  'a role names keys that the root has': /has a key that the root does not have/u,
  'a key id is the hash of its key (TUF 1.0.33, 4.2)': /is not the id of its key/u,
  'keys are Ed25519 and nothing else (docs/adr/0016)': /is not Ed25519/u,
  'snapshots are consistent (docs/adr/0016)': /does not have consistent snapshots/u,
  'a snapshot that was trusted before is held to what the new timestamp says of it, too':
    /timestamp: breakMeta.+E_(LENGTH|HASH) The snapshot/u,
};

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  rememberCrypto();
});
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function run(repository: TestRepository, root: string, store: MemoryStore): Promise<SyncOutcome> {
  return syncFeed(
    { id: 'parallax', name: 'Parallax', mirrors: [URL], root },
    {
      fetch: toMapFetcher(() => repository.files, URL),
      clock: new TestClock(NOW),
      store,
      random: () => 0.5,
      why: 'schedule',
      signal: new AbortController().signal,
    },
  );
}

describe('what another client of The Update Framework says', () => {
  it(`F43 ${REPOSITORIES} repositories broken at random: tuf-js says the same, or is less strict for a reason that is listed`, async () => {
    const base = new TestRepository(NOW);
    base.publish({ edition: await loadEdition(2) });
    const next = await loadEdition(3);
    const root = base.pinnedRoot;
    const store = new MemoryStore();
    expect(await run(base, root, store)).toMatchObject({ kind: 'updated' });
    const theirs = new TufJsClient(root);
    expect(await theirs.update(base.files, 'full.ndjson.gz')).toBeUndefined();
    const odd: string[] = [];
    const verdicts = { both: 0, neither: 0, stricter: 0 };
    for (let seed = 0; seed < REPOSITORIES; seed += 1) {
      const dice = new Dice(seed);
      const repository = base.copy();
      const how: string[] = [];
      const roles = Object.fromEntries(
        ROLES.map((role) => {
          const { broken, how: said } = toBreak(role, dice, repository);
          if (said !== '') how.push(said);
          return [role, broken];
        }),
      );
      if (dice.below(2) === 0) repository.writeRoot({}, roles['root']);
      repository.publish({ edition: next, roles });
      const ours = await run(repository, root, store.copy());
      const client = theirs.copy();
      const refused = await client.update(repository.files, 'full.ndjson.gz');
      client.close();
      if (ours.kind !== 'kept' && refused === undefined) verdicts.both += 1;
      else if (ours.kind === 'kept' && refused !== undefined) verdicts.neither += 1;
      else if (
        ours.kind === 'kept' &&
        Object.values(STRICTER).some((message) => message.test(`${how.join('; ')} => ${ours.fault} ${ours.message}`))
      )
        verdicts.stricter += 1;
      else
        odd.push(
          `${seed}: ${how.join('; ')} => ${ours.kind === 'kept' ? `${ours.fault} ${ours.message}` : ours.kind} | ${String(refused)}`,
        );
    }
    theirs.close();
    expect(odd).toEqual([]);
    expect(verdicts).toEqual({});
  }, 120_000);
});
