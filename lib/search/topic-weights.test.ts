import { expect, it } from 'vitest';
import { toTopicWeights } from './topic-weights.ts';

const COUNTS = {
  all: 47,
  ofTopics: new Map([
    ['kazakhstan', 35],
    ['russia', 33],
    ['gas-alliance', 4],
    ['trump', 3],
  ]),
};
const toIds = (...topics: readonly (readonly [id: string, count: number])[]) =>
  toTopicWeights(
    topics.map(([id, count]) => ({ id, count })),
    COUNTS,
  ).map(({ id }) => id);

it('puts a topic that few questions are of before one that nearly all are of, however often the page names that', () => {
  expect(toIds(['kazakhstan', 40], ['russia', 30], ['gas-alliance', 2])).toEqual(['gas-alliance', 'russia', 'kazakhstan']);
});

it('puts the more mentioned first of two that are about as rare', () => {
  expect(toIds(['trump', 1], ['gas-alliance', 5])).toEqual(['gas-alliance', 'trump']);
});

it('leaves out what no question is of, and is bounded', () => {
  expect(toIds(['almaty', 9], ['russia', 1])).toEqual(['russia']);
  const many = Array.from({ length: 100 }, (_, at) => `topic-${at}`);
  const ofTopics = new Map(many.map((id) => [id, 1]));
  expect(
    toTopicWeights(
      many.map((id) => ({ id, count: 1 })),
      { all: 500, ofTopics },
    ),
  ).toHaveLength(24);
});
