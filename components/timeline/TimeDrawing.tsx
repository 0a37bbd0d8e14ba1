import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TimeSpan } from '../../lib/domain/time-span.ts';
import { centreWindow, moveWindow, toBounds, toFirstWindow, zoomWindow } from '../../lib/domain/time-window.ts';
import { type TimelineEvent, toSpan } from '../../lib/domain/timeline.ts';
import { NoDrawing } from '../charts/NoDrawing.tsx';
import { useCharts } from '../charts/use-charts.ts';
import { useWidth } from '../charts/use-width.ts';
import { useStrings } from '../strings.ts';
import { EventsDrawing } from './EventsDrawing.tsx';
import { Overview } from './Overview.tsx';
import { toDrawnEvents } from './to-drawn-events.ts';
import { useGestures } from './use-gestures.ts';
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

const ZOOM = 0.5;
const STEP = 0.25;

/** Events on an axis of time that can be zoomed and moved, over a strip of all time. */
export function TimeDrawing({ events, shown, year, chosen, onOpen }: TimeDrawingProps) {
  const { t, language } = useStrings();
  const bounds = useMemo(() => toBounds(events.map(toSpan)), [events]);
  const first = useMemo(() => toStart(shown, year), [shown, year]);
  const [window, setWindow] = useState(first);
  const drawn = useMemo(() => toDrawnEvents(shown, chosen, language), [shown, chosen, language]);
  const loaded = useCharts();
  const charts = typeof loaded === 'string' ? undefined : loaded;
  const [box, width] = useWidth<HTMLDivElement>();
  const middle = (window.from + window.until) / 2;
  const zoom = (factor: number, at = middle) => setWindow((now) => zoomWindow(now, factor, at, bounds));
  const move = (share: number) => setWindow((now) => moveWindow(now, share, bounds));
  useFollowed(shown, chosen, (at) => setWindow((now) => (at > now.from && at < now.until ? now : centreWindow(now, at, bounds))));
  const canvas = useRef<HTMLDivElement>(null);
  useGestures(canvas, {
    zoom: (factor, share) => zoom(factor, window.from + share * (window.until - window.from)),
    move,
  });
  const actions = {
    zoomIn: () => zoom(ZOOM),
    zoomOut: () => zoom(1 / ZOOM),
    earlier: () => move(-STEP),
    later: () => move(STEP),
    whole: () => setWindow(bounds),
  };
  return (
    <ZoomControls window={window} inside={countInside(shown, window)} of={shown.length} actions={actions}>
      <div ref={box} class="time">
        <EventsDrawing canvas={canvas} events={drawn} first={first} window={window} width={width} charts={charts} onOpen={onOpen} />
        <Overview
          events={drawn}
          bounds={bounds}
          window={window}
          width={width}
          charts={charts}
          onCentre={(at) => setWindow((now) => centreWindow(now, at, bounds))}
        />
      </div>
      <NoDrawing charts={loaded} />
      <p class="keyline">
        <span class="key filled">{t('timeline.printed')}</span>
        <span class="key hollow">{t('timeline.inferred')}</span>
        <span>{t('timeline.long')}</span>
      </p>
    </ZoomControls>
  );
}

// A year is looked at whole; else where most events are.
function toStart(shown: readonly TimelineEvent[], year: string | undefined): TimeSpan {
  return year === undefined ? toFirstWindow(shown.map(toSpan)) : toBounds([toSpan({ date: { date: year } })]);
}

function countInside(events: readonly TimelineEvent[], { from, until }: TimeSpan): number {
  return events.map(toSpan).filter((span) => span.from < until && span.until > from).length;
}

// The drawing goes along to an event that a link leads to.
function useFollowed(events: readonly TimelineEvent[], chosen: string | undefined, follow: (at: number) => void) {
  useEffect(() => {
    const event = events.find(({ id }) => id === chosen);
    if (event === undefined) return;
    const { from, until } = toSpan(event);
    follow((from + until) / 2);
  }, [chosen]);
}
