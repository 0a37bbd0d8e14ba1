import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type PanelRoute, parsePanelHash, toPanelHash } from '../domain/panel-route.ts';
import { doWhenThere, focusHeading } from './focus-when-there.ts';

/** Where the reader is, how the way there was, and how to go on. */
export interface Place {
  readonly route: PanelRoute;
  /** The reader has been here before and came back: scroll and focus are put where they were. */
  readonly returned: boolean;
  readonly go: (route: PanelRoute) => void;
}

/** How a place was left. */
interface Left {
  readonly scroll: number;
  /** The link that was followed: its address, which one of those with it, and how far below the top of the window. */
  readonly link?: { readonly href: string; readonly nth: number; readonly top: number };
}

interface Arrival {
  readonly route: PanelRoute;
  readonly from?: PanelRoute;
  /** How the place was left, where the reader has been at it before. */
  readonly left?: Left;
}

/**
 * The place in the panel, which is the address of its page. Who comes to another view or record by a link begins at its top, with
 * the focus on its heading; who comes back by the browser's history, where he or she left it.
 * @param part holds the views, and their headings
 */
export function usePlace(part: RefObject<HTMLElement | null>): Place {
  const [arrival, setArrival] = useState<Arrival>(() => ({ route: parsePanelHash(location.hash) }));
  useEffect(() => {
    history.scrollRestoration = 'manual';
    const places = new Map<string, Left>();
    let entry = toEntry();
    const follow = () => {
      places.set(entry, toLeft(part.current));
      entry = toEntry();
      const left = places.get(entry);
      setArrival(({ route: from }) => ({ route: parsePanelHash(location.hash), from, ...(left && { left }) }));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [part]);
  useLayoutEffect(() => (part.current === null ? undefined : arrive(arrival, part.current)), [arrival, part]);
  const go = useCallback((route: PanelRoute) => {
    const hash = toPanelHash(route);
    // Who asks for the place that is shown wants to be taken to it; the browser tells of no change there.
    if (hash === location.hash) setArrival(({ route: from }) => ({ route, from }));
    else location.hash = hash;
  }, []);
  return { route: arrival.route, returned: arrival.left !== undefined, go };
}

// Entries of the history are told apart by a name of ours; one that has none yet is new.
function toEntry(): string {
  const state = history.state as { readonly entry?: unknown } | null;
  if (typeof state?.entry === 'string') return state.entry;
  const entry = crypto.randomUUID();
  history.replaceState({ ...state, entry }, '');
  return entry;
}

function arrive({ route, from, left }: Arrival, part: HTMLElement): (() => void) | undefined {
  if (left !== undefined) return comeBack(part, left);
  if (from === undefined || !isElsewhere(from, route)) return undefined;
  scrollTo(0, 0);
  return focusHeading(part);
}

// A view that changes its own search or choice keeps the focus where the reader has it.
function isElsewhere(from: PanelRoute, to: PanelRoute): boolean {
  return from.tab !== to.tab || to.tab === 'record';
}

function comeBack(part: HTMLElement, { scroll, link }: Left): () => void {
  const endFocus = focusHeading(part);
  const endReturn = doWhenThere(part, () => {
    scrollTo(0, scroll);
    if (link === undefined) return Math.abs(scrollY - scroll) < 2;
    const followed = toLinks(part, link.href)[link.nth];
    followed?.focus({ preventScroll: true });
    // What stands before it may have another height than it had.
    if (followed !== undefined) scrollBy(0, followed.getBoundingClientRect().top - link.top);
    return followed !== undefined;
  });
  return () => {
    endFocus();
    endReturn();
  };
}

function toLeft(part: HTMLElement | null): Left {
  const link = document.activeElement?.closest<HTMLAnchorElement>('a[href]');
  if (part === null || !link || !part.contains(link)) return { scroll: scrollY };
  const href = link.getAttribute('href') ?? '';
  return { scroll: scrollY, link: { href, nth: toLinks(part, href).indexOf(link), top: link.getBoundingClientRect().top } };
}

function toLinks(part: HTMLElement, href: string): HTMLAnchorElement[] {
  return [...part.querySelectorAll<HTMLAnchorElement>('a[href]')].filter((link) => link.getAttribute('href') === href);
}
