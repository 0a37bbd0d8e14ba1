// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { DatedView } from '../../lib/domain/brief.ts';
import type { UiLanguage } from '../../lib/domain/language.ts';
import { ENGLISH } from '../fixtures/english.ts';
import { read, show } from '../fixtures/show.tsx';
import { DateText } from './DateText.tsx';

const DATES: readonly [DatedView, UiLanguage, string][] = [
  [{ date: '2022' }, 'en', '2022'],
  [{ date: '2022', inferred: 'whole', reason: 'r' }, 'en', '[2022]'],
  [{ date: '2022-11' }, 'en', 'Nov 2022'],
  [{ date: '2022-11', inferred: 'year', reason: 'r' }, 'en', 'Nov [2022]'],
  [{ date: '2025-11', inferred: 'whole', reason: 'r' }, 'en', '[Nov 2025]'],
  [{ date: '2022-11-28', inferred: 'year', reason: 'r' }, 'en', '28 Nov [2022]'],
  [{ date: '2024-11-27', until: '2024-11-28', inferred: 'year', reason: 'r' }, 'en', '27–28 Nov [2024]'],
  [{ date: '2022-11-28', inferred: 'year', reason: 'r' }, 'ru', '28 нояб. [2022] г.'],
  [{ date: '2022-11', inferred: 'year', reason: 'r' }, 'zh', '[2022]年11月'],
  [{ date: 'about 2022' }, 'en', 'about 2022'],
];

it.each(DATES)('%j in %s is %s', (dated, language, words) => {
  expect(read(show(<DateText dated={dated} />, { ...ENGLISH, language }))).toBe(words);
});

it('says what was inferred and why, and nothing of a printed date', () => {
  const title = (dated: DatedView) =>
    show(<DateText dated={dated} />)
      .querySelector('time')
      ?.getAttribute('title');
  expect(title({ date: '2022', inferred: 'year', reason: 'it names a visit' })).toBe('Year inferred: it names a visit');
  expect(title({ date: '2022', inferred: 'whole' })).toBe('Date inferred');
  expect(title({ date: '2022' })).toBeNull();
});
