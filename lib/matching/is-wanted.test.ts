import { expect, it } from 'vitest';
import { MARK_LANGUAGES, type MarkLanguage } from '../domain/language.ts';
import { isWanted } from './is-wanted.ts';

const ALL = { derivedForms: true, topicsOff: [], languagesOff: [] };
const PUTIN = { topic: 'putin', form: 'base', start: 1, end: 6 } as const;

it.each<[text: string, page: string | undefined, language: MarkLanguage]>([
  ['Putin', 'en', 'en'],
  ['Putin', 'de', 'en'],
  ['Putin', undefined, 'en'],
  ['Putin', 'kk', 'kk-Latn'],
  ['Qazaqstan', 'kk', 'kk-Latn'],
  ['Путин', 'ru', 'ru'],
  ['Путин', undefined, 'ru'],
  ['Путин', 'en', 'ru'],
  ['Путін', 'uk', 'uk'],
  ['Путин', 'kk', 'kk-Cyrl'],
  ['Қазақстан', 'kk', 'kk-Cyrl'],
  ['普京', 'zh', 'zh'],
  ['普京', 'en', 'zh'],
  ['普京', undefined, 'zh'],
])('%s on a page in %s is marked but where %s is off', (text, page, language) => {
  const others = MARK_LANGUAGES.filter((one) => one !== language);
  expect(isWanted({ ...ALL, languagesOff: [language] }, PUTIN, `“${text}`, page)).toBe(false);
  expect(isWanted({ ...ALL, languagesOff: others }, PUTIN, `“${text}`, page)).toBe(true);
});

it('a topic is marked but where it is off', () => {
  expect(isWanted({ ...ALL, topicsOff: ['russia'] }, PUTIN, ' Putin', 'en')).toBe(true);
  expect(isWanted({ ...ALL, topicsOff: ['russia', 'putin'] }, PUTIN, ' Putin', 'en')).toBe(false);
});

it('words made from names are marked but where they are off, and names always', () => {
  expect(isWanted(ALL, { ...PUTIN, form: 'derived' }, ' Putin', 'en')).toBe(true);
  expect(isWanted({ ...ALL, derivedForms: false }, { ...PUTIN, form: 'derived' }, ' Putin', 'en')).toBe(false);
  expect(isWanted({ ...ALL, derivedForms: false }, PUTIN, ' Putin', 'en')).toBe(true);
});
