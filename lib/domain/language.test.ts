import { describe, expect, it } from 'vitest';
import { type LocalText, toLocal, toPrimaryLanguage, toSpoken, toUiLanguage } from './language.ts';

it.each([
  ['zh-Hans-CN', 'zh'],
  ['EN', 'en'],
  ['kk_KZ', 'kk'],
  ['yue', 'yue'],
  ['', undefined],
  ['_', undefined],
])('the primary language of “%s” is %s', (tag, primary) => {
  expect(toPrimaryLanguage(tag)).toBe(primary);
});

describe('the interface language for a browser’s', () => {
  it.each([
    ['one we have', 'ru', 'ru'],
    ['with a region', 'en-GB', 'en'],
    ['with script and region', 'zh-Hant-TW', 'zh'],
    ['as Chrome’s i18n writes it', 'zh_CN', 'zh'],
    ['in capitals', 'KK-Cyrl-KZ', 'kk'],
    ['one we do not have', 'uk', 'en'],
    ['one that begins like ours', 'kkj', 'en'],
    ['nothing', '', 'en'],
  ])('%s: %s', (_, tag, language) => {
    expect(toUiLanguage(tag)).toBe(language);
  });
});

it('speaks what was chosen, and as the browser does where nothing was', () => {
  expect([toSpoken('browser', 'ru-KZ'), toSpoken('browser', 'fr'), toSpoken('kk', 'ru-KZ')]).toEqual(['ru', 'en', 'kk']);
});

it.each<[reason: string, text: LocalText, shown: string]>([
  ['in the reader’s language', { en: 'Moscow', ru: 'Москва' }, 'Москва'],
  ['in English where the corpus has no other', { en: 'Moscow', kk: 'Мәскеу' }, 'Moscow'],
])('a text of ours is shown %s', (_, text, shown) => {
  expect(toLocal(text, 'ru')).toBe(shown);
});
