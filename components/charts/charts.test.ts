// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { toFigureAxis } from '../../lib/domain/figure-axis.ts';
import { toTimeSpan } from '../../lib/domain/time-span.ts';
import { toTimeTicks } from '../../lib/domain/time-ticks.ts';
import { countRows, drawAxis, drawByDate, drawEvents, drawLane, drawOverview } from './charts.ts';

const WIDTH = 300;
const toSpan = (date: string) => toTimeSpan({ date })!;
const window = { from: Date.parse('2022-01-01'), until: Date.parse('2023-01-01') };
const ticks = toTimeTicks(window, 4);
const time = { window, ticks, words: ticks.moments.map(String) };
const event = (date: string, more: object = {}) => ({
  span: toSpan(date),
  inferred: false,
  chosen: false,
  href: `#/timeline/${date}`,
  toTitle: () => date,
  ...more,
});
const toBoxes = (drawing: Element, name: string) =>
  [...drawing.querySelectorAll(`.${name} rect`)].map((box) =>
    ['x', 'width', 'y'].map((side) => Math.round(Number(box.getAttribute(side)))),
  );

it('writes no style sheet into our pages, which allow none', () => {
  const figure = { unit: 'count', value: 30 } as const;
  const axis = toFigureAxis([figure], 4);
  const drawings = [
    drawLane(WIDTH, axis, figure),
    drawAxis(WIDTH, axis, String),
    drawByDate(WIDTH, [{ number: '1', figure, span: window }], { axis, time, toLabel: String }),
    drawEvents(WIDTH, 3, [event('2022-11-28')], time),
    drawOverview(WIDTH, [event('2022-11-28')], time, window),
  ];
  expect(drawings.filter((drawing) => drawing.querySelector('style, [style]'))).toEqual([]);
});

describe('a lane', () => {
  const axis = toFigureAxis([{ unit: 'count', value: 40 }], 4);
  const lane = (figure: Parameters<typeof drawLane>[2]) => drawLane(WIDTH, axis, figure);
  const toPoint = (drawing: Element) =>
    drawing.querySelector('.filled circle, .hollow circle, .filled path, .hollow path, circle.filled, circle.hollow');

  it('has a filled point for a number as printed, half way for half of it', () => {
    const drawing = lane({ unit: 'count', value: 20 });
    expect(drawing.querySelectorAll('.hollow *, .leaning *')).toHaveLength(0);
    expect(Number(toPoint(drawing)?.getAttribute('cx'))).toBeCloseTo(WIDTH / 2, 0);
  });

  it('has a hollow point and dots to the right for "more than", to the left for "nearly"', () => {
    const toEnds = (sense: 'above' | 'below') => {
      const drawing = lane({ unit: 'count', value: 20, qualifier: { sense, words: 'sample' } });
      expect(drawing.querySelectorAll('.filled *')).toHaveLength(0);
      const line = drawing.querySelector('.leaning line');
      return ['x1', 'x2'].map((end) => Number(line?.getAttribute(end)) - WIDTH / 2);
    };
    expect(toEnds('above')[0]).toBeCloseTo(0, 0);
    expect(toEnds('above')[1]).toBeGreaterThan(10);
    expect(toEnds('below')[0]).toBeLessThan(-10);
  });

  it('has no point where the words give no number, and a hollow one for a date that is inferred', () => {
    expect(toPoint(lane(undefined))).toBeNull();
    expect(lane({ unit: 'year', value: 20, inferred: true }).querySelectorAll('.hollow *')).not.toHaveLength(0);
  });
});

describe('events', () => {
  it('are as long as the time that is known of them, and never less than a point', () => {
    const drawing = drawEvents(WIDTH, 4, [event('2022'), event('2022-11-28')], time);
    const [year, day] = toBoxes(drawing, 'filled');
    expect(year?.[1]).toBe(WIDTH - 28);
    expect(day?.[1]).toBe(10);
    expect(day?.[2]).toBeLessThan(year?.[2] ?? 0);
  });

  it('are hollow where their date is inferred, and lead to their entries without being stops of the keyboard', () => {
    const drawing = drawEvents(WIDTH, 4, [event('2022-11-28', { inferred: true })], time);
    expect([toBoxes(drawing, 'filled').length, toBoxes(drawing, 'hollow').length]).toEqual([0, 1]);
    const link = drawing.querySelector('a');
    expect([link?.getAttribute('tabindex'), link?.querySelector('title')?.textContent]).toEqual(['-1', '2022-11-28']);
  });

  it('that have no room above each other are counted', () => {
    const many = Array.from({ length: 20 }, () => event('2022-11-28'));
    expect(countRows(WIDTH, many, window)).toBe(16);
    const drawing = drawEvents(WIDTH, 16, many, time);
    expect(toBoxes(drawing, 'filled')).toHaveLength(16);
    expect([...drawing.querySelectorAll('.tick text, text.tick')].map(({ textContent }) => textContent)).toContain('+4');
  });

  it('outside of what is looked at are not drawn', () => {
    expect(toBoxes(drawEvents(WIDTH, 4, [event('2019')], time), 'filled')).toEqual([]);
  });
});

it('the strip of all time has a line where there are events, and one for as many as stand at the same place', () => {
  const many = Array.from({ length: 500 }, (_, at) => event(`2022-11-${String(1 + (at % 28)).padStart(2, '0')}`));
  const lines = drawOverview(WIDTH, many, time, window).querySelectorAll('.event line');
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.length).toBeLessThanOrEqual(28);
});

it('the strip of all time has room for days with their year below, and no more than it needs for years', () => {
  const toHeight = (words: readonly string[]) =>
    Number(drawOverview(WIDTH, [event('2022-11-28')], { ...time, words }, window).getAttribute('height'));
  const years = toHeight(ticks.moments.map(() => '2022'));
  expect(toHeight(ticks.moments.map(() => '9 Aug\n2022'))).toBeGreaterThanOrEqual(years + 12);
});

it('figures by date have at most five lines, of which each has its number', () => {
  const figure = { unit: 'count', value: 40 } as const;
  const axis = toFigureAxis([figure], 9);
  const drawing = drawByDate(WIDTH, [{ number: '1', figure, span: window }], { axis, time: { ...time, words: [] }, toLabel: String });
  const labels = [...drawing.querySelectorAll('.tick text, text.tick')]
    .map(({ textContent }) => textContent)
    .filter((words) => words !== '');
  expect(axis.ticks.length).toBeGreaterThan(5);
  expect(drawing.querySelectorAll('.grid line')).toHaveLength(labels.length);
  expect(labels.length).toBeLessThanOrEqual(5);
  expect(labels[0]).toBe('0');
});
