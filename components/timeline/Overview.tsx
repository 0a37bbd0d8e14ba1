import { useMemo } from 'preact/hooks';
import type { TimeSpan } from '../../lib/domain/time-span.ts';
import { toTimeTicks } from '../../lib/domain/time-ticks.ts';
import { Drawing, toDraw } from '../charts/Drawing.tsx';
import type { DrawnEvent } from '../charts/draw-events.ts';
import type { Charts } from '../charts/use-charts.ts';
import { toTickWords } from '../parts/tick-words.ts';
import { useStrings } from '../strings.ts';

/** The props of Overview. */
export interface OverviewProps {
  readonly events: readonly DrawnEvent[];
  readonly bounds: TimeSpan;
  readonly window: TimeSpan;
  readonly width: number;
  readonly charts: Charts | undefined;
  /** Goes to a moment that a pointer is at. */
  readonly onCentre: (at: number) => void;
}

const TICK = 56;

/** A strip of all time, with what of it is looked at. */
export function Overview({ events, bounds, window, width, charts, onCentre }: OverviewProps) {
  const { language } = useStrings();
  const draw = useMemo(() => {
    const ticks = toTimeTicks(bounds, Math.max(2, Math.floor(width / TICK)));
    const time = { window: bounds, ticks, words: toTickWords(ticks, language) };
    return toDraw(charts, width, ({ drawOverview }) => drawOverview(width, events, time, window));
  }, [charts, width, events, bounds, window, language]);
  const point = ({ clientX, currentTarget, buttons }: PointerEvent) => {
    if (buttons !== 1 || !(currentTarget instanceof Element)) return;
    const { left, width: whole } = currentTarget.getBoundingClientRect();
    onCentre(bounds.from + ((clientX - left) / whole) * (bounds.until - bounds.from));
  };
  return (
    <div class="strip" onPointerDown={point} onPointerMove={point}>
      <Drawing draw={draw} class="overview" />
    </div>
  );
}
