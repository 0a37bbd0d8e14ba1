import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Changes, compileFixture, fixtureRecord } from '../corpus/fixture-corpus.ts';
import { CSV_TABLES, type CsvTableName, toCsvTable } from './csv-tables.ts';

const EXPORTS = readFileSync(new URL('../../docs/exports.md', import.meta.url), 'utf8');

/** Rows of a table as objects by column. */
async function rowsOf(name: CsvTableName, language: 'en' | 'ru' = 'en', changes?: Changes) {
  const { columns, rows } = toCsvTable(await compileFixture(changes), name, language);
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
}

// Names of columns in the table of docs/exports.md; one that ends in "…" stands for several.
function describedColumns(row: string): string[] {
  const line = EXPORTS.split('\n').find((one) => one.startsWith(row)) ?? '';
  const [, , , columns = ''] = line.split('|');
  return [...columns.matchAll(/`([a-z_0-9]+)(…?)`/gu)].flatMap(([, name = '', more]) => {
    if (more === '') return [name];
    const parts = name.endsWith('_country') ? ['inferred', 'reason'] : ['until', 'inferred', 'reason'];
    return [name, ...parts.map((part) => `${name}_${part}`)];
  });
}

describe('docs/exports.md', () => {
  it.each(CSV_TABLES)('names the columns of %s in their order', async (name) => {
    const { columns } = toCsvTable(await compileFixture(), name, 'en');
    const place = name === 'quotes' || name === 'figures' ? describedColumns('| place') : [];
    expect([...describedColumns(`| \`${name}\` |`), ...place]).toEqual(columns);
  });
});

describe('toCsvTable', () => {
  it.each(CSV_TABLES)('gives %s columns of different names', async (name) => {
    const { columns, rows } = toCsvTable(await compileFixture(), name, 'en');
    expect(new Set(columns).size).toBe(columns.length);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it('sets names beside the ids of a quote, with its place and digest', async () => {
    expect((await rowsOf('quotes'))[0]).toMatchObject({
      id: 'lund-joins',
      exact: 'The bridge joins both shores.',
      reported: false,
      speaker_id: 'ada-lund',
      speaker: 'Ada Lund',
      via: 'quoted-by: Ben Oak',
      topic_ids: 'bridge; lund',
      topics: 'Sund Bridge; Ada Lund',
      date: '2024-05-01',
      date_inferred: undefined,
      occasion: 'At the opening',
      source_title: 'The bridge in the herald',
      outlet: 'The Herald',
      outlet_country: 'NO',
      start: 16,
      end: 45,
      sha256: fixtureRecord('sources/herald.yaml').sha256,
    });
  });

  it('names in the language asked for what has a name in it, and leaves the words of sources', async () => {
    const [quote] = await rowsOf('quotes', 'ru');
    expect(quote).toMatchObject({
      speaker: 'Ада Лунд',
      topics: 'Мост; Ада Лунд',
      exact: 'The bridge joins both shores.',
      outlet: 'The Herald',
    });
    expect((await rowsOf('speakers', 'ru'))[0]).toMatchObject({ name: 'Ада Лунд', name_as_printed: 'Ada Lund', role_as_of: '2024-05-01' });
  });

  it('prints names in English as the source does', async () => {
    const changes = { 'speakers/ada-lund.yaml': { ...fixtureRecord('speakers/ada-lund.yaml'), name: 'A. Lund' } };
    expect((await rowsOf('speakers', 'en', changes))[0]).toMatchObject({ name: 'A. Lund', name_as_printed: 'A. Lund' });
    expect((await rowsOf('speakers', 'ru', changes))[0]).toMatchObject({ name: 'Ада Лунд', name_as_printed: 'A. Lund' });
  });

  it('says what was inferred and why', async () => {
    const date = { date: '2024', inferred: 'whole', reason: 'printed-in-denmark' };
    const quotes = await rowsOf('quotes', 'en', { 'quotes/oak-parts.yaml': { ...fixtureRecord('quotes/oak-parts.yaml'), date } });
    expect(quotes[1]).toMatchObject({
      date: '2024',
      date_inferred: 'whole',
      date_reason: 'Its paper is made in Denmark.',
      outlet_country: 'DK',
      outlet_country_inferred: true,
      outlet_country_reason: 'Its paper is made in Denmark.',
    });
  });

  it('gives a figure its number, measure and claimant', async () => {
    expect(await rowsOf('figures')).toMatchObject([
      {
        value: 12_000_000,
        unit: 'usd',
        qualifier: 'above',
        qualifier_words: 'more than',
        measure: 'Cost of the bridge',
        claimant: 'Ben Oak',
      },
    ]);
  });

  it('gives a framing a row, with its question, years, quotes and sources', async () => {
    const framings = await rowsOf('framings');
    expect(framings.toSorted((a, b) => (String(a['position_id']) < String(b['position_id']) ? -1 : 1))).toMatchObject([
      {
        question_id: 'what-it-does',
        position_id: 'joins',
        position: 'It joins the shores',
        years: '2024',
        quote_ids: 'lund-joins',
        source_ids: 'herald',
      },
      { question: 'What does the bridge do?', position_id: 'parts', quote_ids: 'oak-parts', source_ids: 'tribune', years_inferred: false },
    ]);
  });

  it('gives sources their chain and events, events their sources, topics their names', async () => {
    expect((await rowsOf('sources'))[0]).toMatchObject({ chain: 'author: Ben Oak; outlet: The Herald', event_ids: 'opening' });
    expect(await rowsOf('events')).toMatchObject([{ name: 'The bridge opens', quote_ids: 'lund-joins', source_ids: 'herald' }]);
    expect((await rowsOf('topics'))[1]).toMatchObject({ aliases_en: 'Ada Lund; Lund', aliases_zh: '' });
  });
});
