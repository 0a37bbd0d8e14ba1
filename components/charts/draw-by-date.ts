import { dot, link, plot, ruleX, ruleY, text } from '@observablehq/plot';
import { type DrawnFigure, type FigureAxis, isAsPrinted, toAxisValue, toLeaningStretches } from '../../lib/domain/figure-axis.ts';
import type { TimeSpan } from '../../lib/domain/time-span.ts';
import { INSET, LETTERS, withoutStyle } from './chart-options.ts';
import { type DrawnTime, timeLabels, timeScale } from './time-labels.ts';

const HEIGHT = 180;
/** For the labels: of the numbers above each line, of the years below. */
const MARGINS = { marginLeft: INSET, marginRight: INSET, marginTop: 26, marginBottom: 38 };
const REACH = 0.12;
/** More lines than these stand too close for their numbers. */
const LINES = 5;

/** A figure with its number in the list and the time it is of. */
export interface FigureInTime {
  readonly number: string;
  readonly figure: DrawnFigure;
  readonly span: TimeSpan;
}

/** Both axes with their labels. */
export interface TwoAxes {
  readonly axis: FigureAxis;
  readonly toLabel: (tick: number) => string;
  readonly time: DrawnTime;
}

/** Figures of one measure over the time that they are of: a thin line spans that, and the number in the list stands at the point. */
export function drawByDate(width: number, figures: readonly FigureInTime[], { axis, toLabel, time }: TwoAxes): Element {
  const each = Math.ceil(axis.ticks.length / LINES);
  const ticks = axis.ticks.filter((_, at) => at % each === 0);
  const drawing = plot({
    width,
    height: HEIGHT,
    ...MARGINS,
    x: timeScale(time.window),
    y: { domain: [axis.from, axis.until], axis: null },
    marks: [
      ruleY(ticks, { className: 'grid' }),
      ruleY([axis.from], { className: 'base' }),
      text(ticks, {
        y: (tick) => tick,
        text: toLabel,
        frameAnchor: 'left',
        textAnchor: 'start',
        dy: -8,
        dx: -INSET,
        fontSize: LETTERS,
        className: 'tick',
      }),
      timeLabels(time, 10),
      ...points(figures, axis),
    ],
  });
  return withoutStyle(drawing);
}

function points(figures: readonly FigureInTime[], axis: FigureAxis) {
  const leaning = figures.flatMap((each) => toLeaningLines(each, axis));
  const point = { x: toX, y: toY, r: 4.5 };
  const [filled, hollow] = [figures.filter(({ figure }) => isAsPrinted(figure)), figures.filter(({ figure }) => !isAsPrinted(figure))];
  return [
    link(figures, { x1: ({ span }) => span.from, x2: ({ span }) => span.until, y: toY, className: 'spanned' }),
    ruleX(leaning, { x: 'x', y1: 'from', y2: 'until', className: 'leaning' }),
    dot(filled, { ...point, className: 'filled' }),
    dot(hollow, { ...point, className: 'hollow' }),
    text(figures, { x: toX, y: toY, text: 'number', textAnchor: 'start', dx: 9, dy: -9, fontSize: LETTERS, className: 'number' }),
  ];
}

function toX({ span }: FigureInTime): number {
  return (span.from + span.until) / 2;
}

function toY({ figure }: FigureInTime): number {
  return toAxisValue(figure);
}

function toLeaningLines(each: FigureInTime, axis: FigureAxis) {
  return toLeaningStretches(each.figure, axis, REACH).map((stretch) => ({ ...stretch, x: toX(each) }));
}
