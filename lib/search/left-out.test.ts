import { describe, expect, it } from 'vitest';
import type { AttributionView, QuestionView } from '../domain/brief.ts';
import type { QuoteFacts, TouchedQuestion } from '../domain/touched-question.ts';
import { toLeftOut } from './left-out.ts';

const QUOTES: Readonly<Record<string, QuoteFacts & { readonly exact: string }>> = {
  open: { exact: 'our doors are open to every neighbour', speaker: 'Minister One', origin: { country: 'KZ' } },
  closed: { exact: 'no door there was ever really open', speaker: 'Minister Two', origin: { country: 'RU', inferred: true } },
  half: { exact: 'half a door is a door as well', speaker: 'Writer Three', origin: { country: null } },
  half2: { exact: 'it stands half open in most years', speaker: 'Writer Four', origin: { country: 'RU' } },
};
const toQuestion = (id: string, answers: readonly (readonly string[])[], opposed = true): TouchedQuestion => {
  const quotes = answers.flat().map((quote) => [quote, QUOTES[quote] as QuoteFacts] as const);
  const framings = answers.map((of, at) => ({
    id: `answer-${at}`,
    label: `Answer ${at} to ${id}`,
    years: { date: '2024' },
    quotes: of.map((quote) => ({ id: quote, exact: QUOTES[quote]?.exact ?? '', by: {} as AttributionView })),
  }));
  const view: QuestionView = { id, question: `${id}?`, opposed, framings };
  return { id, view, topics: [], own: '', quoted: '', facts: new Map(quotes), edition: { number: 1, date: '2026-11-20' } };
};
const toIds = (questions: readonly TouchedQuestion[], ...contexts: string[]) =>
  toLeftOut(questions, { topics: [], contexts }).map(({ id, answers }) => [id, answers.map((answer) => answer.id)]);

describe('what a page leaves out', () => {
  const DOOR = toQuestion('door', [['open'], ['closed', 'half']]);

  it('is every answer of which it has no quote, at the place of its publisher', () => {
    expect(toIds([DOOR], 'as Minister One said')).toEqual([['RU', ['door/answer-1']]]);
    expect(toIds([DOOR], 'Minister One and Writer Three')).toEqual([]);
    expect(toIds([DOOR]).toSorted((a, b) => (String(a) < String(b) ? -1 : 1))).toEqual([
      ['KZ', ['door/answer-0']],
      ['RU', ['door/answer-1']],
    ]);
  });

  it('begins with answers to what the page answers otherwise, then goes by the order of the questions', () => {
    const [first, second] = [toQuestion('first', [['half2'], ['half']]), DOOR];
    expect(Object.fromEntries(toIds([first, second], 'as Minister One said'))['RU']).toEqual(['door/answer-1', 'first/answer-0']);
  });

  it('ends with the six most relevant questions, but for those that the page answers otherwise', () => {
    const others = Array.from({ length: 6 }, (_, at) => toQuestion(`other-${at}`, [['half2'], ['half']]));
    expect(toIds([...others, DOOR]).flat(2)).not.toContain('door/answer-0');
    expect(toIds([...others, DOOR], 'as Minister One said').flat(2)).toContain('door/answer-1');
  });

  it('has a quote once, and nothing of questions with one side or one source', () => {
    expect(toIds([toQuestion('first', [['open'], ['half']]), DOOR], 'Writer Three').flat(2)).toEqual(['KZ', 'first/answer-0']);
    expect(toIds([toQuestion('alone', [['open'], ['closed']], false)])).toEqual([]);
  });

  it('calls a place inferred only where it is so of every publisher', () => {
    const toOrigins = (...questions: TouchedQuestion[]) => toLeftOut(questions, { topics: [], contexts: [] }).map(({ origin }) => origin);
    expect(toOrigins(DOOR)).toContainEqual({ country: 'RU', inferred: true });
    expect(toOrigins(DOOR, toQuestion('more', [['half2'], ['half']]))).toContainEqual({ country: 'RU' });
    expect(toOrigins(toQuestion('more', [['half2'], ['half']]))).toContainEqual({ country: null });
  });
});
