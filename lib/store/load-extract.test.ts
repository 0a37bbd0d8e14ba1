import { describe, expect, it } from 'vitest';
import { compileFixtureEdition, compileRealEdition } from '../corpus/fixture-corpus.ts';
import { RECORD_KINDS } from '../domain/record-kind.ts';
import { toReferences } from '../edition/to-references.ts';
import { loadExtract } from './load-extract.ts';
import { toPackagedReader } from './packaged-reader.ts';

describe('loadExtract', () => {
  it('has the record with its source, speakers, topics and what else it names, in order of kind', async () => {
    const extract = await loadExtract(toPackagedReader(await compileFixtureEdition()), { kind: 'questions', id: 'what-it-does' });
    expect(extract).toMatchObject({ feed: 'parallax', edition: { number: 3 } });
    expect(Object.entries(extract?.records ?? {}).map(([kind, records]) => [kind, records.map(({ id }) => id)])).toEqual([
      ['sources', ['herald', 'tribune']],
      ['speakers', ['ada-lund', 'ben-oak', 'herald', 'tribune']],
      ['topics', ['bridge', 'lund']],
      ['utterances', ['opening']],
      ['quotes', ['lund-joins', 'oak-parts']],
      ['questions', ['what-it-does']],
      ['reasons', ['printed-in-denmark']],
    ]);
  });

  it('reads the id of a record of another feed without that of the feed', async () => {
    const reader = { ...toPackagedReader(await compileFixtureEdition()), feed: 'f0123456789ab' };
    expect(await loadExtract(reader, { kind: 'topics', id: 'f0123456789ab:bridge' })).toMatchObject({ feed: 'f0123456789ab' });
  });

  it('is nothing where there is no such record', async () => {
    expect(await loadExtract(toPackagedReader(await compileFixtureEdition()), { kind: 'quotes', id: 'no-such' })).toBeUndefined();
  });

  it('lacks nothing of any record of the corpus', async () => {
    const edition = await compileRealEdition();
    const reader = toPackagedReader(edition);
    for (const kind of RECORD_KINDS) {
      for (const { id } of edition.records[kind]) {
        const records = (await loadExtract(reader, { kind, id }))?.records ?? {};
        const known = new Set(RECORD_KINDS.flatMap((one) => (records[one] ?? []).map((record) => `${one}/${record.id}`)));
        const named = RECORD_KINDS.flatMap((one) => (records[one] ?? []).flatMap((record) => toReferences(one, record)));
        expect(named.flatMap(([, target, ids]) => ids.filter((one) => !known.has(`${target}/${one}`)))).toEqual([]);
      }
    }
  });
});
