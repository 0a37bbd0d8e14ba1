import { text } from '@observablehq/plot';
import type { TimeSpan } from '../../lib/domain/time-span.ts';
import type { TimeTicks } from '../../lib/domain/time-ticks.ts';
import { LETTERS } from './chart-options.ts';

/** A stretch of time that is drawn, and its labels in the reader's words. */
export interface DrawnTime {
  readonly window: TimeSpan;
  readonly ticks: TimeTicks;
  readonly words: readonly string[];
}

/** The labels under a drawing of time. @param dy how far under it */
export function timeLabels({ ticks, words }: DrawnTime, dy: number) {
  return text(ticks.moments, {
    x: (moment) => moment,
    text: (_, at) => words[at] ?? '',
    frameAnchor: 'bottom',
    lineAnchor: 'top',
    dy,
    fontSize: LETTERS,
    className: 'tick',
  });
}

/** The scale of a drawing of time. Moments are drawn as numbers: which of them are labelled, and how, is known already. */
export function timeScale({ from, until }: TimeSpan) {
  return { type: 'linear', domain: [from, until], axis: null } as const;
}
