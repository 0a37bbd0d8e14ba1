import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileFixtureEdition, compileRealEdition } from '../corpus/fixture-corpus.ts';
import type { Edition } from '../domain/edition.ts';
import type { CorpusRecords } from '../domain/record.ts';
import { RECORD_KINDS, type RecordKind } from '../domain/record-kind.ts';
import { toCorpusDigest, toSha256 } from './digest.ts';
import { EDITION_FAULTS, type EditionFault } from './edition-error.ts';
import { parseEdition } from './parse-edition.ts';
import { serialiseEdition } from './serialise-edition.ts';

let fixture: Edition;
beforeAll(async () => {
  fixture = await compileFixtureEdition();
});

describe('an edition on its way', () => {
  it('arrives as it left', async () => {
    expect(await parseEdition(serialiseEdition(fixture))).toEqual(fixture);
  });

  it('arrives as it left when it is the real one', async () => {
    const real = await compileRealEdition();
    expect(await parseEdition(serialiseEdition(real))).toEqual(real);
  });
});

const first = (kind: RecordKind, change: object) => ({
  records: { ...fixture.records, [kind]: [{ ...fixture.records[kind][0], ...change }, ...fixture.records[kind].slice(1)] },
});

/** What is wrong, how it is made from a good edition, the fault by name, and words of the message. */
const FAULTY: readonly (readonly [reason: string, make: () => unknown, fault: EditionFault, words: string])[] = [
  ['a page of a hotel’s network', () => '<!doctype html>', 'not-json', 'The edition is not JSON text.'],
  ['half a download', () => serialiseEdition(fixture).slice(0, -9), 'not-json', 'The edition is not JSON text.'],
  [
    'a later shape',
    () => ({ ...fixture, schema: 2, records: 'of tomorrow' }),
    'newer-schema',
    'The edition has schema 2; this extension reads up to 1.',
  ],
  ['a shape that never was', () => ({ ...fixture, schema: 0 }), 'schema', 'The edition was refused: schema: '],
  ['null', () => null, 'schema', 'The edition was refused: '],
  ['a list', () => [], 'schema', 'The edition was refused: '],
  ['a key we do not know', () => ({ ...fixture, extra: 1 }), 'schema', 'extra: is not a known key'],
  [
    'a kind of record we do not know',
    () => ({ ...fixture, records: { ...fixture.records, people: [] } }),
    'schema',
    'records.people: is not a known key',
  ],
  ['a kind left out', () => ({ ...fixture, records: { ...fixture.records, lexicon: undefined } }), 'schema', 'records.lexicon: is missing'],
  ['a number below 1', () => ({ ...fixture, number: 0 }), 'schema', 'number: '],
  ['a day that is none', () => ({ ...fixture, date: '20 November' }), 'schema', 'date: '],
  [
    'a record’s unknown key',
    () => ({ ...fixture, ...first('quotes', { html: '<b>' }) }),
    'schema',
    'records.quotes.0.html: is not a known key',
  ],
  [
    'a prototype’s name as key',
    () => serialiseEdition(fixture).replace('"translated":', '"__proto__":{},"translated":'),
    'schema',
    'records.sources.0.__proto__: is not a known key',
  ],
  [
    'an id that is a prototype’s name',
    () => ({ ...fixture, ...first('topics', { id: '__proto__' }) }),
    'schema',
    'records.topics.0.id: "__proto__" is not an id',
  ],
  [
    'an address that runs something',
    () => ({ ...fixture, ...first('sources', { url: 'javascript:alert(1)' }) }),
    'schema',
    'records.sources.0.url: must be an http or https address',
  ],
  [
    'another word in a quote',
    () => ({ ...fixture, ...first('quotes', { exact: 'The bridge parts both shores.' }) }),
    'digest-mismatch',
    'The edition says digest ',
  ],
  [
    'another speaker of a quote',
    () => ({ ...fixture, ...first('quotes', { speaker: 'ben-oak' }) }),
    'digest-mismatch',
    'its records have ',
  ],
  ['a record left out', () => ({ ...fixture, records: { ...fixture.records, events: [] } }), 'digest-mismatch', 'its records have '],
  [
    'another digest',
    () => ({ ...fixture, digest: '0'.repeat(64) }),
    'digest-mismatch',
    `The edition says digest ${'0'.repeat(64)}, its records have `,
  ],
];

describe('an edition that is refused', () => {
  it.each(FAULTY)('%s', async (_, make, fault, words) => {
    const made = make();
    const json = typeof made === 'string' ? made : JSON.stringify(made);
    await expect(parseEdition(json)).rejects.toMatchObject({ name: 'EditionError', fault });
    await expect(parseEdition(json)).rejects.toThrow(words);
  });

  it('has a row for each fault there is', () => {
    expect(new Set(FAULTY.map(([, , fault]) => fault))).toEqual(new Set(EDITION_FAULTS));
  });

  it('is refused by a named fault whatever arrives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (json) => {
        await expect(parseEdition(json)).rejects.toMatchObject({
          name: 'EditionError',
          fault: expect.toBeOneOf([...EDITION_FAULTS]) as unknown,
        });
      }),
    );
  });
});

const shuffled = (value: unknown, random: () => number): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => shuffled(one, random));
  const entries = Object.entries(value).map(([key, inner]) => [random(), key, shuffled(inner, random)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => a - b).map(([, key, inner]) => [key, inner]));
};

describe('the digest', () => {
  it('does not depend on the order of records or keys', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), async (numbers) => {
        const random = () => numbers.next().value ?? 0;
        const records = shuffled(fixture.records, random) as CorpusRecords;
        const reordered = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, records[kind].toReversed()])) as unknown as CorpusRecords;
        expect(await toCorpusDigest(reordered)).toBe(fixture.digest);
      }),
      { numRuns: 50 },
    );
  });

  it('does depend on the order inside a record: framings and steps stand in theirs', async () => {
    const questions = fixture.records.questions.map((question) => ({ ...question, framings: question.framings.toReversed() }));
    expect(await toCorpusDigest({ ...fixture.records, questions })).not.toBe(fixture.digest);
  });

  it('tells a record of one kind from one of another', async () => {
    const speaker = { id: 'x', name: 'X', kind: 'person' } as const;
    const none = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, []])) as unknown as CorpusRecords;
    const twice = { ...none, speakers: [speaker, { ...speaker, id: 'y' }] };
    expect(await toCorpusDigest(twice)).not.toBe(await toCorpusDigest({ ...none, speakers: [speaker] }));
    expect(await toCorpusDigest({ ...none, speakers: [speaker] })).not.toBe(
      await toCorpusDigest({ ...none, topics: [speaker as unknown as CorpusRecords['topics'][number]] }),
    );
  });

  it('is what other programs compute from the same rule', async () => {
    // sha256("speakers/x\t" + sha256('{"id":"x","kind":"person","name":"Ø"}')), worked out with sha256sum.
    const none = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, []])) as unknown as CorpusRecords;
    const records = { ...none, speakers: [{ name: 'Ø', kind: 'person', id: 'x' }] as const };
    expect(await toCorpusDigest(records)).toBe('c9fc1f5c50e472b4064dcdd485f1590792269258d73e9788acb29955fcddd226');
  });

  it.each([
    ['nothing', '', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['"abc" of FIPS 180-4', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('of %s is SHA-256', async (_, text, digest) => {
    expect(await toSha256(text)).toBe(digest);
  });
});
