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
      'questions',
      [
        ['opposed', 1],
        ['same-source', 0],
        ['one-sided', 0],
      ],
    ],
    // Sund Bridge, Ada Lund and Lund, each also in capitals; Мост in the cases of its class, of which two are alike.
    [
      'aliases',
      [
        ['en', 3, 6],
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
    const rows = await rowsOf('questions', { 'questions/what-it-does.yaml': { ...question, framings } });
    expect(rows?.filter(([, count]) => count === 1)).toEqual([[standing, 1]]);
  });

  it('names topics that no record names', async () => {
    expect((await statsOf()).topicsWithoutRecords).toEqual([]);
    const quote = fixtureRecord('quotes/lund-joins.yaml');
    expect((await statsOf({ 'quotes/lund-joins.yaml': { ...quote, topics: ['bridge'] } })).topicsWithoutRecords).toEqual(['lund']);
  });

  it('is written as tables of Markdown', async () => {
    const text = toStatsText(await statsOf());
    expect(text).toContain('\n| source | quotes | figures |\n| --- | --: | --: |\n| herald | 1 | 1 |\n| tribune | 1 | 0 |\n\n');
    expect(text).toMatch(/\nTopics without records: none\n$/u);
  });
});
