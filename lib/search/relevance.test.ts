import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byWorth } from '../domain/lot.ts';
import { QUESTIONS } from './fixture-questions.ts';
import { byRelevance, toTopicFit } from './relevance.ts';
import type { WeighedTopic } from './topic-weights.ts';

const BOTH = [
  { id: 'kazakhstan', weight: 0.5 },
  { id: 'russia', weight: 0.4 },
];
const toCandidate = (topics: readonly WeighedTopic[]) => (question: (typeof QUESTIONS)[number]) => {
  return { ...question, fit: toTopicFit(topics)(question) };
};
const toOrder = (topics: readonly WeighedTopic[], contexts: readonly string[]) =>
  byRelevance(contexts, QUESTIONS.map(toCandidate(topics))).map(({ id }) => id);

describe('what goes best with a page', () => {
  it.each([
    ['English', 'Kazakhstan said the sanctioning of goods passing through it', 'sanctions'],
    ['English', 'a new pipeline in Kazakhstan carries gases', 'pipeline'],
    ['Russian', 'в Казахстане обсудили санкционные списки: страны соблюдают санкции', 'sanctions'],
    ['Russian', 'Казахстан строит новые трубопроводы для газа', 'pipeline'],
    ['Russian', 'школы Казахстана, где говорят на двух языках', 'language'],
  ])('is what shares its words, in %s: %s', (_, context, best) => {
    expect(toOrder(BOTH, [context])[0]).toBe(best);
  });

  it('is what shares its topics, where the words say nothing, and the weightiest weigh most', () => {
    const rare = (gas: number, china: number) => [
      { id: 'gas', weight: gas },
      { id: 'china', weight: china },
    ];
    expect(toOrder([...BOTH, { id: 'gas', weight: 1 }], [])[0]).toBe('pipeline');
    expect(toOrder(rare(3, 1), [])[0]).toBe('pipeline');
    expect(toOrder(rare(1, 3), [])[0]).toBe('border');
  });

  it('is what a passage is about, though the rest of the page is about something else', () => {
    const rest = 'a speech about the languages of the country, and again of language, of speech, told in two languages';
    expect(toOrder([], [rest, 'the border in the steppe'])[0]).not.toBe('sanctions');
    expect(toOrder([], [rest, 'how long the border is in kilometres of steppe'])[0]).toBe('border');
  });

  it('is what asks in a word before what only quotes it', () => {
    const asking = { id: 'asking', fit: 0, own: 'a b wheat', quoted: 'd e f' };
    const quoting = { id: 'quoting', fit: 0, own: 'a b c', quoted: 'd e wheat' };
    expect(byRelevance(['the price of wheat'], [quoting, asking])[0]).toBe(asking);
  });

  it('is drawn by lot among equals', () => {
    const lot = byRelevance([], QUESTIONS.map(toCandidate([])));
    expect(byRelevance([], QUESTIONS.toReversed().map(toCandidate([])))).toEqual(lot);
    expect(lot).not.toEqual(QUESTIONS.map(toCandidate([])));
  });

  it('does not hang on the order of anything, and loses nothing', () => {
    const page = ['the border of Kazakhstan with China', 'Россия и санкции'];
    const expected = toOrder(BOTH, page);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...QUESTIONS], { minLength: QUESTIONS.length }),
        fc.shuffledSubarray([...page], { minLength: 2 }),
        (candidates, contexts) => {
          const found = byRelevance(contexts, candidates.map(toCandidate(BOTH.toReversed())));
          expect(found.map(({ id }) => id)).toEqual(expected);
        },
      ),
    );
  });
});

it('chooses by topics alone before any text is there: few topics that the page mentions before many of which it mentions some', () => {
  expect(byWorth('relevance', QUESTIONS, toTopicFit(BOTH))[0]?.id).toBe('language');
  expect(byWorth('relevance', QUESTIONS, toTopicFit([{ id: 'china', weight: 1 }]))[0]?.id).toBe('border');
});
