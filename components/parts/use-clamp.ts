import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { onResize } from './on-resize.ts';

/** The state of the words of one pair: all shortened to one number of lines, or all whole. */
export interface Clamp {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** One text at least is longer than the lines it is given, so every column offers the whole quote. */
  readonly offered: boolean;
  readonly whole: boolean;
  readonly toggle: () => void;
}

/** Tells whether any text of a pair is cut, and keeps the columns open or shut together. */
export function useClamp(): Clamp {
  const ref = useRef<HTMLDivElement>(null);
  const [cut, setCut] = useState(false);
  const [whole, setWhole] = useState(false);
  useLayoutEffect(() => {
    const pair = ref.current;
    if (pair === null || whole) {
      return undefined;
    }
    // A pair that opens with its disclosure, or changes width, is measured again.
    return onResize(pair, () => setCut([...pair.querySelectorAll('.said > p')].some(isCut)));
  }, [whole]);
  return { ref, offered: cut || whole, whole, toggle: () => setWhole(!whole) };
}

// A hidden line is twenty pixels; letters that reach below their line are a few.
function isCut(text: Element): boolean {
  return text.scrollHeight > text.clientHeight + 10;
}
