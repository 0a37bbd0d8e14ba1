import { dot, plot, ruleX, ruleY } from '@observablehq/plot';
import { type DrawnFigure, type FigureAxis, isAsPrinted, toAxisValue, toLeaning } from '../../lib/domain/figure-axis.ts';
import { INSET, withoutStyle } from './chart-options.ts';

const HEIGHT = 14;
/** How far the dotted line of a qualifier reaches, as a share of the axis: it says which way, not how far. */
const REACH = 0.08;

/** The lane of one figure: its axis with a point, or without where it gives no number. */
export function drawLane(width: number, axis: FigureAxis, figure: DrawnFigure | undefined): Element {
  const value = figure && toAxisValue(figure);
  const { less, more } = toLeaning(figure?.qualifier);
  const reach = (axis.until - axis.from) * REACH;
  const leaning =
    value === undefined ? [] : [less && [value - reach, value], more && [value, value + reach]].filter((ends) => ends !== false);
  const drawing = plot({
    width,
    height: HEIGHT,
    margin: 0,
    marginLeft: INSET,
    marginRight: INSET,
    x: { domain: [axis.from, axis.until], axis: null },
    y: { domain: [0, 1], axis: null },
    marks: [
      ruleY([0.5], { className: 'base' }),
      ruleX(axis.ticks, { y1: 0.5, y2: 0.85, className: 'base' }),
      ruleY(leaning, {
        y: 0.5,
        x1: ([from]) => Math.max(from, axis.from),
        x2: ([, until]) => Math.min(until, axis.until),
        className: 'leaning',
      }),
      dot(value === undefined ? [] : [value], {
        x: (x) => x,
        y: 0.5,
        r: 4.5,
        className: figure && isAsPrinted(figure) ? 'filled' : 'hollow',
      }),
    ],
  });
  return withoutStyle(drawing);
}
