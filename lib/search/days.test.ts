import { describe, expect, it } from 'vitest';
import { parseDays, toDays } from './days.ts';

describe('days of a date', () => {
  it.each([
    ['2022', 20220101, 20221231],
    ['2024-02', 20240201, 20240229],
    ['2022-11-28', 20221128, 20221128],
  ])('are those of %s', (date, first, last) => {
    expect(parseDays(date)).toEqual({ first, last });
  });

  it.each(['22', '2022-13', '2022-00', '2023-02-29', '2022-1', 'yesterday', '', '2022-11-28-01'])('are none of %s', (date) => {
    expect(parseDays(date)).toBeUndefined();
  });

  it('go to the end of a span', () => {
    expect(toDays({ date: '2024-11-27', until: '2024-12' })).toEqual([{ first: 20241127, last: 20241231 }]);
  });
});
