import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTerms, toWords } from './to-terms.ts';

describe('the words of a text', () => {
  it.each([
    ['Tokayev’s visit, of 28 November: “7,591 km”', ['tokayev', 'visit', 'of', '28', 'november', '7', '591', 'km']],
    ['Касым-Жомарт Токаев ещё раз', ['касым', 'жомарт', 'токаев', 'еще', 'раз']],
    ['Қасым-Жомарт Тоқаевтың', ['қасым', 'жомарт', 'тоқаевтың']],
    ['普京访哈 2024', ['普京', '京访', '访哈', '2024']],
    ['哈', ['哈']],
    ['', []],
  ])('%s', (text, words) => {
    expect(toWords(text)).toEqual(words);
  });

  it('are the same whatever is not seen in them, and however letters are composed', () => {
    expect(toWords('Ка\u00adзах\u200bстан й')).toEqual(toWords('Казахстан \u0438\u0306'));
  });
});

describe('terms', () => {
  it.each([
    ['Sanctions were imposed', 'sanction imposing'],
    ['санкции против партнёров', 'санкциями, партнерами'],
    ['декларация', 'декларации'],
  ])('%s has what %s has', (text, others) => {
    expect(toTerms(text)).toEqual(expect.arrayContaining(toTerms(others)));
  });

  it('are found in any text, and none is empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(toTerms(text).every((term) => term.length > 0)).toBe(true);
      }),
    );
  });
});
