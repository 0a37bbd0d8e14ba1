import { plot, rect, ruleX, text } from '@observablehq/plot';
import { toRows } from '../../lib/domain/stack-spans.ts';
import type { TimeSpan } from '../../lib/domain/time-span.ts';
import type { TimeTicks } from '../../lib/domain/time-ticks.ts';
import { toLength } from '../../lib/domain/time-window.ts';
import { INSET, LETTERS, POINT, withoutStyle } from './chart-options.ts';

/** How many events may stand above each other. */
export const MOST_ROWS = 16;
const ROW = POINT + 3;
const GAP = 2;
const MARGINS = { marginLeft: INSET + 8, marginRight: INSET + 8, marginTop: LETTERS + 6, marginBottom: 38 };

/** An event as it is drawn. */
export interface DrawnEvent {
  readonly span: TimeSpan;
  readonly inferred: boolean;
  readonly chosen: boolean;
  /** Address of its entry. */
  readonly href: string;
  /** What the pointer is told: date and name. */
  readonly title: string;
}

/** What is drawn of time. */
export interface DrawnTime {
  readonly window: TimeSpan;
  readonly ticks: TimeTicks;
  readonly words: readonly string[];
}

interface Placed extends DrawnEvent {
  /** As drawn: at least as long as a point is wide. */
  readonly from: number;
  readonly until: number;
  readonly row: number | undefined;
}

/** How many rows some events need in a window. */
export function countRows(width: number, events: readonly DrawnEvent[], window: TimeSpan): number {
  const rows = place(width, events, window).map(({ row }) => (row === undefined ? MOST_ROWS : row + 1));
  return rows.reduce((most, row) => Math.max(most, row), 1);
}

/** Events as long as the time that is known of them, none over another; how many had no room stands above. */
export function drawEvents(width: number, rows: number, events: readonly DrawnEvent[], { window, ticks, words }: DrawnTime): Element {
  const placed = place(width, events, window);
  const shown = placed.filter(({ row }) => row !== undefined);
  const look = { x1: 'from', x2: 'until', y1: toBottom, y2: toTop, r: POINT / 2, href: 'href', title: 'title', clip: 'frame' } as const;
  const drawing = plot({
    width,
    height: rows * ROW + MARGINS.marginTop + MARGINS.marginBottom,
    ...MARGINS,
    x: { type: 'linear', domain: [window.from, window.until], axis: null },
    y: { domain: [0, rows * ROW], axis: null },
    marks: [
      ruleX(ticks.moments, { y1: 0, y2: rows * ROW, className: 'grid' }),
      rect(shown.filter(({ inferred }) => !inferred), { ...look, className: 'filled' }),
      rect(shown.filter(({ inferred }) => inferred), { ...look, className: 'hollow' }),
      rect(shown.filter(({ chosen }) => chosen), { ...look, href: undefined, inset: -3, r: POINT / 2 + 3, clip: null, className: 'chosen' }),
      text(toRests(placed, window, width), { x: 'at', text: 'words', frameAnchor: 'top', lineAnchor: 'bottom', dy: -4, fontSize: LETTERS, className: 'label' }),
      text(ticks.moments, { x: (moment) => moment, text: (_, at) => words[at] ?? '', frameAnchor: 'bottom', lineAnchor: 'top', dy: 7, fontSize: LETTERS, className: 'label' }),
    ],
  });
  // Keys go to the entries, which say it all: links in a drawing that nobody is told of would be stops without a name.
  for (const link of drawing.querySelectorAll('a')) link.setAttribute('tabindex', '-1');
  return withoutStyle(drawing);
}

// A row is as high as a point; a little of it stays free.
function toBottom({ row = 0 }: Placed): number {
  return row * ROW + GAP;
}

function toTop({ row = 0 }: Placed): number {
  return row * ROW + GAP + POINT;
}

function place(width: number, events: readonly DrawnEvent[], window: TimeSpan): Placed[] {
  const unit = toLength(window) / (width - MARGINS.marginLeft - MARGINS.marginRight);
  const seen = events
    .map((event) => ({ ...event, ...toDrawnSpan(event.span, POINT * unit) }))
    .filter(({ from, until }) => from < window.until && until > window.from);
  const rows = toRows(seen, GAP * unit, MOST_ROWS);
  return seen.map((event, at) => ({ ...event, row: rows[at] }));
}

function toDrawnSpan(span: TimeSpan, least: number): TimeSpan {
  const middle = (span.from + span.until) / 2;
  const half = Math.max(toLength(span), least) / 2;
  return { from: middle - half, until: middle + half };
}

// Those without a row are counted where they would stand, in places a few letters wide.
function toRests(placed: readonly Placed[], window: TimeSpan, width: number): { at: number; words: string }[] {
  const place = (toLength(window) / width) * 40;
  const without = placed.filter(({ row }) => row === undefined);
  const groups = Map.groupBy(without, ({ from, until }) => Math.round((from + until) / 2 / place));
  return [...groups].map(([at, events]) => ({ at: Math.min(Math.max(at * place, window.from), window.until), words: `+${events.length}` }));
}
