import { describe, expect, it } from 'vitest';
import { findMixed, toNormalText } from './normal-text.ts';

describe('a text as a reader takes it', () => {
  it.each([
    ['letters are composed with their marks', 'Казахстански\u0438\u0306 е\u0308 a\u0301', 'Казахстанскии\u0306 ё á'.normalize('NFC')],
    ['stress marks go', 'Каза\u0301хстан, Пу\u0300тин', 'Казахстан, Путин'],
    ['what is not seen goes', 'Kazakh\u00adstan \u200eRus\u200bsia\u2069', 'Kazakhstan Russia'],
    ['a Latin letter in a Cyrillic word', 'Kазахстан и Роcсия', 'Казахстан и Россия'],
    ['a Cyrillic letter in a Latin word', 'Рutin', 'Putin'],
    ['Latin i for Kazakh і', 'Үкiметi', 'Үкіметі'],
    ['a word of one script stays', 'СОР COP РВ PB', 'СОР COP РВ PB'],
    ['and so does one of lookalikes only', 'CОP', 'CОP'],
    ['and one with telling letters of both', 'DжJ', 'DжJ'],
    ['blocks stay apart', 'a\0b', 'a\0b'],
  ])('%s', (_, text, normal) => {
    expect(toNormalText(text).text).toBe(normal);
  });

  it('says where each character comes from, with its marks', () => {
    const { text, starts, ends } = toNormalText('\u200bи\u0306\u00ada\u0301');
    expect({ text, starts, ends }).toEqual({ text: 'йá', starts: [1, 4], ends: [3, 6] });
  });
});

it.each([
  ['Kазахстан', 0],
  ['Российская Фeдерация', 11],
  ['Қазақстан Республикасы', 22],
  ['Kazakhstan', 10],
  ['слово[1]', 8],
])('where a word is of two scripts: %s', (text, place) => {
  expect(findMixed(text, 0, text.length)).toBe(place);
});
