import { useMemo, useState } from 'preact/hooks';
import type { TimeSpan } from '../../lib/domain/time-span.ts';
import { centreWindow, moveWindow, toLength, zoomWindow } from '../../lib/domain/time-window.ts';
import type { ZoomActions } from './ZoomControls.tsx';

const ZOOM = 0.5;
const STEP = 0.25;

/** What of time is looked at, and what changes that. */
export interface TimeWindow extends ZoomActions {
  readonly window: TimeSpan;
  /** Shows `factor` times as much time, around a place from 0 at the window's start to 1 at its end. */
  readonly zoom: (factor: number, share: number) => void;
  /** Moves by a share of what is shown. */
  readonly move: (share: number) => void;
  readonly centre: (at: number) => void;
  /** Goes to a moment that is not seen. */
  readonly show: (at: number) => void;
}

/** A window on time, within bounds. @param first what is looked at first */
export function useTimeWindow(first: TimeSpan, bounds: TimeSpan): TimeWindow {
  const [window, setWindow] = useState(first);
  const changes = useMemo(() => {
    const zoom = (factor: number, share: number) => setWindow((now) => zoomWindow(now, factor, now.from + share * toLength(now), bounds));
    const move = (share: number) => setWindow((now) => moveWindow(now, share, bounds));
    return {
      zoom,
      move,
      centre: (at: number) => setWindow((now) => centreWindow(now, at, bounds)),
      show: (at: number) => setWindow((now) => (at > now.from && at < now.until ? now : centreWindow(now, at, bounds))),
      zoomIn: () => zoom(ZOOM, 0.5),
      zoomOut: () => zoom(1 / ZOOM, 0.5),
      earlier: () => move(-STEP),
      later: () => move(STEP),
      whole: () => setWindow(bounds),
    };
  }, [bounds]);
  return { window, ...changes };
}
