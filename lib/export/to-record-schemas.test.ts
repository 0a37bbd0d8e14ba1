import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readDataFolder } from '../../modules/corpus/read-data-folder.ts';
import { REAL_DATA, toFixtureFiles } from '../corpus/fixture-corpus.ts';
import type { CorpusFile } from '../corpus/read-records.ts';
import { isRecordKind, RECORD_KINDS, type RecordKind } from '../domain/record-kind.ts';
import { toRecordSchemas } from './to-record-schemas.ts';

const SCHEMAS = join(import.meta.dirname, '../../docs/schemas');
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
const VALIDATE = Object.fromEntries(
  RECORD_KINDS.map((kind) => [kind, ajv.compile(JSON.parse(readFileSync(join(SCHEMAS, `${kind}.schema.json`), 'utf8')) as object)]),
) as Record<RecordKind, ValidateFunction>;

/** What the committed schemas say against authored files. */
function toComplaints(files: readonly CorpusFile[]): string[] {
  return files.flatMap(({ path, content }) => {
    const [kind = ''] = path.split('/');
    if (!isRecordKind(kind) || VALIDATE[kind](parse(content))) return [];
    return [`${path}: ${ajv.errorsText(VALIDATE[kind].errors)}`];
  });
}

const isFine = (kind: RecordKind, record: object) => VALIDATE[kind](record);
const inAll = (text: string) => ({ en: text, ru: text, kk: text, zh: text });
const topic = { kind: 'place', name: inAll('Bridge'), summary: inAll('A bridge.'), aliases: {} };
const outlet = { name: 'The Herald', kind: 'outlet' };
const utterance = { speaker: 'ada-lund', occasion: inAll('At the opening') };
const day = { date: '2024-05-01' };
const quote = { source: 'herald', exact: 'a', start: 0, end: 1, speaker: 'a', attribution: 'stated', topics: ['a'], date: day };

describe('docs/schemas', () => {
  it('is what the record schemas make of it; "npm run -s corpus -- schemas" writes it', () => {
    for (const [kind, schema] of Object.entries(toRecordSchemas())) {
      expect(JSON.parse(readFileSync(join(SCHEMAS, `${kind}.schema.json`), 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
    }
  });

  it('describes every field', () => {
    const bare = RECORD_KINDS.flatMap((kind) => [...findBare(toRecordSchemas()[kind], kind)]);
    expect(bare).toEqual([]);
  });

  it('accepts every file of the made-up and of the real corpus', async () => {
    const files = [...toFixtureFiles(), ...(await readDataFolder(REAL_DATA))];
    expect(files.length).toBeGreaterThan(300);
    expect(toComplaints(files)).toEqual([]);
  });

  it.each<[what: string, kind: RecordKind, record: object]>([
    ['an alias in plain text', 'topics', { ...topic, aliases: { en: ['Bridge'] } }],
    ['an alias with rules', 'topics', { ...topic, aliases: { ru: [{ text: 'Мост', declension: ['m'] }] } }],
    ['an origin that is not known, with a reason', 'speakers', { ...outlet, origin: { country: null, reason: 'no-imprint' } }],
    ['a date inferred for a reason', 'utterances', { ...utterance, date: { ...day, inferred: 'year', reason: 'no-year' } }],
  ])('accepts %s', (_, kind, record) => {
    expect(isFine(kind, record)).toBe(true);
  });

  it.each<[what: string, kind: RecordKind, record: object]>([
    ['an empty file', 'topics', {}],
    ['an alias that is empty', 'topics', { ...topic, aliases: { en: [' '] } }],
    ['an alias with an unknown rule', 'topics', { ...topic, aliases: { en: [{ text: 'Bridge', plural: true }] } }],
    ['a language without its script', 'topics', { ...topic, aliases: { zh: ['大桥'] } }],
    ['an unknown field', 'speakers', { ...outlet, bias: 'none' }],
    ['a kind that is not there', 'speakers', { ...outlet, kind: 'paper' }],
    ['an unknown origin without a reason', 'speakers', { ...outlet, origin: { country: null } }],
    ['an inferred origin without a reason', 'speakers', { ...outlet, origin: { country: 'NO', inferred: true } }],
    ['a date without quotation marks', 'utterances', { ...utterance, date: { date: 2024 } }],
    ['a date inferred without a reason', 'utterances', { ...utterance, date: { ...day, inferred: 'year' } }],
    ['a reason for a date that is stated', 'utterances', { ...utterance, date: { ...day, reason: 'no-year' } }],
    ['a place that is no number', 'quotes', { ...quote, start: '0' }],
    ['a step of nobody', 'quotes', { ...quote, via: [{ role: 'in' }] }],
    ['a step of two', 'quotes', { ...quote, via: [{ role: 'in', speaker: 'a', place: inAll('a') }] }],
    ['a quote of no topic', 'quotes', { ...quote, topics: [] }],
    ['a text without English', 'reasons', { text: { ru: 'Потому.' } }],
  ])('refuses %s', (_, kind, record) => {
    expect(isFine(kind, record)).toBe(false);
  });

  it('accepts what the wrong ones are made of', () => {
    expect([isFine('topics', topic), isFine('speakers', outlet), isFine('quotes', quote)]).toEqual([true, true, true]);
    expect(isFine('utterances', { ...utterance, date: day })).toBe(true);
  });
});

describe('.vscode/settings.json', () => {
  it('maps every folder of data/ to its schema', () => {
    const settings = JSON.parse(readFileSync(join(SCHEMAS, '../../.vscode/settings.json'), 'utf8')) as { 'yaml.schemas': object };
    expect(settings['yaml.schemas']).toEqual(
      Object.fromEntries(RECORD_KINDS.map((kind) => [`./docs/schemas/${kind}.schema.json`, `data/${kind}/*.yaml`])),
    );
  });
});

// Paths of fields that an editor could say nothing of.
function* findBare(schema: unknown, path: string): Generator<string> {
  if (typeof schema !== 'object' || schema === null) return;
  const { properties, description } = schema as { properties?: Record<string, object>; description?: string };
  // A condition, not a field: what it names is described where it is defined.
  const isShape = 'additionalProperties' in schema;
  for (const [name, field] of isShape ? Object.entries(properties ?? {}) : []) {
    const said = (field as { description?: string }).description;
    if (said === undefined || said === '') yield `${path}.${name}`;
    yield* findBare(field, `${path}.${name}`);
  }
  for (const [key, inner] of Object.entries(schema)) if (key === 'items' || key === 'anyOf') yield* findBare(inner, path);
  if (Array.isArray(schema)) for (const one of schema) yield* findBare(one, path);
  if (description === '') yield path;
}
