import { dot, plot, ruleX, ruleY } from '@observablehq/plot';
import { type DrawnFigure, type FigureAxis, isAsPrinted, toAxisValue, toLeaningStretches } from '../../lib/domain/figure-axis.ts';
import { INSET, withoutStyle } from './chart-options.ts';

const HEIGHT = 14;
const REACH = 0.08;

/** The lane of one figure: its axis with a point, or without where it gives no number. */
export function drawLane(width: number, axis: FigureAxis, figure: DrawnFigure | undefined): Element {
  const points = figure === undefined ? [] : [figure];
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
      ruleY(
        points.flatMap((point) => toLeaningStretches(point, axis, REACH)),
        { y: 0.5, x1: 'from', x2: 'until', className: 'leaning' },
      ),
      dot(points, { x: toAxisValue, y: 0.5, r: 4.5, className: points.every(isAsPrinted) ? 'filled' : 'hollow' }),
    ],
  });
  return withoutStyle(drawing);
}
