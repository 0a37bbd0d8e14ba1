import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { TimeSpan } from '../../lib/domain/time-span.ts';
import { toBounds, toFirstWindow } from '../../lib/domain/time-window.ts';
import { type TimelineEvent, toSpan } from '../../lib/domain/timeline.ts';
import { NoDrawing } from '../charts/NoDrawing.tsx';
import { useCharts } from '../charts/use-charts.ts';
import { useWidth } from '../charts/use-width.ts';
import { useStrings } from '../strings.ts';
import { EventsDrawing } from './EventsDrawing.tsx';
import { Overview } from './Overview.tsx';
import { toDrawnEvents } from './to-drawn-events.ts';
import { useGestures } from './use-gestures.ts';
import { useTimeWindow } from './use-time-window.ts';
import { ZoomControls } from './ZoomControls.tsx';

/** The props of TimeDrawing. */
export interface TimeDrawingProps {
  /** All events there are: the overview spans them. */
  readonly events: readonly TimelineEvent[];
  /** Those that are chosen by topic and year. */
  readonly shown: readonly TimelineEvent[];
  readonly year: string | undefined;
  readonly chosen: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** Events on an axis of time that can be zoomed and moved, over a strip of all time. */
export function TimeDrawing({ events, shown, year, chosen, onOpen }: TimeDrawingProps) {
  const { language } = useStrings();
  const bounds = useMemo(() => toBounds(events.map(({ span }) => span)), [events]);
  const first = useMemo(() => toStart(shown, year), [shown, year]);
  const time = useTimeWindow(first, bounds);
  const drawn = useMemo(() => toDrawnEvents(shown, chosen, language), [shown, chosen, language]);
  const loaded = useCharts();
  const [box, width] = useWidth<HTMLDivElement>();
  useFollowed(shown, chosen, time.show);
  const canvas = useRef<HTMLDivElement>(null);
  useGestures(canvas, time);
  const look = { events: drawn, window: time.window, width, charts: typeof loaded === 'string' ? undefined : loaded };
  return (
    <ZoomControls window={time.window} inside={countInside(shown, time.window)} of={shown.length} actions={time}>
      <div ref={box} class="time">
        <EventsDrawing {...look} canvas={canvas} first={first} onOpen={onOpen} />
        <Overview {...look} bounds={bounds} onCentre={time.centre} />
      </div>
      <NoDrawing charts={loaded} />
      <Key />
    </ZoomControls>
  );
}

function Key() {
  const { t } = useStrings();
  return (
    <p class="keyline">
      <span class="key filled">{t('timeline.printed')}</span>
      <span class="key hollow">{t('timeline.inferred')}</span>
      <span>{t('timeline.long')}</span>
    </p>
  );
}

// A year is looked at whole; else where most events are.
function toStart(shown: readonly TimelineEvent[], year: string | undefined): TimeSpan {
  return year === undefined ? toFirstWindow(shown.map(({ span }) => span)) : toBounds([toSpan({ date: { date: year } })]);
}

function countInside(events: readonly TimelineEvent[], { from, until }: TimeSpan): number {
  return events.filter(({ span }) => span.from < until && span.until > from).length;
}

// The drawing goes along to an event that a link leads to.
function useFollowed(events: readonly TimelineEvent[], chosen: string | undefined, follow: (at: number) => void) {
  useEffect(() => {
    const event = events.find(({ id }) => id === chosen);
    if (event === undefined) return;
    const { from, until } = event.span;
    follow((from + until) / 2);
  }, [chosen]);
}
