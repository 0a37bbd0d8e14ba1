import { canonicalize } from '@tufjs/canonical-json';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { SyncError } from './fault.ts';
import { type FixtureClient, startClient, updateClient } from './fixture-client.ts';
import { type FixtureRepository, makeTargets, type Release } from './fixture-repository.ts';

let repository: FixtureRepository;
let client: FixtureClient;
let release: Release;
beforeAll(async () => {
  ({ repository, client } = await startClient());
  // Exactly as many signers as it takes: of a signature too many, any byte may change.
  await repository.publishRoot({ signers: repository.keys.root.slice(0, 2) });
  release = await repository.publish({ targets: makeTargets(3), signers: { targets: repository.keys.targets.slice(0, 1) } });
});

const signedOf = (bytes: Uint8Array) => canonicalize(JSON.parse(new TextDecoder().decode(bytes)).signed);

describe('one byte changed, left out or added in signed metadata (F42)', () => {
  it('is refused, or says what was signed', async () => {
    const how = fc.record({
      role: fc.constantFrom('root', 'timestamp', 'snapshot', 'targets'),
      at: fc.nat(),
      byte: fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(...new TextEncoder().encode(' ",:{}[]0123456789abcdef\\\\'))),
      kind: fc.constantFrom('change', 'flip', 'omit', 'add'),
    });
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(how, async ({ role, at, byte, kind }) => {
        const bytes = release[role];
        const place = at % bytes.length;
        const middle = { change: [byte], flip: [bytes[place]! ^ (1 << (byte % 8))], omit: [], add: [byte, bytes[place]!] }[kind];
        const mutant = new Uint8Array([...bytes.subarray(0, place), ...middle, ...bytes.subarray(place + 1)]);
        const roots = [repository.roots[0]!, role === 'root' ? mutant : repository.roots[1]!];
        const host = Object.assign(Object.create(repository), { roots });
        try {
          await updateClient(client, host, { ...release, [role]: mutant });
        } catch (error) {
          expect(error).toBeInstanceOf(SyncError);
          return;
        }
        accepted += 1;
        expect(signedOf(mutant)).toBe(signedOf(bytes));
        // Nothing is left to choose where a hash was signed.
        if (role === 'snapshot' || role === 'targets') expect(mutant).toEqual(bytes);
      }),
      { numRuns: 2000 },
    );
    expect(accepted).toBeGreaterThan(0);
  }, 60_000);
});
