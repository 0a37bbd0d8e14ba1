import { plot, rect, ruleX, text } from '@observablehq/plot';
import type { TimeSpan } from '../../lib/domain/time-span.ts';
import { INSET, LETTERS, withoutStyle } from './chart-options.ts';
import type { DrawnEvent, DrawnTime } from './draw-events.ts';

const HEIGHT = 40;

/** All time that there are events in, a line for each, and the part of it that the large drawing shows. */
export function drawOverview(width: number, events: readonly DrawnEvent[], { window: bounds, ticks, words }: DrawnTime, shown: TimeSpan): Element {
  const drawing = plot({
    width,
    height: HEIGHT,
    margin: 0,
    marginLeft: INSET + 8,
    marginRight: INSET + 8,
    marginBottom: LETTERS + 8,
    x: { type: 'linear', domain: [bounds.from, bounds.until], axis: null },
    y: { domain: [0, 1], axis: null },
    marks: [
      rect([shown], { x1: 'from', x2: 'until', y1: 0, y2: 1, className: 'window' }),
      ruleX(events, { x: ({ span }) => (span.from + span.until) / 2, y1: 0.15, y2: 0.85, className: 'event' }),
      text(ticks.moments, { x: (moment) => moment, text: (_, at) => words[at] ?? '', frameAnchor: 'bottom', lineAnchor: 'top', dy: 5, fontSize: LETTERS, className: 'label' }),
    ],
  });
  return withoutStyle(drawing);
}
