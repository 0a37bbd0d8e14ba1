import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { type Changes, compileFixture, compileRealCorpus, fixtureRecord } from '../corpus/fixture-corpus.ts';
import type { Corpus } from '../domain/corpus.ts';
import { toJsonExport } from './to-json-export.ts';

const SCHEMA = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/export.schema.json'), 'utf8')) as object;
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false }).compile(SCHEMA);

type Document = { readonly [key: string]: unknown; readonly quotes: readonly object[] };
const toDocument = (edition: Corpus) => JSON.parse(JSON.stringify(toJsonExport(edition))) as Document;
const exported = async (changes?: Changes) => toDocument(await compileFixture(changes));
const inAll = (text: string) => ({ en: text, ru: text, kk: text, zh: text });

describe('the JSON document', () => {
  it('is what docs/export.schema.json says, of the real corpus', async () => {
    expect(validate(toDocument(await compileRealCorpus())) ? [] : validate.errors).toEqual([]);
  });

  it('has sources, speakers, topics, quotes, figures and framings by name', async () => {
    const document = await exported();
    expect(validate(document) ? [] : validate.errors).toEqual([]);
    expect(document).toMatchObject({
      edition: { number: 3 },
      sources: [
        { id: 'herald', events: ['opening'] },
        { id: 'tribune', events: [] },
      ],
      speakers: [{ id: 'ada-lund', name: 'Ada Lund', roleAsOf: { date: '2024-05-01' } }, {}, {}, {}],
      topics: [
        { id: 'bridge', aliases: { en: ['Sund Bridge'], ru: ['Мост'] } },
        { id: 'lund', aliases: { en: ['Ada Lund', 'Lund'] } },
      ],
      quotes: [{ id: 'lund-joins', source: 'herald', exact: 'The bridge joins both shores.', start: 16, end: 45, speaker: 'ada-lund' }, {}],
      figures: [{ id: 'cost-2024', value: 12_000_000, unit: 'usd', exact: 'more than 12 million dollars' }],
      framings: [{ id: 'what-it-does', positions: [{ quotes: [expect.any(String)], years: { date: '2024' } }, {}] }],
      reasons: [{ id: 'printed-in-denmark' }],
      changes: [],
    });
  });

  it('says of a position from when to when its quotes are, and whether a year was inferred', async () => {
    const both = {
      ...fixtureRecord('questions/what-it-does.yaml'),
      framings: [{ id: 'all', label: inAll('Both'), quotes: ['lund-joins', 'oak-parts'] }],
    };
    const later = { ...fixtureRecord('quotes/oak-parts.yaml'), date: { date: '2025', inferred: 'whole', reason: 'printed-in-denmark' } };
    const document = await exported({ 'questions/what-it-does.yaml': both, 'quotes/oak-parts.yaml': later });
    expect(validate(document) ? [] : validate.errors).toEqual([]);
    expect(document).toMatchObject({ framings: [{ positions: [{ years: { date: '2024', until: '2025', inferred: 'whole' } }] }] });
  });

  it('has the change log', async () => {
    const change = { edition: 2, action: 'withdrawn', kind: 'quotes', record: 'gone', reason: inAll('It was there twice.') };
    const document = await exported({ 'changes/quote-gone.yaml': change });
    expect(validate(document) ? [] : validate.errors).toEqual([]);
    expect(document).toMatchObject({ changes: [{ id: 'quote-gone', ...change }] });
  });

  it('joins the scripts of one language', async () => {
    const aliases = { 'kk-Cyrl': ['Көпір'], 'kk-Latn': ['Köpır'], 'zh-Hans': ['大桥'], 'zh-Hant': ['大橋'] };
    expect(await exported({ 'topics/bridge.yaml': { ...fixtureRecord('topics/bridge.yaml'), aliases } })).toMatchObject({
      topics: [{ aliases: { kk: ['Көпір', 'Köpır'], zh: ['大桥', '大橋'] } }, {}],
    });
  });

  it.each<[reason: string, spoil: (document: Document) => unknown]>([
    ['a kind left out', (document) => ({ ...document, lexicon: undefined })],
    ['an unknown key', (document) => ({ ...document, extra: 1 })],
    ['a quote without its place', (document) => ({ ...document, quotes: document.quotes.map((one) => ({ ...one, start: undefined })) })],
    ['a quote with an unknown key', (document) => ({ ...document, quotes: document.quotes.map((one) => ({ ...one, html: '' })) })],
    ['a source without events', (document) => ({ ...document, sources: [{ ...(document['sources'] as object[])[0], events: undefined }] })],
  ])('is not by its schema with %s', async (_, spoil) => {
    expect(validate(JSON.parse(JSON.stringify(spoil(await exported()))))).toBe(false);
  });
});
