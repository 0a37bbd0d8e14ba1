import { describe, expect, it } from 'vitest';
import type { NamedTopic } from '../domain/topic.ts';
import { findAlias } from './find-alias.ts';

const topic: NamedTopic = {
  id: 'kazakhstan',
  kind: 'place',
  name: { en: 'Kazakhstan' },
  summary: { en: 'A state.' },
  aliases: {
    en: [{ text: 'Kazakhstan' }, { text: 'KZ' }, { text: 'the steppe state', case: 'any' }],
    ru: [
      { text: 'Казахстан', declension: ['m'] },
      { text: 'Республика Казахстан', declension: ['f', 'ind'] },
      { text: 'Казахстанская Республика', declension: ['adj-f', 'f'] },
      { text: 'казахстанский', declension: ['adj'], case: 'any', derived: true },
      { text: 'Зелёный край', declension: ['adj-m', 'm-j'] },
    ],
    'kk-Cyrl': [{ text: 'Қазақстан', declension: ['kk'] }],
  },
  lookalikes: { en: ['Kazakhstan Street'] },
};
const find = (surface: string) => {
  const found = findAlias(topic, surface);
  return found && `${found.alias.text} ${found.language} ${found.form}`;
};

describe('the alias of a mention', () => {
  it.each<[surface: string, alias: string]>([
    ['Kazakhstan', 'Kazakhstan en base'],
    ['KAZAKHSTAN', 'Kazakhstan en base'],
    ['The Steppe State', 'the steppe state en base'],
    ['Казахстану', 'Казахстан ru case'],
    ['КАЗАХСТАНУ', 'Казахстан ru case'],
    ['Ка\u00adзах\u00adстану', 'Казахстан ru case'],
    ['Казахста\u0301н', 'Казахстан ru base'],
    ['Кaзaхстaн', 'Казахстан ru base'],
    ['Республики\u00a0\n Казахстан', 'Республика Казахстан ru case'],
    ['Зеленого края', 'Зелёный край ru case'],
    ['Зеле\u0308ный край', 'Зелёный край ru base'],
    ['Казахстанскими', 'казахстанский ru derived'],
    ['Қазақстанның', 'Қазақстан kk-Cyrl case'],
    ['Qazaqstannyñ', 'Қазақстан kk-Cyrl case'],
    ['Qazaqstannyn\u0303', 'Қазақстан kk-Cyrl case'],
    ['Ｋａｚａｋｈｓｔａｎ', 'Kazakhstan en base'],
  ])('%j is %s', (surface, alias) => {
    expect(find(surface)).toBe(alias);
  });

  it('is found for words that do not agree, as pages are read', () => {
    expect(find('Казахстанская Республикой')).toBe('Казахстанская Республика ru case');
  });

  it('is none for words that are no name, nor for a lookalike', () => {
    expect([find('Kazakhstania'), find('Kazakhstan Street'), find('')]).toEqual([undefined, undefined, undefined]);
  });
});
