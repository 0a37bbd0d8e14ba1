import { describe, expect, it, vi } from 'vitest';
import { compileFixtureEdition, compileRealEdition, fixtureRecord } from '../corpus/fixture-corpus.ts';
import { loadQuestions, type QuestionList } from './load-questions.ts';
import { toPackagedReader } from './packaged-reader.ts';

describe('the list of questions', () => {
  it('begins with those whose framings are opposed, and has one order in every language', async () => {
    const edition = await compileRealEdition();
    const [first = [], ...others] = await Promise.all(
      (['en', 'ru', 'kk', 'zh'] as const).map((language) =>
        loadQuestions(toPackagedReader(edition), language).then(({ entries }) => entries),
      ),
    );
    const toIds = (entries: typeof first) => entries.map(({ question }) => question.id);
    for (const entries of others) expect(toIds(entries)).toEqual(toIds(first));
    const opposed = first.map(({ question }) => question.opposed);
    expect(opposed).toEqual(opposed.toSorted((a, b) => Number(b) - Number(a)));
    expect(opposed).toHaveLength(edition.records.questions.length);
    expect(toIds(first)).not.toEqual(toIds(first).toSorted());
  });

  it('names topics in the reader’s language', async () => {
    const question = { ...fixtureRecord('questions/what-it-does.yaml'), topics: ['bridge', 'lund'] };
    const edition = await compileFixtureEdition({ 'questions/what-it-does.yaml': question });
    const { entries } = await loadQuestions(toPackagedReader(edition), 'ru');
    const [entry] = entries;
    expect(entry?.topics).toEqual([
      { id: 'bridge', name: 'Мост' },
      { id: 'lund', name: 'Ада Лунд' },
    ]);
    expect(entry?.edition).toEqual({ number: 3, date: '2026-11-01' });
  });

  it('of a large edition are told some at a time, those first that stand first', async () => {
    const edition = await compileFixtureEdition();
    const [question] = edition.records.questions;
    const questions = Array.from({ length: 250 }, (_, at) => ({ ...question!, id: `question-${at}` }));
    const large = { ...edition, records: { ...edition.records, questions } };
    const tell = vi.fn<(some: QuestionList) => void>();
    const { entries, isWhole } = await loadQuestions(toPackagedReader(large), 'en', tell);
    expect([entries.length, isWhole]).toEqual([250, true]);
    const [[some] = []] = tell.mock.calls;
    expect([some?.entries.length, some?.isWhole, tell.mock.calls.length]).toEqual([100, false, 1]);
    expect(some?.entries).toEqual(entries.slice(0, 100));
  });
});
