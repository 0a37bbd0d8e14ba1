import { plot, rect, ruleX, text } from '@observablehq/plot';
import { toRows } from '../../lib/domain/stack-spans.ts';
import type { TimeSpan } from '../../lib/domain/time-span.ts';
import { toLength } from '../../lib/domain/time-window.ts';
import { INSET, LETTERS, POINT, withoutStyle } from './chart-options.ts';
import { type DrawnTime, timeLabels, timeScale } from './time-labels.ts';

/** How many events may stand above each other. */
const MOST_ROWS = 16;
const ROW = POINT + 3;
const GAP = 2;
const MARGINS = { marginLeft: INSET + 8, marginRight: INSET + 8, marginTop: LETTERS + 6, marginBottom: 38 };
/** Room for the words of how many have no room. */
const REST = 40;

/** An event as it is drawn. */
export interface DrawnEvent {
  readonly span: TimeSpan;
  readonly inferred: boolean;
  readonly chosen: boolean;
  /** Address of its entry. */
  readonly href: string;
  /** What the pointer is told: date and name. */
  readonly toTitle: () => string;
}

interface Placed extends DrawnEvent {
  /** As drawn: at least as long as a point is wide. */
  readonly from: number;
  readonly until: number;
  readonly row: number | undefined;
}

/** How many rows some events need in a window. */
export function countRows(width: number, events: readonly DrawnEvent[], window: TimeSpan): number {
  const rows = place(width, MOST_ROWS, events, window).map(({ row }) => (row === undefined ? MOST_ROWS : row + 1));
  return rows.reduce((most, row) => Math.max(most, row), 1);
}

/** Events as long as the time that is known of them, none over another; how many had no room stands above. */
export function drawEvents(width: number, rows: number, events: readonly DrawnEvent[], time: DrawnTime): Element {
  const placed = place(width, rows, events, time.window);
  const height = rows * ROW;
  const drawing = plot({
    width,
    height: height + MARGINS.marginTop + MARGINS.marginBottom,
    ...MARGINS,
    x: timeScale(time.window),
    y: { domain: [0, height], axis: null },
    marks: [
      ruleX(time.ticks.moments, { y1: 0, y2: height, className: 'grid' }),
      ...eventMarks(placed),
      text(toRests(placed, time.window, width), {
        x: 'at',
        text: 'words',
        frameAnchor: 'top',
        lineAnchor: 'bottom',
        dy: -4,
        fontSize: LETTERS,
        className: 'tick',
      }),
      timeLabels(time, 7),
    ],
  });
  // Keys go to the entries, which say it all: links in a drawing that nobody is told of would be stops without a name.
  for (const link of drawing.querySelectorAll('a')) link.setAttribute('tabindex', '-1');
  return withoutStyle(drawing);
}

function eventMarks(placed: readonly Placed[]) {
  const shown = placed.filter(({ row }) => row !== undefined);
  const ends = { x1: 'from', x2: 'until', y1: toBottom, y2: toTop };
  const look = { ...ends, rx: POINT / 2, href: 'href', title: ({ toTitle }: Placed) => toTitle(), clip: 'frame' } as const;
  const [printed, inferred] = [shown.filter((event) => !event.inferred), shown.filter((event) => event.inferred)];
  return [
    rect(printed, { ...look, className: 'filled' }),
    rect(inferred, { ...look, className: 'hollow' }),
    rect(
      shown.filter(({ chosen }) => chosen),
      { ...ends, inset: -3, rx: POINT / 2 + 3, className: 'chosen' },
    ),
  ];
}

// A row is as high as a point; a little of it stays free.
function toBottom({ row = 0 }: Placed): number {
  return row * ROW + GAP;
}

function toTop({ row = 0 }: Placed): number {
  return row * ROW + GAP + POINT;
}

function place(width: number, limit: number, events: readonly DrawnEvent[], window: TimeSpan): Placed[] {
  const unit = toLength(window) / (width - MARGINS.marginLeft - MARGINS.marginRight);
  const seen = events
    .map((event) => ({ ...event, ...toDrawnSpan(event.span, POINT * unit) }))
    .filter(({ from, until }) => from < window.until && until > window.from);
  // A year may touch the next.
  const rows = toRows(seen, 0, limit);
  return seen.map((event, at) => ({ ...event, row: rows[at] }));
}

function toDrawnSpan(span: TimeSpan, least: number): TimeSpan {
  const middle = (span.from + span.until) / 2;
  const half = Math.max(toLength(span), least) / 2;
  return { from: middle - half, until: middle + half };
}

// Those without a row are counted where they would stand, in places a few letters wide.
function toRests(placed: readonly Placed[], window: TimeSpan, width: number): { readonly at: number; readonly words: string }[] {
  const room = (toLength(window) / width) * REST;
  const without = placed.filter(({ row }) => row === undefined);
  const groups = Map.groupBy(without, ({ from, until }) => Math.round((from + until) / 2 / room));
  return [...groups].map(([at, events]) => ({ at: Math.min(Math.max(at * room, window.from), window.until), words: `+${events.length}` }));
}
