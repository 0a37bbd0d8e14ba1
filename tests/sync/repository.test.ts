import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { compileFixtureEdition } from '../../lib/corpus/fixture-corpus.ts';
import { RECORD_KINDS } from '../../lib/domain/record-kind.ts';
import { toCorpusDigest } from '../../lib/edition/digest.ts';
import { loadEdition, toResultDigest } from './fixture-editions.ts';
import { TestRepository } from './repository.ts';
import { TufJsClient } from './tuf-js-client.ts';

const NOW = Date.UTC(2026, 10, 22);

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: NOW }));
afterAll(() => void vi.useRealTimers());

it('digests as the product does', async () => {
  const { records } = await compileFixtureEdition();
  const wire = RECORD_KINDS.flatMap((kind) => records[kind].map((record) => ({ id: `${kind}/${record.id}`, record })));
  expect(toResultDigest(wire)).toBe(await toCorpusDigest(records));
});

it('is one that another client takes, with its deltas and after its keys were replaced', async () => {
  const repository = new TestRepository(NOW);
  const first = await loadEdition(1, 100);
  repository.publish({ edition: first });
  const client = new TufJsClient(repository.pinnedRoot);
  expect(await client.update(repository.files, 'full.ndjson.gz')).toBeUndefined();
  repository.writeRoot({ targets: [repository.keys.targets[1]!] });
  repository.publish({ edition: await loadEdition(2, 100), deltasFrom: [first] });
  expect(await client.update(repository.files, 'delta-1-2.ndjson.gz')).toBeUndefined();
  client.close();
});
