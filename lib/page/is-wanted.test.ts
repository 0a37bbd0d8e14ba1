import { expect, it } from 'vitest';
import type { MarkLanguage } from '../domain/language.ts';
import { isWanted } from './is-wanted.ts';

it.each<[text: string, page: string | undefined, language: MarkLanguage]>([
  ['Putin', 'en', 'en'],
  ['Putin', 'de', 'en'],
  ['Putin', undefined, 'en'],
  ['Putin', 'kk', 'kk'],
  ['Qazaqstan', 'kk', 'kk'],
  ['Путин', 'ru', 'ru'],
  ['Путин', undefined, 'ru'],
  ['Путин', 'en', 'ru'],
  ['Путін', 'uk', 'uk'],
  ['Қазақстан', 'kk', 'kk'],
  ['普京', 'zh', 'zh'],
  ['普京', 'en', 'zh'],
  ['普京', undefined, 'zh'],
])('%s on a page in %s is marked but where %s is off', (text, page, language) => {
  const mention = { topic: 'topic', form: 'base', start: 1, end: text.length + 1 } as const;
  const others = (['en', 'ru', 'uk', 'kk', 'zh'] as const).filter((one) => one !== language);
  expect(isWanted({ topicsOff: [], languagesOff: [language] }, mention, `“${text}`, page)).toBe(false);
  expect(isWanted({ topicsOff: [], languagesOff: others }, mention, `“${text}`, page)).toBe(true);
});

it('a topic is marked but where it is off', () => {
  const mention = { topic: 'putin', form: 'base', start: 0, end: 5 } as const;
  expect(isWanted({ topicsOff: ['russia'], languagesOff: [] }, mention, 'Putin')).toBe(true);
  expect(isWanted({ topicsOff: ['russia', 'putin'], languagesOff: [] }, mention, 'Putin')).toBe(false);
});
