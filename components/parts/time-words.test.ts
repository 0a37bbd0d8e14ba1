import { expect, it } from 'vitest';
import { toMoment } from './time-words.ts';

const at = (year: number, month: number, day: number, hour = 0, minute = 0) => new Date(year, month - 1, day, hour, minute).getTime();
const NOW = at(2026, 11, 21, 10, 41);

it.each([
  [at(2026, 11, 21, 9, 2), { day: 'today', date: '21 Nov', time: '09:02' }],
  [at(2026, 11, 21), { day: 'today', date: '21 Nov', time: '00:00' }],
  [at(2026, 11, 20, 23, 59), { day: 'yesterday', date: '20 Nov', time: '23:59' }],
  [at(2026, 11, 19, 23, 59), { day: 'other', date: '19 Nov', time: '23:59' }],
  [at(2026, 11, 22), { day: 'other', date: '22 Nov', time: '00:00' }],
  [at(2025, 12, 31, 12), { day: 'other', date: '31 Dec 2025', time: '12:00' }],
])('a moment is called by its day as long as there is a word for it', (when, moment) => {
  expect(toMoment(when, NOW, 'en')).toEqual(moment);
});

it('knows yesterday on the first day of a year', () => {
  expect(toMoment(at(2025, 12, 31, 22), at(2026, 1, 1, 1), 'en').day).toBe('yesterday');
});

it.each([
  ['en', '2 Nov', '2 Nov 2025'],
  ['ru', '2 ноября', '2 ноября 2025 г.'],
  ['kk', '2 қараша', '2025 ж. 2 қараша'],
  ['zh', '11月2日', '2025年11月2日'],
] as const)('days are in the format of %s', (language, thisYear, lastYear) => {
  expect(toMoment(at(2026, 11, 2), NOW, language).date).toBe(thisYear);
  expect(toMoment(at(2025, 11, 2), NOW, language).date.replace(/[\u00a0\u202f]/gu, ' ')).toBe(lastYear);
});
