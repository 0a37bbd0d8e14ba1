import { describe, expect, it } from 'vitest';
import { toInitialled } from './name-initials.ts';

const textsOf = (text: string) => toInitialled('person', 'ru', { text }).map((alias) => alias.text);

describe('a name with initials', () => {
  it.each([
    ['of a first name', 'Владимир Путин', ['В. Путин']],
    [
      'of a first name and a patronymic, apart or together',
      'Владимир Владимирович Путин',
      ['В. В. Путин', 'В.В. Путин', 'Путин В. В.', 'Путин В.В.'],
    ],
    ['of a double first name, one or two', 'Касым-Жомарт Токаев', ['К. Токаев', 'К.-Ж. Токаев', 'Токаев К.-Ж.']],
    ['of one sound in two letters', 'Джо Байден', ['Дж. Байден']],
    ['of a surname alone: none', 'Путин', []],
    ['where one is authored: none', 'Vladimir V. Putin', []],
  ])('%s', (_, text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  it('declines in its surname, as the whole name does', () => {
    expect(toInitialled('person', 'ru', { text: 'Сергей Викторович Лавров', declension: ['m-j', 'm', 'surname'] })).toEqual([
      { text: 'С. В. Лавров', declension: ['ind', 'ind', 'surname'] },
      { text: 'С.В. Лавров', declension: ['ind', 'surname'] },
      { text: 'Лавров С. В.', declension: ['surname', 'ind', 'ind'] },
      { text: 'Лавров С.В.', declension: ['surname', 'ind'] },
    ]);
  });

  it('keeps what must hold around the name', () => {
    expect(toInitialled('person', 'en', { text: 'Joe Biden', onlyWith: ['usa'] })).toEqual([{ text: 'J. Biden', onlyWith: ['usa'] }]);
  });

  it.each([
    ['a place has none', 'place', 'ru', 'Нижний Новгород'],
    ['a Chinese name has none', 'person', 'zh-Hans', '弗拉基米尔 普京'],
  ] as const)('%s', (_, kind, language, text) => {
    expect(toInitialled(kind, language, { text })).toEqual([]);
  });
});
