import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNITS } from './figure.ts';
import { type DrawnFigure, toAxisValue, toFigureAxis, toLeaning, toShareOfAxis } from './figure-axis.ts';

const ABOVE = { sense: 'above', words: 'more than' } as const;

describe('an axis', () => {
  it('begins at zero, so that lengths can be compared', () => {
    expect(
      toFigureAxis(
        [
          { unit: 'usd', value: 17e9 },
          { unit: 'usd', value: 50e9 },
        ],
        5,
      ),
    ).toMatchObject({
      start: 'zero',
      ticks: [0, 10e9, 20e9, 30e9, 40e9, 50e9],
    });
  });

  it('has room for "more than"', () => {
    expect(toFigureAxis([{ unit: 'count', value: 30, qualifier: ABOVE }], 4).until).toBe(40);
  });

  it('of shares is the whole', () => {
    expect(toFigureAxis([{ unit: 'share', value: 0.1 }], 2).ticks).toEqual([0, 0.5, 1]);
  });

  it('of ranks begins at the first', () => {
    expect(toFigureAxis([{ unit: 'rank', value: 1 }], 5)).toMatchObject({ start: 'first-rank', ticks: [1, 2, 3] });
  });

  it('of the calendar begins shortly before the first', () => {
    expect(
      toFigureAxis(
        [
          { unit: 'year', value: 2021 },
          { unit: 'year', value: 2022 },
        ],
        5,
      ),
    ).toMatchObject({ start: 'calendar', from: 2019, until: 2024 });
    const { ticks } = toFigureAxis([{ unit: 'date', value: 20_221_128 }], 5);
    expect(ticks.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))).toEqual(
      ['26', '27', '28', '29', '30'].map((day) => `2022-11-${day}`),
    );
  });

  it('counts what is counted in whole steps', () => {
    expect(toFigureAxis([{ unit: 'count', value: 2 }], 5).ticks).toEqual([0, 1, 2]);
  });

  it('has room for every figure, few steps and labels at both ends', () => {
    const figures = fc.constantFrom(...UNITS).chain((unit) =>
      fc.array(
        fc.record({
          unit: fc.constant(unit),
          value: unit === 'date' ? fc.constantFrom(20_221_128, 20_241_127, 19_911_226) : fc.integer({ min: 1, max: 10 ** 11 }),
        }),
        { minLength: 1, maxLength: 8 },
      ),
    );
    fc.assert(
      fc.property(figures, fc.integer({ min: 2, max: 8 }), (all: DrawnFigure[], most) => {
        const axis = toFigureAxis(all, most);
        for (const figure of all) {
          expect(toShareOfAxis(figure, axis)).toBeGreaterThanOrEqual(0);
          expect(toShareOfAxis(figure, axis)).toBeLessThanOrEqual(1);
        }
        expect([axis.ticks[0], axis.ticks.at(-1)]).toEqual([axis.from, axis.until]);
        expect(axis.ticks.length).toBeLessThanOrEqual(most + 2);
      }),
    );
  });
});

it('writes days as days since 1970', () => {
  expect(toAxisValue({ unit: 'date', value: 19_700_102 })).toBe(1);
});

it('leans where the true number lies', () => {
  expect(toLeaning(ABOVE)).toEqual({ less: false, more: true });
  expect(toLeaning({ sense: 'below', words: 'nearly' })).toEqual({ less: true, more: false });
  expect(toLeaning({ sense: 'about', words: 'about' })).toEqual({ less: true, more: true });
  expect(toLeaning(undefined)).toEqual({ less: false, more: false });
});
