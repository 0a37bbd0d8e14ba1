import { expect, it } from 'vitest';
import { compileFixtureEdition } from '../../lib/corpus/fixture-corpus.ts';
import { RECORD_KINDS } from '../../lib/domain/record-kind.ts';
import { toCorpusDigest } from '../../lib/edition/digest.ts';
import { loadEdition, toResultDigest } from './fixture-editions.ts';
import { TestRepository } from './repository.ts';

it('digests as the product does', async () => {
  const { records } = await compileFixtureEdition();
  const wire = RECORD_KINDS.flatMap((kind) => records[kind].map((record) => ({ id: `${kind}/${record.id}`, record })));
  expect(toResultDigest(wire)).toBe(await toCorpusDigest(records));
});

it('publishes', async () => {
  const repository = new TestRepository(Date.UTC(2026, 10, 1));
  const first = await loadEdition(1, 100);
  const t = Date.now();
  repository.publish({ edition: first });
  repository.publish({ edition: await loadEdition(2, 100), deltasFrom: [first], matcher: new Uint8Array(10) });
  console.log(
    Date.now() - t,
    [...repository.files].map(([a, b]) => `${a} ${b.length}`),
  );
  console.log(repository.textOf('2.targets.json'));
});
