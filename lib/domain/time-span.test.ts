import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toTimeSpan } from './time-span.ts';

const day = 86_400_000;

it.each([
  ['a day', { date: '2018-08-12' }, '2018-08-12', '2018-08-13'],
  ['two days', { date: '2024-11-27', until: '2024-11-28' }, '2024-11-27', '2024-11-29'],
  ['a month', { date: '2022-02' }, '2022-02-01', '2022-03-01'],
  ['the last month of a year', { date: '2022-12' }, '2022-12-01', '2023-01-01'],
  ['a year', { date: '1725' }, '1725-01-01', '1726-01-01'],
  ['years', { date: '1922', until: '1991' }, '1922-01-01', '1992-01-01'],
  ['a year of the first century', { date: '0099' }, '0099-01-01', '0100-01-01'],
])('is all the time that may be meant: %s', (_, dated, from, until) => {
  expect(toTimeSpan(dated)).toEqual({ from: Date.parse(from), until: Date.parse(until) });
});

it('is nothing for what is no date, or ends before it begins', () => {
  expect(toTimeSpan({ date: 'soon' })).toBeUndefined();
  expect(toTimeSpan({ date: '2024-11-28', until: '2024-11-01' })).toBeUndefined();
});

it('is one day long for every day there is', () => {
  const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-30'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const span = toTimeSpan({ date: date.toISOString().slice(0, 10) });
      expect(span && span.until - span.from).toBe(day);
      expect(span && span.from <= date.getTime() && date.getTime() < span.until).toBe(true);
    }),
  );
});
