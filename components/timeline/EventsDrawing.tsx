import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { parsePanelHash } from '../../lib/domain/panel-route.ts';
import type { TimeSpan } from '../../lib/domain/time-span.ts';
import { toTimeTicks } from '../../lib/domain/time-ticks.ts';
import { Drawing, toDraw } from '../charts/Drawing.tsx';
import type { DrawnEvent } from '../charts/draw-events.ts';
import type { Charts } from '../charts/use-charts.ts';
import { toTickWords } from '../parts/tick-words.ts';
import { useStrings } from '../strings.ts';

/** The props of EventsDrawing. */
export interface EventsDrawingProps {
  /** What hears the reader's hands. */
  readonly canvas: RefObject<HTMLDivElement | null>;
  readonly events: readonly DrawnEvent[];
  /** What is looked at first: the drawing keeps the height that it has there, whatever it is zoomed to. */
  readonly first: TimeSpan;
  readonly window: TimeSpan;
  readonly width: number;
  readonly charts: Charts | undefined;
  readonly onOpen: (id: string) => void;
}

const TICK = 80;
const LEAST_ROWS = 3;

/** The part of time that is looked at. What a pointer reaches there are ways to the entries below. */
export function EventsDrawing({ canvas, events, first, window, width, charts, onOpen }: EventsDrawingProps) {
  const { language } = useStrings();
  const rows = useMemo(
    () => Math.max(LEAST_ROWS, width > 0 ? (charts?.countRows(width, events, first) ?? 0) : 0),
    [charts, width, events, first],
  );
  const draw = useMemo(() => {
    const ticks = toTimeTicks(window, Math.max(2, Math.floor(width / TICK)));
    const time = { window, ticks, words: toTickWords(ticks, language) };
    return toDraw(charts, width, ({ drawEvents }) => drawEvents(width, rows, events, time));
  }, [charts, width, rows, events, window, language]);
  const follow = (event: MouseEvent) => {
    const id = toEventId(event.target);
    if (id === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(id);
  };
  return (
    // The entries are the way of keys: this is one more for a pointer.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div ref={canvas} class="canvas" tabIndex={-1} onClick={follow}>
      <Drawing draw={draw} class="events-drawn" />
    </div>
  );
}

function toEventId(target: EventTarget | null): string | undefined {
  const link = target instanceof Element ? target.closest('a') : null;
  const route = parsePanelHash(link?.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? '');
  return route.tab === 'timeline' ? route.id : undefined;
}
