import { describe, expect, it } from 'vitest';
import { type Changes, compileFixture, fixtureRecord } from './fixture-corpus.ts';
import { toStats, toStatsText } from './to-stats.ts';

const statsOf = async (changes: Changes = {}) => toStats((await compileFixture(changes)).records);
const rowsOf = async (title: string, changes: Changes = {}) => (await statsOf(changes)).tables.find((table) => table.title === title)?.rows;

describe('a corpus in numbers', () => {
  it.each<[title: string, rows: readonly unknown[]]>([
    [
      'source',
      [
        ['herald', 1, 1],
        ['tribune', 1, 0],
      ],
    ],
    [
      'speaker',
      [
        ['ada-lund', 1, 0],
        ['ben-oak', 1, 1],
      ],
    ],
    ['year', [['2024', 2, 1]]],
    [
      'standing',
      [
        ['opposed', 1],
        ['same-source', 0],
        ['one-sided', 0],
      ],
    ],
    // Sund Bridge, Ada Lund, A. Lund and Lund, each also in capitals; Мост in the cases of its class, of which two are alike.
    [
      'language',
      [
        ['en', 3, 8],
        ['ru', 1, 10],
      ],
    ],
  ])('quotes, figures, questions and aliases by %s', async (title, rows) => {
    expect(await rowsOf(title)).toEqual(rows);
  });

  it('counts every kind, also that of which there is nothing', async () => {
    expect(await rowsOf('kind')).toEqual(
      expect.arrayContaining([
        ['quotes', 2],
        ['sources', 2],
        ['changes', 0],
      ]),
    );
  });

  it('counts a text of ours in each language that it is there in', async () => {
    const rows = await rowsOf('our own texts');
    expect(rows?.map(([language]) => language)).toEqual(['en', 'ru', 'kk', 'zh']);
    expect(new Set(rows?.map(([, count]) => count))).toEqual(new Set([13]));
  });

  const question = fixtureRecord('questions/what-it-does.yaml');
  it.each<[standing: string, framings: readonly object[]]>([
    ['same-source', question.framings.map((framing) => ({ ...framing, quotes: ['oak-parts'] }))],
    ['one-sided', question.framings.slice(0, 1)],
  ])('tells a question that is %s', async (standing, framings) => {
    const rows = await rowsOf('standing', { 'questions/what-it-does.yaml': { ...question, framings } });
    expect(rows?.filter(([, count]) => count === 1)).toEqual([[standing, 1]]);
  });

  it('names what no record names', async () => {
    expect((await statsOf()).namedByNothing).toEqual([]);
    const idle = {
      'sources/gazette.yaml': { ...fixtureRecord('sources/tribune.yaml'), sha256: '0'.repeat(64) },
      'speakers/cy-elm.yaml': { name: 'Cy Elm', kind: 'person', topic: 'elm' },
      'topics/elm.yaml': { ...fixtureRecord('topics/lund.yaml'), aliases: { en: ['Cy Elm'] } },
      'utterances/closing.yaml': fixtureRecord('utterances/opening.yaml'),
      'measures/length.yaml': fixtureRecord('measures/cost.yaml'),
      'reasons/none.yaml': fixtureRecord('reasons/printed-in-denmark.yaml'),
    };
    expect((await statsOf(idle)).namedByNothing).toEqual(Object.keys(idle).map((path) => path.replace('.yaml', '')));
    const quote = fixtureRecord('quotes/lund-joins.yaml');
    expect((await statsOf({ 'quotes/lund-joins.yaml': { ...quote, topics: ['bridge'] } })).namedByNothing).toEqual(['topics/lund']);
  });

  it('is written as tables of Markdown', async () => {
    const text = toStatsText(await statsOf());
    expect(text).toContain('\n| source | quotes | figures |\n| --- | --: | --: |\n| herald | 1 | 1 |\n| tribune | 1 | 0 |\n\n');
    expect(text).toMatch(/\nNamed by nothing: none\n$/u);
  });
});
