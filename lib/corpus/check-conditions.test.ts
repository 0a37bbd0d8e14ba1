import { describe, expect, it } from 'vitest';
import type { NamedTopic } from '../domain/topic.ts';
import { checkConditions } from './check-conditions.ts';

const problemsOf = (rest: Partial<NamedTopic>) =>
  checkConditions({ id: 'bridge', kind: 'place', name: { en: 'X' }, summary: { en: 'X.' }, aliases: {}, ...rest }).map(
    ({ file, rule, message }) => `${file} [${rule}] ${message}`,
  );

describe('conditions that are refused', () => {
  it.each<[reason: string, topic: Partial<NamedTopic>, message: string]>([
    ['a star within a word', { aliases: { en: [{ text: 'X', near: ['cy*ing'] }] } }, '"cy*ing" in near: a * ends a literal'],
    ['a star before a word', { aliases: { en: [{ text: 'X', notNear: ['*ing'] }] } }, '"*ing" in notNear: a * ends a literal'],
    ['a star by itself', { aliases: { en: [{ text: 'X', after: ['*'] }] } }, '"*" in after: a * ends a literal'],
    ['two stars', { lookalikes: { en: [{ text: 'X', after: ['a**'] }] } }, '"a**" in after: a * ends a literal'],
    ['a star after a space', { conditions: { en: { notNear: ['a *'] } } }, '"a *" in notNear: a * ends a literal'],
    [
      'what is asked for is forbidden',
      { aliases: { en: [{ text: 'X', after: ['Fine'], notAfter: ['fine'] }] } },
      'alias "X": can never hold: all that after asks for, notAfter forbids',
    ],
    [
      'by a star',
      { aliases: { en: [{ text: 'X', before: ['cyclist', 'cycling'], notBefore: ['cycl*'] }] } },
      'alias "X": can never hold: all that before asks for, notBefore forbids',
    ],
    [
      'right beside is near',
      { aliases: { en: [{ text: 'X', after: ['team'], notNear: ['team'] }] } },
      'alias "X": can never hold: all that after asks for, notNear forbids',
    ],
    [
      'by the conditions of the language',
      { aliases: { ru: [{ text: 'Ы', near: ['гонка'] }], uk: [{ text: 'Ї' }] }, conditions: { uk: { notNear: ['гонк*'] } } },
      'alias "Ы": can never hold: all that near asks for, notNear forbids',
    ],
    [
      'in a lookalike',
      { lookalikes: { en: [{ text: 'X Y', near: ['a'], notNear: ['a'] }] } },
      'lookalike "X Y": can never hold: all that near asks for, notNear forbids',
    ],
    [
      'pairs of words',
      { aliases: { 'zh-Hans': [{ text: '俄罗斯', pairs: ['中'] }] } },
      'alias "俄罗斯": pairs are of single Han characters',
    ],
    ['pairs with words', { aliases: { 'zh-Hans': [{ text: '俄', pairs: ['中国'] }] } }, 'alias "俄": pairs are of single Han characters'],
    ['chains of English', { aliases: { en: [{ text: 'X', chains: ['its'] }] } }, 'alias "X": only Kazakh aliases in Cyrillic letters'],
    ['of no alias', { conditions: { uk: { notNear: ['a'] } } }, 'conditions of uk are of no alias'],
  ])('%s', (_, topic, message) => {
    expect(problemsOf(topic)).toContainEqual(expect.stringContaining(`topics/bridge.yaml [condition] ${message}`));
  });
});

describe('conditions that may stand', () => {
  it.each<[reason: string, topic: Partial<NamedTopic>]>([
    ['signs of regular expressions are signs', { aliases: { en: [{ text: 'X', notBefore: ['(a|b)?', 'a.b', '[c]', '$'] }] } }],
    ['one of several is not forbidden', { aliases: { en: [{ text: 'X', after: ['fine', 'in'], notAfter: ['fine'] }] } }],
    ['a longer word is forbidden', { aliases: { en: [{ text: 'X', after: ['cycl*'], notAfter: ['cycling'] }] } }],
    ['the star of a word', { aliases: { en: [{ text: 'X', near: ['cycl*', 'Tour de Fr*'] }] } }],
    ['pairs', { aliases: { 'zh-Hans': [{ text: '俄', pairs: ['中', '美'] }] } }],
    ['other topics', { aliases: { en: [{ text: 'X', onlyWith: ['a', ['b', 'c']] }] } }],
    ['the topic itself: by a name that counts by itself', { aliases: { en: [{ text: 'X Y' }, { text: 'X', onlyWith: ['bridge'] }] } }],
    ['a plain lookalike', { lookalikes: { en: ['X Y*'] } }],
  ])('%s', (_, topic) => {
    expect(problemsOf(topic)).toEqual([]);
  });
});
