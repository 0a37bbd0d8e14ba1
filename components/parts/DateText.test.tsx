// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { DatedView } from '../../lib/domain/brief.ts';
import type { UiLanguage } from '../../lib/domain/language.ts';
import { ENGLISH } from '../fixtures/catalogues.ts';
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
  [{ date: '2022-11-28', inferred: 'year', reason: 'r' }, 'ru', '28 ноября [2022] г.'],
  [{ date: '2022-11', inferred: 'year', reason: 'r' }, 'ru', 'ноябрь [2022] г.'],
  [{ date: '2026-11-20' }, 'kk', '2026 ж. 20 қараша'],
  [{ date: '2022-11', inferred: 'year', reason: 'r' }, 'kk', '[2022] ж. қараша'],
  [{ date: '2025-11', inferred: 'whole', reason: 'r' }, 'kk', '[2025 ж. қараша]'],
  [{ date: '2022' }, 'kk', '2022'],
  [{ date: '2024-11-27', until: '2024-11-28' }, 'kk', '2024 ж. 27–28 қараша'],
  [{ date: '2024-11-30', until: '2024-12-01' }, 'kk', '2024 ж. 30 қараша – 2024 ж. 1 желтоқсан'],
  [{ date: '2022', until: '2025', inferred: 'whole' }, 'kk', '[2022–2025]'],
  [{ date: '2024-04', until: '2024-05' }, 'kk', '2024 ж. сәуір – 2024 ж. мамыр'],
  [{ date: '2024-04', until: '2024-05' }, 'zh', '2024年4月 – 2024年5月'],
  [{ date: '2024-11-27', until: '2024-11-28', inferred: 'year' }, 'zh', '[2024]年11月27日 – [2024]年11月28日'],
  [{ date: '2022', until: '2025' }, 'zh', '2022–2025年'],
  [{ date: '2024-04', until: '2024-05' }, 'en', 'Apr 2024 – May 2024'],
  [{ date: 'about 2022' }, 'kk', 'about 2022'],
  [{ date: '2022-11', inferred: 'year', reason: 'r' }, 'zh', '[2022]年11月'],
  [{ date: 'about 2022' }, 'en', 'about 2022'],
];

it.each(DATES)('%j in %s is %s', (dated, language, words) => {
  expect(read(show(<DateText dated={dated} />, { ...ENGLISH, language }))).toBe(words);
});

it.each([
  ['ru', ['28 ноября', '[2022] г.']],
  ['kk', ['[2022] ж.', '28 қараша']],
] as const)('in %s a day stays with its month and a year with its letter', (language, lines) => {
  const dated = { date: '2022-11-28', inferred: 'year', reason: 'r' } as const;
  const words = show(<DateText dated={dated} />, { ...ENGLISH, language }).textContent ?? '';
  expect(words.split(' ').map((line) => line.replaceAll(/[\u00a0\u202f]/gu, ' '))).toEqual(lines);
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
