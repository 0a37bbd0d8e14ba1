import { dot, link, plot, ruleX, ruleY, text } from '@observablehq/plot';
import { type DrawnFigure, type FigureAxis, toAxisValue, toLeaning } from '../../lib/domain/figure-axis.ts';
import type { TimeSpan } from '../../lib/domain/time-span.ts';
import type { TimeTicks } from '../../lib/domain/time-ticks.ts';
import { INSET, LETTERS, withoutStyle } from './chart-options.ts';

const HEIGHT = 180;
/** For the labels: of the numbers above each line, of the years below. */
const MARGINS = { marginLeft: INSET, marginRight: INSET, marginTop: 26, marginBottom: 34 };
const REACH = 0.12;

/** A figure with its number in the list and the time it is of. */
export interface FigureInTime {
  readonly number: string;
  readonly figure: DrawnFigure;
  readonly span: TimeSpan;
}

/** The labels of both axes. */
export interface TwoAxes {
  readonly axis: FigureAxis;
  readonly toLabel: (tick: number) => string;
  readonly window: TimeSpan;
  readonly ticks: TimeTicks;
  readonly words: readonly string[];
}

/** Figures of one measure over the time that they are of: a thin line spans that, and the number in the list stands at the point. */
export function drawByDate(width: number, figures: readonly FigureInTime[], { axis, toLabel, window, ticks, words }: TwoAxes): Element {
  const reach = (axis.until - axis.from) * REACH;
  const toY = ({ figure }: FigureInTime) => toAxisValue(figure);
  const toX = ({ span }: FigureInTime) => (span.from + span.until) / 2;
  const leaning = figures.flatMap((each) => {
    const { less, more } = toLeaning(each.figure.qualifier);
    const [x, y] = [toX(each), toY(each)];
    return [less && { x, y1: Math.max(axis.from, y - reach), y2: y }, more && { x, y1: y, y2: Math.min(axis.until, y + reach) }].filter(
      (line) => line !== false,
    );
  });
  const isHollow = ({ figure }: FigureInTime) => Object.values(toLeaning(figure.qualifier)).includes(true);
  const point = { x: toX, y: toY, r: 4.5 };
  const drawing = plot({
    width,
    height: HEIGHT,
    ...MARGINS,
    x: { type: 'linear', domain: [window.from, window.until], axis: null },
    y: { domain: [axis.from, axis.until], axis: null },
    marks: [
      ruleY(axis.ticks, { className: 'base' }),
      text(axis.ticks, { y: (tick) => tick, text: toLabel, frameAnchor: 'left', textAnchor: 'start', dy: -8, dx: -INSET, fontSize: LETTERS, className: 'label' }),
      text(ticks.moments, { x: (moment) => moment, text: (_, at) => words[at] ?? '', frameAnchor: 'bottom', lineAnchor: 'top', dy: 6, fontSize: LETTERS, className: 'label' }),
      link(figures, { x1: ({ span }) => span.from, x2: ({ span }) => span.until, y: toY, className: 'spanned' }),
      ruleX(leaning, { x: 'x', y1: 'y1', y2: 'y2', className: 'leaning' }),
      dot(figures.filter((each) => !isHollow(each)), { ...point, className: 'filled' }),
      dot(figures.filter(isHollow), { ...point, className: 'hollow' }),
      text(figures, { x: toX, y: toY, text: 'number', textAnchor: 'start', dx: 9, dy: -9, fontSize: LETTERS, className: 'number' }),
    ],
  });
  return withoutStyle(drawing);
}
