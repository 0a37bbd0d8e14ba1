import { plot, text } from '@observablehq/plot';
import type { FigureAxis } from '../../lib/domain/figure-axis.ts';
import { INSET, LETTERS, withoutStyle } from './chart-options.ts';

/** The labels of an axis: those at its ends stand within it. */
export function drawAxis(width: number, { from, until, ticks }: FigureAxis, toLabel: (tick: number) => string): Element {
  const drawing = plot({
    width,
    height: LETTERS + 4,
    margin: 0,
    marginLeft: INSET,
    marginRight: INSET,
    x: { domain: [from, until], axis: null },
    marks: [
      label(ticks.slice(0, 1), 'start', toLabel),
      label(ticks.slice(1, -1), 'middle', toLabel),
      label(ticks.slice(-1), 'end', toLabel),
    ],
  });
  return withoutStyle(drawing);
}

function label(ticks: readonly number[], textAnchor: 'start' | 'middle' | 'end', toLabel: (tick: number) => string) {
  const dx = { start: -INSET, middle: 0, end: INSET }[textAnchor];
  return text(ticks, { x: (tick) => tick, text: toLabel, textAnchor, dx, fontSize: LETTERS, className: 'label' });
}
