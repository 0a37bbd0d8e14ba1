import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { onResize } from '../parts/on-resize.ts';

/** Text size of browsers that nobody has set, in CSS pixels: what one unit of a drawing is a sixteenth of. */
const USUAL_TEXT = 16;

/**
 * How wide an element is, in units of drawings: pixels at the usual text size, so that with larger text a drawing has
 * larger letters and points. 0 until it is laid out, and while it is hidden.
 */
export function useWidth<Kind extends HTMLElement>(): readonly [RefObject<Kind | null>, number] {
  const ref = useRef<Kind>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    return onResize(element, () => {
      const text = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || USUAL_TEXT;
      setWidth(Math.floor((element.clientWidth * USUAL_TEXT) / text));
    });
  }, []);
  return [ref, width];
}
