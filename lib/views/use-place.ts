import { useEffect, useState } from 'preact/hooks';

/** How far a reader has come in a list: how many entries are shown, and where the window stands, in CSS pixels. */
interface ListPlace {
  readonly most: number;
  readonly top: number;
}

const places = new Map<string, ListPlace>();

/**
 * How many entries of a list to show; whoever comes back to the list is where he was. Another list begins at its start.
 * @param name tells lists apart
 * @param isThere whether the entries are shown: before that there is nothing to scroll
 */
export function usePlace(name: string, step: number, isThere: boolean): { readonly most: number; readonly more: () => void } {
  const [, setMost] = useState(step);
  const most = places.get(name)?.most ?? step;
  useEffect(() => {
    if (!isThere) return undefined;
    const top = places.get(name)?.top ?? 0;
    if (top > 0) scrollTo({ top });
    const note = () => places.set(name, { most: places.get(name)?.most ?? step, top: scrollY });
    addEventListener('scroll', note, { passive: true });
    return () => removeEventListener('scroll', note);
  }, [name, isThere]);
  const more = () => {
    places.set(name, { most: most + step, top: scrollY });
    setMost(most + step);
  };
  return { most, more };
}
