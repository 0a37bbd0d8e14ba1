import { canonicalize } from '@tufjs/canonical-json';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyDisk, makeDisk } from '../../lib/sync/fixture-store.ts';
import { loadEdition, toResultDigest } from './fixture-editions.ts';
import { Dice } from './random.ts';
import { rememberCrypto } from './remember-crypto.ts';
import { type Loose, ROLES, TestRepository } from './repository.ts';
import { NOW, readDisk, syncFromFiles } from './sync-from-files.ts';

const RUNS = 10_000;
const AT_ONCE = 50;

/** A repository with the next edition and the next root, and a disk with the edition before. */
async function setUp() {
  const repository = new TestRepository(NOW);
  const before = await loadEdition(2);
  repository.publish({ edition: before });
  const [disk, root] = [makeDisk(), repository.pinnedRoot];
  expect(await syncFromFiles(repository.files, root, disk)).toMatchObject({ kind: 'updated' });
  const old = repository.copyFiles();
  repository.writeRoot();
  const after = await loadEdition(3);
  repository.publish({ edition: after, deltasFrom: [before], matcher: new TextEncoder().encode('compiled names') });
  const fresh = [...repository.files].filter(([path, bytes]) => old.get(path) !== bytes);
  return { root, disk, files: repository.files, fresh, digests: [toResultDigest(before.records), toResultDigest(after.records)] };
}

const toSigned = (text: string) => canonicalize((JSON.parse(text) as Loose)['signed']);

let forget = () => {};
beforeAll(() => {
  forget = rememberCrypto();
});
afterAll(() => forget());

describe('files of which one byte is another', () => {
  it(`F42 ${RUNS} bytes changed, left out or added at random over all files: none is accepted that says anything else, and nothing throws`, async () => {
    const { root, disk, files, fresh, digests } = await setUp();
    const dice = new Dice(42);
    const accepted: string[] = [];
    const harmful: string[] = [];
    const attempt = async () => {
      const [path, bytes] = dice.pick(fresh);
      const at = dice.below(bytes.length);
      const byte = (bytes[at]! + 1 + dice.below(255)) % 256;
      const middle = dice.pick([[byte], [], [byte, bytes[at]!]]);
      const changed = new Uint8Array([...bytes.subarray(0, at), ...middle, ...bytes.subarray(at + 1)]);
      const into = copyDisk(disk);
      await syncFromFiles(new Map(files).set(path, changed), root, into);
      const text = new TextDecoder().decode(changed);
      const original = new TextDecoder().decode(bytes);
      for (const role of ROLES) {
        const kept = into.state?.trusted[role];
        if (kept !== text) continue;
        accepted.push(path);
        if (toSigned(text) !== toSigned(original)) harmful.push(`${path} at ${at}`);
      }
      if (!digests.includes(toResultDigest(readDisk(into)))) harmful.push(`${path} at ${at}: records`);
    };
    for (let done = 0; done < RUNS; done += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, attempt));
    expect(harmful).toEqual([]);
    // White space, in the files that nothing names by a hash.
    expect(['2.root.json', 'timestamp.json']).toEqual(expect.arrayContaining([...new Set(accepted)]));
    expect(accepted.length).toBeLessThan(RUNS / 25);
  }, 120_000);
});
