import { plot, text } from '@observablehq/plot';
import type { FigureAxis } from '../../lib/domain/figure-axis.ts';
import { INSET, LETTERS, withoutStyle } from './chart-options.ts';

/** So many letters have room on either side of a tick at an end. */
const SHORT = 2;

/** The labels of an axis: those at its ends stand within it. */
export function drawAxis(width: number, { from, until, ticks }: FigureAxis, toLabel: (tick: number) => string): Element {
  const isLong = (tick: number) => toLabel(tick).length > SHORT;
  const ends = [...ticks.slice(0, 1), ...ticks.slice(-1)];
  const drawing = plot({
    width,
    height: LETTERS + 4,
    margin: 0,
    marginLeft: INSET,
    marginRight: INSET,
    x: { domain: [from, until], axis: null },
    marks: [
      label(ticks.slice(0, 1).filter(isLong), 'start', toLabel),
      label([...ticks.slice(1, -1), ...ends.filter((tick) => !isLong(tick))], 'middle', toLabel),
      label(ticks.slice(-1).filter(isLong), 'end', toLabel),
    ],
  });
  return withoutStyle(drawing);
}

function label(ticks: readonly number[], textAnchor: 'start' | 'middle' | 'end', toLabel: (tick: number) => string) {
  const dx = { start: -INSET, middle: 0, end: INSET }[textAnchor];
  return text(ticks, { x: (tick) => tick, text: toLabel, textAnchor, dx, fontSize: LETTERS, className: 'tick' });
}
