import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { copyDisk, makeDisk } from '../../lib/sync/fixture-store.ts';
import { toBreak } from './breakages.ts';
import { loadEdition } from './fixture-editions.ts';
import { Dice } from './random.ts';
import { rememberCrypto } from './remember-crypto.ts';
import { type Loose, ROLES, TestRepository } from './repository.ts';
import { NOW, syncFromFiles } from './sync-from-files.ts';
import { TufJsClient } from './tuf-js-client.ts';

const REPOSITORIES = 1000;
const TARGET = 'full.ndjson.gz';

/** What we refuse on purpose and tuf-js takes: how it was broken, or what we say of it. Nothing else may be taken by one alone. */
const STRICTER: Readonly<Record<string, RegExp>> = {
  'JSON that says one thing twice can be read in two ways': /stands the same key again/u,
  'canonical JSON knows integers alone, written in one way': /neither a value nor a safe integer/u,
  'lengths and hashes are mandatory (docs/adr/0016)': /is no count|E_PARSE hashes of .+ is no object/u,
  'hashes are SHA-256 and nothing else (docs/adr/0016)': /other hashes than SHA-256/u,
  'signatures are written in one way, in small digits': /in capitals.+E_SIG/u,
  'a version leaves room for later ones': /The version of .+ is no number from 1 on/u,
  'a time of expiry is a time that there is': /no time of expiry/u,
  'a role names keys that the root has': /has a key that the root does not have/u,
  'a key id is the hash of its key (TUF 1.0.33, 4.2)': /is not the id of its key/u,
  'keys are Ed25519 and nothing else (docs/adr/0016)': /is not Ed25519/u,
  'snapshots are consistent (docs/adr/0016)': /does not have consistent snapshots/u,
  'a snapshot trusted before is held to what the new timestamp says of it':
    /timestamp of the version before.+E_(LENGTH|HASH) The snapshot/u,
};

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  rememberCrypto();
});
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A repository of the next edition, broken at random: how, and its files. */
function toBroken(base: TestRepository, targets: Loose, seed: number) {
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
  repository.writeTargets(targets, roles);
  return { how: how.join('; '), files: repository.files };
}

describe('what another client of The Update Framework says', () => {
  it(`R10 ${REPOSITORIES} repositories broken at random: tuf-js says the same, or is less strict for a reason that is listed`, async () => {
    const base = new TestRepository(NOW);
    base.publish({ edition: await loadEdition(2) });
    const root = base.pinnedRoot;
    const disk = makeDisk();
    expect(await syncFromFiles(base.files, root, disk)).toMatchObject({ kind: 'updated' });
    const theirs = new TufJsClient(root);
    expect(await theirs.update(base.files, TARGET)).toBeUndefined();
    theirs.keep();
    const targets = Object.fromEntries(base.toTargets({ edition: await loadEdition(3) }));
    const odd: string[] = [];
    const verdicts = { both: 0, neither: 0, stricter: 0 };
    for (let seed = 0; seed < REPOSITORIES; seed += 1) {
      const { how, files } = toBroken(base, targets, seed);
      const ours = await syncFromFiles(files, root, copyDisk(disk));
      theirs.goBack();
      const refused = await theirs.update(files, TARGET);
      const said = `${how} => ${ours.kind === 'kept' ? `${ours.fault} ${ours.message}` : ours.kind}`;
      if (ours.kind !== 'kept' && refused === undefined) verdicts.both += 1;
      else if (ours.kind === 'kept' && refused !== undefined) verdicts.neither += 1;
      else if (ours.kind === 'kept' && Object.values(STRICTER).some((reason) => reason.test(said))) verdicts.stricter += 1;
      else odd.push(`${seed}: ${said}, tuf-js: ${String(refused)}`);
    }
    theirs.close();
    expect(odd).toEqual([]);
    // Every part of it has been tried.
    expect(Math.min(...Object.values(verdicts))).toBeGreaterThan(REPOSITORIES / 50);
  }, 120_000);
});
