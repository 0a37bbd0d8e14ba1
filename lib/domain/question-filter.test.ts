import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionView, QuoteView } from './brief.ts';
import { filterQuestions, NO_FILTER, type QuestionEntry, type QuestionFilter, toChoices } from './question-filter.ts';

interface Said {
  readonly speaker: string;
  readonly origin?: string | null;
  readonly outlet?: string | null;
  readonly date: string;
  readonly until?: string;
  readonly exact?: string;
}

const toQuote = ({ speaker, origin, outlet, date, until, exact = 'words' }: Said, at: number): QuoteView => ({
  id: `q${at}`,
  exact,
  by: {
    speakerId: speaker.toLowerCase(),
    speaker,
    speakerKind: 'person',
    ...(origin !== undefined && { speakerOrigin: { country: origin } }),
    attribution: 'stated',
    reported: false,
    steps: outlet === undefined ? [] : [{ role: 'outlet', name: 'Daily', origin: { country: outlet } }],
    date: { date, ...(until && { until }) },
    sourceId: 'source',
    sourceTitle: 'Title',
    language: 'en',
    translated: false,
    start: 0,
    end: 5,
    sourceLength: 10,
    sourceSha256: '0',
  },
});

const toQuestion = (id: string, question: string, ...framings: readonly (readonly Said[])[]): QuestionView => ({
  id,
  question,
  opposed: true,
  framings: framings.map((said, at) => ({ id: `f${at}`, label: `Framing ${at}`, years: { date: '2024' }, quotes: said.map(toQuote) })),
});

const toEntry = (question: QuestionView, topic = 'bridge'): QuestionEntry => ({
  question,
  prefix: '',
  topics: [{ id: topic, name: `The ${topic}` }],
  edition: { number: 1, date: '2026-11-20' },
});

const ADA: Said = { speaker: 'Ada', outlet: 'NO', date: '2022-05' };
const BEN: Said = { speaker: 'Ben', origin: null, outlet: 'DK', date: '2023-11', until: '2024-02' };
const ENTRIES = [
  toEntry(toQuestion('does-it-join', 'Does it join?', [ADA, BEN], [{ ...BEN, exact: 'It PARTS neighbours' }])),
  toEntry(toQuestion('is-it-dear', 'Is it dear?', [ADA]), 'money'),
];

const filter = (some: Partial<QuestionFilter>) => filterQuestions(ENTRIES, { ...NO_FILTER, ...some });
const toCounts = ({ entries }: ReturnType<typeof filter>) =>
  entries.map(({ question }) => [question.id, ...question.framings.map(({ quotes, hidden = 0 }) => [quotes.length, hidden])]);

describe('questions', () => {
  it('are all shown, as they are, when nothing is asked', () => {
    expect(filter({})).toEqual({ entries: ENTRIES, hiddenQuestions: 0, hiddenQuotes: 0 });
  });

  it.each([
    ['words of the question', 'JOIN', ['does-it-join']],
    ['words of a quote, whatever their case', 'parts', ['does-it-join']],
    ['a speaker', 'ben', ['does-it-join']],
    ['several words in any order', 'dear  is', ['is-it-dear']],
    ['a topic', 'the money', ['is-it-dear']],
    ['nothing there is', 'parts dear', []],
  ])('are found by %s', (_, text, ids) => {
    const found = filter({ text });
    expect(found.entries.map(({ question }) => question.id)).toEqual(ids);
    expect(found.hiddenQuestions).toBe(2 - ids.length);
    expect(found.hiddenQuotes).toBe(0);
  });

  it('are chosen by topic', () => {
    expect(filter({ topic: 'money' }).entries.map(({ question }) => question.id)).toEqual(['is-it-dear']);
  });
});

describe('quotes', () => {
  it('that are hidden are counted at their framing, which stays though all of its are', () => {
    const found = filter({ speaker: 'ada' });
    expect(toCounts(found)).toEqual([
      ['does-it-join', [1, 1], [0, 1]],
      ['is-it-dear', [1, 0]],
    ]);
    expect(found.hiddenQuotes).toBe(2);
  });

  it.each([
    ['an origin on the way', { origin: 'DK' }, 1],
    ['an origin that is not established', { origin: 'none' }, 1],
    ['a year', { year: '2022' }, 2],
    ['a year within a span', { year: '2024' }, 1],
  ] as const)('are chosen by %s', (_, some, questions) => {
    expect(filter(some).entries).toHaveLength(questions);
  });

  it('hide their question when none of it is left, and that is counted', () => {
    expect(filter({ year: '2024' })).toMatchObject({ hiddenQuestions: 1, hiddenQuotes: 1 });
  });

  it('and questions are never lost: what is shown and what is said to be hidden is all there is', () => {
    const choice = (...values: string[]) => fc.constantFrom('', ...values);
    const some = fc.record({
      text: choice('join', 'dear', 'x'),
      topic: choice('bridge', 'money'),
      origin: choice('NO', 'DK', 'none'),
      speaker: choice('ada', 'ben'),
      year: choice('2022', '2023', '2024'),
    });
    fc.assert(
      fc.property(some, (asked) => {
        const { entries, hiddenQuestions, hiddenQuotes } = filterQuestions(ENTRIES, asked);
        expect(entries.length + hiddenQuestions).toBe(ENTRIES.length);
        for (const { question } of entries) {
          const whole = ENTRIES.find((entry) => entry.question.id === question.id)?.question;
          expect(question.framings.map(({ quotes, hidden = 0 }) => quotes.length + hidden)).toEqual(
            whole?.framings.map(({ quotes }) => quotes.length),
          );
        }
        const hidden = entries.flatMap(({ question }) => question.framings.map((framing) => framing.hidden ?? 0));
        expect(hidden.reduce((sum, count) => sum + count, 0)).toBe(hiddenQuotes);
      }),
    );
  });
});

describe('what can be chosen', () => {
  it('is what there is, each once, in order', () => {
    expect(toChoices(ENTRIES, 'en')).toEqual({
      topics: [
        { id: 'bridge', name: 'The bridge' },
        { id: 'money', name: 'The money' },
      ],
      origins: ['DK', 'NO', 'none'],
      speakers: [
        { id: 'ada', name: 'Ada' },
        { id: 'ben', name: 'Ben' },
      ],
      years: ['2022', '2023', '2024'],
    });
  });
});
