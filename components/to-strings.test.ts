import { describe, expect, it } from 'vitest';
import type { UI_LANGUAGES } from '../lib/domain/language.ts';
import { compileCatalogue } from '../modules/catalogues/compile-catalogue.ts';
import { speak } from './fixtures/catalogues.ts';
import { toStrings } from './to-strings.ts';

const counts = (language: (typeof UI_LANGUAGES)[number]) =>
  [1, 2, 5, 11, 21, 1000].map((count) =>
    speak(language)
      .t('popup.mentions', { count })
      .replace(/[\u00a0\u202f]/gu, ' '),
  );

describe('a count', () => {
  it.each([
    ['en', ['1 mention', '2 mentions', '5 mentions', '11 mentions', '21 mentions', '1,000 mentions']],
    ['ru', ['1 упоминание', '2 упоминания', '5 упоминаний', '11 упоминаний', '21 упоминание', '1 000 упоминаний']],
    ['kk', ['1 рет аталған', '2 рет аталған', '5 рет аталған', '11 рет аталған', '21 рет аталған', '1 000 рет аталған']],
    ['zh', ['1 处提及', '2 处提及', '5 处提及', '11 处提及', '21 处提及', '1,000 处提及']],
  ] as const)('has the form of its language: %s', (language, words) => {
    expect(counts(language)).toEqual(words);
  });
});

it('fills a message in and takes nothing in what is filled in for a placeholder', () => {
  const { t } = toStrings(compileCatalogue('a:\n  b: "Before {x}, {y}"', 'en'));
  expect(t('a.b', { x: '{y}', y: 2 })).toBe('Before {y}, 2');
});

it('shows the key of a message that is not there: nothing throws into a page', () => {
  expect(toStrings({ language: 'en', messages: {} }).t('popup.title', { count: 1 })).toBe('popup.title');
});
