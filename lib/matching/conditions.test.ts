import { describe, expect, it } from 'vitest';
import { type Conditions, NEAR } from '../domain/conditions.ts';
import type { SurfaceForm } from '../domain/mention.ts';
import { compileForms } from './compile-matcher.ts';
import { openMatcher } from './open-matcher.ts';
import { settle } from './settle.ts';

const name = (text: string, conditions?: Conditions, topic: string | null = text): SurfaceForm => ({
  text,
  topic,
  form: 'base',
  ...(conditions && { conditions }),
});
const find = (forms: readonly SurfaceForm[], text: string, language?: string) =>
  openMatcher(compileForms(forms))
    .find(text, language)
    .map(({ topic }) => topic);

describe('what must stand around a name', () => {
  it.each<[string, string, Conditions, string, boolean]>([
    ['right before it', 'Astana', { after: ['Team'] }, 'team  Astana', true],
    ['not further away', 'Astana', { after: ['Team'] }, 'team of Astana', false],
    ['a whole word', 'Astana', { after: ['team'] }, 'steam Astana', false],
    ['right behind it', 'Astana', { before: ['Pro Team'] }, 'Astana pro\u00a0team won', true],
    ['a beginning of words', 'Astana', { before: ['cycl*'] }, 'Astana cyclists', true],
    ['no beginning unless it says so', 'Astana', { before: ['cycl'] }, 'Astana cyclists', false],
    ['a sign', 'Moscow', { notBefore: [', Idaho'] }, 'Moscow, Idaho', false],
    ['not right before it', 'Astana', { notAfter: ['team'] }, 'team Astana', false],
    ['near it', 'Astana', { near: ['велогонк*'] }, 'Велогонкой у города Astana', true],
    ['not too far away', 'Astana', { near: ['race'] }, `race ${'.'.repeat(NEAR)} Astana`, false],
    ['not in another block', 'Astana', { near: ['race'] }, 'race\0Astana', false],
    ['nothing of the kind near it', 'Astana', { notNear: ['race'] }, 'Astana, a race', false],
    ['Chinese without edges', '阿斯塔纳', { before: ['车队'] }, '阿斯塔纳车队赢了', true],
    ['another apostrophe, and е for ё', 'Astana', { near: ["кот'ёл"] }, 'Astana: кот’ел', true],
  ])('%s', (_, alias, conditions, text, found) => {
    expect(find([name(alias, conditions)], text)).toEqual(found ? [alias] : []);
  });

  it.each([
    ['kk', true],
    ['ru', false],
    [undefined, true],
  ])('the language of the page: %s', (language, found) => {
    expect(find([name('Astana', { languages: ['kk'] })], 'Astana', language)).toEqual(found ? ['Astana'] : []);
  });

  it('a longer name that does not count leaves room for a shorter one, and so does a lookalike', () => {
    const forms = [name('China'), name('Bank of China', { near: ['money'] }), name('fine China', { before: ['cup*'] }, null)];
    expect(find(forms, 'Bank of China; fine China; fine China cups')).toEqual(['China', 'China']);
  });
});

describe('what stands where a name has not met its company', () => {
  const forms = [name('Union State', { onlyWith: ['russia'] }), name('Union', { onlyWith: [['x', 'y']] }), name('State')];
  it.each([
    [[], ['State']],
    [['russia'], ['Union State']],
    [['x'], ['State']],
    [
      ['x', 'y'],
      ['Union', 'State'],
    ],
  ])('beside %j', (topics, found) => {
    const candidates = openMatcher(compileForms(forms)).find('the Union State');
    expect(settle(candidates, new Set(topics)).map(({ topic }) => topic)).toEqual(found);
  });
});

it.each([
  ["Kazakhstan's", 'possessive'],
  ['Kazakhstan’s.', 'possessive'],
  ["States' rights", 'possessive'],
  ["'States'", 'base'],
  ["Kazakhstan'sky", 'base'],
  ['Kazakhstan', 'base'],
])('whether a name is somebody’s: %s', (text, form) => {
  expect(openMatcher(compileForms([name('Kazakhstan'), name('States')])).find(text)).toMatchObject([{ form }]);
});

it.each([
  ['发展中国家的经济', []],
  ['中国的经济', ['中国']],
  ['中国人在北京', ['中国']],
])('a Chinese name that is cut out of other words is none: %s', (text, found) => {
  expect(find([name('中国')], text)).toEqual(found);
});
