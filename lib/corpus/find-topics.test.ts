import { expect, it } from 'vitest';
import { toTopicFinder } from './find-topics.ts';
import { compileFixture } from './fixture-corpus.ts';

const { topics } = (await compileFixture()).records;
const bridge = topics.find(({ id }) => id === 'bridge')!;

it.each([
  ['by their names, in order of mention', 'Ada Lund opened the Sund Bridge.', ['lund', 'bridge']],
  ['once, in every case form', 'Мост у моста, Sund Bridge', ['bridge']],
  ['by a name that counts beside another topic', 'Lund opened the Sund Bridge', ['lund', 'bridge']],
  ['not by that name alone', 'Lund spoke', []],
  ['not by a lookalike', 'at the Sund Bridge Café', []],
])('topics are found %s', (_, words, found) => {
  expect(toTopicFinder(topics)(words)).toEqual(found);
});

it('beside a topic that is only mentioned where a longer name does not count', () => {
  const fund = { ...bridge, id: 'fund', aliases: { en: [{ text: 'Sund Bridge Fund', onlyWith: ['bank'] }] }, lookalikes: {} };
  expect(toTopicFinder([...topics, fund])('Lund on the Sund Bridge Fund')).toEqual(['lund', 'bridge']);
});

it('a topic whose names break a rule is not found, and does not keep others from being found', () => {
  const broken = { ...bridge, id: 'broken', aliases: { ru: [{ text: 'Стена', declension: ['m', 'm'] }] } };
  expect(toTopicFinder([...topics, broken])('Стена, Sund Bridge')).toEqual(['bridge']);
});

it('nothing is found where two topics claim one name', () => {
  expect(toTopicFinder([...topics, { ...bridge, id: 'other' }])('Sund Bridge')).toEqual([]);
});
