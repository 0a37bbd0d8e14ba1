import { beforeAll, describe, expect, it } from 'vitest';
import { compileRealEdition } from '../corpus/fixture-corpus.ts';
import { RECORD_KINDS } from '../domain/record-kind.ts';
import { parseRecord } from './check-record.ts';
import { type FixtureRecords, makeRecords } from './fixture-feed.ts';

let records: FixtureRecords;
beforeAll(async () => {
  records = await makeRecords();
});
const bridge = (change: object) => ({ ...records.get('topics/bridge'), ...change });
const fault = expect.objectContaining({ name: 'SyncError', fault: 'E_SCHEMA' });
const named = (name: string) => ({ name: { en: name } });

describe('a record of a feed', () => {
  it('is taken when it is one of ours', async () => {
    const real = await compileRealEdition();
    for (const kind of RECORD_KINDS) for (const record of real.records[kind]) parseRecord(`${kind}/${record.id}`, record);
    for (const [id, record] of records) expect(parseRecord(id, record)).toBe(record);
  }, 60_000);

  it('may have fields that a later version knows, at any depth', () => {
    const later = bridge({ height: 60, name: { en: 'Bridge', de: 'Brücke' }, built: { by: [{ name: 'Oak' }] } });
    expect(parseRecord('topics/bridge', later)).toBe(later);
  });

  it.each<[string, () => unknown]>([
    ['that is none', () => 'bridge'],
    ['that is null', () => null],
    ['of another id', () => bridge({ id: 'ford' })],
    ['without what it must have', () => bridge({ summary: undefined })],
    ['with a text that is too long', () => bridge(named('x'.repeat(161)))],
    ['with half a surrogate pair', () => bridge(named('Bridge \uD800'))],
    ['with NUL', () => bridge(named('Bridge\0'))],
    ['with U+2028', () => bridge(named('Bridge\u2028'))],
    ['with half a pair in a field that is not known', () => bridge({ later: ['\uDC00'] })],
    ['with half a pair in a name of a field', () => bridge({ '\uDC00': 1 })],
    ['with __proto__', () => JSON.parse(JSON.stringify(bridge({ later: 1 })).replace('"later"', '"__proto__"'))],
    ['with __proto__ deep inside', () => bridge({ later: [{ more: JSON.parse('{"__proto__":{"polluted":1}}') }] })],
    ['with constructor', () => bridge({ constructor: 1 })],
    ['with prototype', () => bridge({ prototype: 1 })],
    ['with a number that is not finite', () => bridge({ later: JSON.parse('1e400') })],
    ['of 10,000 levels', () => bridge({ later: JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`) })],
    [
      'with more unknown fields than a version brings',
      () => bridge(Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`x${at}`, at]))),
    ],
  ])('%s is refused', (_, make) => {
    expect(() => parseRecord('topics/bridge', make())).toThrow(fault);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each(['people/bridge', 'bridge', '/bridge', 'topics/', 'topics/__proto__'])('at %s is refused', (id) => {
    expect(() => parseRecord(id, bridge({ id: id.slice(id.indexOf('/') + 1) }))).toThrow(fault);
  });

  it('is taken with what looks like a rule of search, as the letters it is', () => {
    expect(parseRecord('topics/bridge', bridge(named('(a+)+$ <script> javascript:alert(1)')))).toBeDefined();
  });
});
