import { useLayoutEffect, useRef } from 'preact/hooks';

/** The props of Drawing. */
export interface DrawingProps {
  /** Makes it; another function makes another drawing. Undefined while it cannot be made yet. */
  readonly draw: (() => Element) | undefined;
  readonly class: string;
}

/** A drawing whose content stands in words beside it. Its room is kept by its class until it is there. */
export function Drawing({ draw, class: name }: DrawingProps) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (draw === undefined) return undefined;
    // By itself: of fifty that become due at once each is drawn in its turn, and presses are answered between them.
    const turn = setTimeout(() => ref.current?.replaceChildren(draw()));
    return () => clearTimeout(turn);
  }, [draw]);
  return <div ref={ref} class={`drawing ${name}`} aria-hidden="true" />;
}

/** What a drawing needs before it can be made: what draws, and how wide it may be. */
export function toDraw<Charts>(charts: Charts | undefined, width: number, draw: (charts: Charts) => Element): (() => Element) | undefined {
  return charts === undefined || width <= 0 ? undefined : () => draw(charts);
}
