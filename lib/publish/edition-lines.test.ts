import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { compileFixtureEdition, compileRealEdition } from '../corpus/fixture-corpus.ts';
import { applyDelta } from './apply-delta.ts';
import { type CanonicalRecords, parseFullText, toCanonicalRecords, toDeltaText, toFullText, toResultDigest } from './edition-lines.ts';

// The real corpus takes seconds to compile on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const someRecords = fc
  .dictionary(fc.stringMatching(/^[a-z]{1,3}(-[a-z]{1,2})?$/u), fc.string({ unit: 'binary' }), { noNullPrototype: true, maxKeys: 6 })
  .map(
    (texts): CanonicalRecords =>
      new Map(
        Object.entries(texts)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([id, text]) => [`reasons/${id}`, JSON.stringify({ id, text })]),
      ),
  );

describe('the lines of an edition', () => {
  it.each([
    ['the made-up one', compileFixtureEdition],
    ['the real one', compileRealEdition],
  ])('come back as they were written, with the digest that the edition has: %s', async (_, compile) => {
    const edition = await compile();
    const records = toCanonicalRecords(edition.records);
    expect(parseFullText(toFullText(records))).toEqual(records);
    expect(toResultDigest(records)).toBe(edition.digest);
  });

  it('are sorted by id, one a record, each ended', async () => {
    const { records } = await compileFixtureEdition();
    const lines = toFullText(toCanonicalRecords(records)).split('\n');
    const ids = lines.slice(0, -1).map((line) => (JSON.parse(line) as { id: string }).id);
    expect(lines.at(-1)).toBe('');
    expect(ids).toEqual(ids.toSorted());
    expect(ids).toContain('quotes/oak-parts');
  });

  it.each([
    ['a line that is cut off', '{"id":"quotes/a","record":{', 'its last line is cut off'],
    ['a line that is no JSON', 'x\n', 'line 1 is no record'],
    ['a record of no kind', '{"id":"__proto__/a","record":{}}\n', 'line 1 is no record'],
    ['a record that is a number', '{"id":"quotes/a","record":1}\n', 'line 1 is no record'],
  ])('are refused with %s', (_, text, message) => {
    expect(() => parseFullText(text)).toThrow(message);
  });
});

describe('a delta', () => {
  it('makes one edition of another, whatever they hold', () => {
    fc.assert(
      fc.property(someRecords, someRecords, (before, after) => {
        const made = applyDelta(before, toDeltaText(before, after));
        expect(new Map([...made].toSorted(([a], [b]) => (a < b ? -1 : 1)))).toEqual(after);
        expect(toResultDigest(made)).toBe(toResultDigest(after));
      }),
    );
  });

  it('has a line for what is not the same, and none for the rest', () => {
    const before = new Map([
      ['reasons/a', '{"id":"a"}'],
      ['reasons/b', '{"id":"b"}'],
      ['reasons/c', '{"id":"c"}'],
    ]);
    const after = new Map([
      ['reasons/b', '{"id":"b"}'],
      ['reasons/c', '{"id":"c","text":1}'],
      ['reasons/d', '{"id":"d"}'],
    ]);
    expect(toDeltaText(before, after).replaceAll(/"[0-9a-f]{64}"/gu, 'SHA')).toBe(
      '{"op":"del","id":"reasons/a","before":SHA}\n' +
        '{"op":"put","id":"reasons/c","before":SHA,"after":{"id":"c","text":1}}\n' +
        '{"op":"put","id":"reasons/d","before":null,"after":{"id":"d"}}\n',
    );
  });

  it('does not apply to records that it was not made from', () => {
    const [a, b] = [new Map([['reasons/a', '{"id":"a"}']]), new Map([['reasons/a', '{"id":"a","text":"b"}']])];
    expect(() => applyDelta(b, toDeltaText(a, new Map()))).toThrow('begins with another reasons/a');
    expect(() => applyDelta(new Map(), toDeltaText(a, b))).toThrow('begins with another reasons/a');
  });
});
