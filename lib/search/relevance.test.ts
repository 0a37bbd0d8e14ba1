import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUESTIONS } from './fixture-questions.ts';
import type { PageDigest } from './page-digest.ts';
import { byTopicFit, toRelevance } from './relevance.ts';

const BOTH = [
  { id: 'kazakhstan', count: 9 },
  { id: 'russia', count: 7 },
];
const toOrder = (page: PageDigest) => toRelevance(page, QUESTIONS).map(({ id }) => id);

describe('what goes best with a page', () => {
  it.each([
    ['English', 'Kazakhstan said the sanctioning of goods passing through it', 'sanctions'],
    ['English', 'a new pipeline in Kazakhstan carries gases', 'pipeline'],
    ['Russian', 'в Казахстане обсудили санкционные списки: страны соблюдают санкции', 'sanctions'],
    ['Russian', 'Казахстан строит новые трубопроводы для газа', 'pipeline'],
    ['Russian', 'школы Казахстана, где говорят на двух языках', 'language'],
  ])('is what shares its words, in %s: %s', (_, context, best) => {
    expect(toOrder({ topics: BOTH, contexts: [context] })[0]).toBe(best);
  });

  it('is what shares its topics, where the words say nothing, and most mentions weigh most', () => {
    expect(toOrder({ topics: [...BOTH, { id: 'gas', count: 2 }], contexts: [] })[0]).toBe('pipeline');
    const rare = (gas: number, china: number) => [
      { id: 'gas', count: gas },
      { id: 'china', count: china },
    ];
    expect(toOrder({ topics: rare(9, 1), contexts: [] })[0]).toBe('pipeline');
    expect(toOrder({ topics: rare(1, 9), contexts: [] })[0]).toBe('border');
  });

  it('is drawn by lot among equals, and 0 where nothing is shared', () => {
    const nothing = toRelevance({ topics: [], contexts: [] }, QUESTIONS);
    expect(nothing.map(({ score }) => score)).toEqual([0, 0, 0, 0]);
    expect(toRelevance({ topics: [], contexts: [] }, QUESTIONS.toReversed())).toEqual(nothing);
  });

  it('does not hang on the order of anything, and loses nothing', () => {
    const page = { topics: BOTH, contexts: ['the border of Kazakhstan with China', 'Россия и санкции'] };
    const expected = toRelevance(page, QUESTIONS);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...QUESTIONS], { minLength: QUESTIONS.length }),
        fc.shuffledSubarray([...page.contexts], { minLength: 2 }),
        (candidates, contexts) => {
          expect(toRelevance({ topics: BOTH.toReversed(), contexts }, candidates).map(({ id }) => id)).toEqual(
            expected.map(({ id }) => id),
          );
        },
      ),
    );
  });
});

it('chooses by topics alone before any text is there: few topics that the page mentions before many of which it mentions some', () => {
  expect(byTopicFit(BOTH, QUESTIONS)[0]?.id).toBe('language');
  expect(byTopicFit([{ id: 'china', count: 1 }], QUESTIONS)[0]?.id).toBe('border');
});
