import { plot, rect, ruleX } from '@observablehq/plot';
import type { TimeSpan } from '../../lib/domain/time-span.ts';
import { toLength } from '../../lib/domain/time-window.ts';
import { INSET, LETTERS, withoutStyle } from './chart-options.ts';
import type { DrawnEvent } from './draw-events.ts';
import { type DrawnTime, timeLabels, timeScale } from './time-labels.ts';

const STRIP = 20;

/** All time that there are events in, a line for each, and the part of it that the large drawing shows. */
export function drawOverview(width: number, events: readonly DrawnEvent[], time: DrawnTime, shown: TimeSpan): Element {
  // Days have their year on a second line.
  const lines = Math.max(1, ...time.words.map((words) => words.split('\n').length));
  const below = 8 + lines * LETTERS;
  const drawing = plot({
    width,
    height: STRIP + below,
    margin: 0,
    marginLeft: INSET + 8,
    marginRight: INSET + 8,
    marginBottom: below,
    x: timeScale(time.window),
    y: { domain: [0, 1], axis: null },
    marks: [
      rect([shown], { x1: 'from', x2: 'until', y1: 0, y2: 1, className: 'window' }),
      ruleX(toPlaces(width, events, time.window), { x: (at) => at, y1: 0.15, y2: 0.85, className: 'event' }),
      timeLabels(time, 5),
    ],
  });
  return withoutStyle(drawing);
}

// A line for each pixel that there is an event at: more cannot be told apart, and thousands take long to draw.
function toPlaces(width: number, events: readonly DrawnEvent[], window: TimeSpan): number[] {
  const pixel = toLength(window) / width;
  const places = new Map(events.map(({ span: { from, until } }) => [Math.round((from + until) / 2 / pixel), (from + until) / 2]));
  return [...places.values()];
}
