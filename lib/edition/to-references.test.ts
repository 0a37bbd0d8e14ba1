import { describe, expect, it } from 'vitest';
import { compileFixtureEdition, fixtureRecord } from '../corpus/fixture-corpus.ts';
import { RECORD_KINDS, type RecordKind } from '../domain/record-kind.ts';
import { toReferences } from './to-references.ts';

const { records } = await compileFixtureEdition({
  // With every field that can name another record.
  'utterances/opening.yaml': {
    ...fixtureRecord('utterances/opening.yaml'),
    date: { date: '2024', inferred: 'year', reason: 'printed-in-denmark' },
  },
});
const all = RECORD_KINDS.flatMap((kind) => records[kind].map((record) => ({ kind, record, references: toReferences(kind, record) })));

describe('what records name', () => {
  it('is there, in an edition as it should be', () => {
    const ids = new Set(all.map(({ kind, record }) => `${kind}/${record.id}`));
    const named = all.flatMap(({ references }) => references.flatMap(([, kind, names]) => names.map((id) => `${kind}/${id}`)));
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((name) => !ids.has(name))).toEqual([]);
  });

  it('never leads back: kinds name only kinds that do not lead to them', () => {
    const leads = (kind: RecordKind): ReadonlySet<RecordKind> =>
      new Set(all.filter((one) => one.kind === kind).flatMap(({ references }) => references.map(([, target]) => target)));
    const reach = (kind: RecordKind, way: readonly RecordKind[]): void => {
      expect(way).not.toContain(kind);
      for (const next of leads(kind)) reach(next, [...way, kind]);
    };
    for (const kind of RECORD_KINDS) reach(kind, []);
  });
});
