import { describe, expect, it } from 'vitest';
import type { Conditions } from '../domain/conditions.ts';
import type { NamedTopic } from '../domain/topic.ts';
import { mergeConditions, toLanguageConditions } from './merge-conditions.ts';

describe('conditions of a language and of an alias', () => {
  it.each<[reason: string, general: Conditions | undefined, special: Conditions, merged: Conditions | undefined]>([
    ['none', undefined, {}, undefined],
    ['only general ones', { notNear: ['a'] }, {}, { notNear: ['a'] }],
    ['only its own', undefined, { notNear: ['a'] }, { notNear: ['a'] }],
    ['of different kinds all hold', { notNear: ['a'] }, { after: ['b'] }, { notNear: ['a'], after: ['b'] }],
    ['what is forbidden adds up, each once', { notAfter: ['a', 'b'] }, { notAfter: ['b', 'c'] }, { notAfter: ['a', 'b', 'c'] }],
    ['what is asked for is for the alias to say', { after: ['a'], onlyWith: ['x'] }, { after: ['b'] }, { after: ['b'], onlyWith: ['x'] }],
  ])('%s', (_, general, special, merged) => {
    expect(mergeConditions(general, special)).toEqual(merged);
  });
});

describe('conditions of a topic', () => {
  const topic: NamedTopic = {
    id: 'x',
    kind: 'place',
    name: { en: 'X' },
    summary: { en: 'X.' },
    aliases: {},
    conditions: {
      en: { notNear: ['rider'] },
      ru: { notNear: ['гонщик'], onlyWith: ['y'] },
      uk: { notNear: ['гонщик', 'перегони'] },
      'kk-Cyrl': { notBefore: ['командасы'] },
    },
  };

  it.each<[reason: string, language: 'en' | 'ru' | 'kk-Cyrl' | 'zh-Hans', form: string, expected: Conditions | undefined]>([
    [
      'what is forbidden in one language is in all of the same script',
      'kk-Cyrl',
      'Астана',
      { notNear: ['гонщик', 'перегони'], notBefore: ['командасы'] },
    ],
    [
      'what is asked for is of its own language',
      'ru',
      'Астана',
      { notNear: ['гонщик', 'перегони'], onlyWith: ['y'], notBefore: ['командасы'] },
    ],
    ['a Kazakh name in Latin letters is beside English ones', 'kk-Cyrl', 'Astana', { notNear: ['rider'] }],
    ['a script without conditions', 'zh-Hans', '阿斯塔纳', undefined],
  ])('%s', (_, language, form, expected) => {
    const made = toLanguageConditions(topic, language, form);
    const sorted = made && Object.fromEntries(Object.entries(made).map(([key, list]) => [key, list.toSorted()]));
    expect(sorted).toEqual(expected);
  });
});
