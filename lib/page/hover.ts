/**
 * What a reader's pointer and keys ask for, as a reducer. Every visit to a mark has a number; whatever arrives for an
 * older visit, a timer or an answer, changes nothing. Timers, requests and the card itself belong to the caller.
 */

/** How long a pointer has to stand still before it is looked what lies under it, and a card likely to be wanted is fetched, in milliseconds; part of the card's delay. */
export const REST_MS = 150;
/** How long a card stays after the pointer left mark and card, in milliseconds. */
export const GRACE_MS = 300;

/** Where things stand. `Target` is whatever the caller calls a mark. */
export type HoverState<Target> =
  | { readonly kind: 'idle'; readonly visit: number }
  | { readonly kind: 'resting'; readonly visit: number; readonly target: Target }
  | {
      readonly kind: 'open' | 'leaving';
      readonly visit: number;
      readonly target: Target;
      readonly pinned: boolean;
      /** Whether the pointer has been at mark or card: a card opened by key is not lost because a mouse is nudged. */
      readonly reached: boolean;
    };

/** What can happen. */
export type HoverEvent<Target> =
  | { readonly kind: 'pointed'; readonly target: Target }
  | { readonly kind: 'held' }
  | { readonly kind: 'left' }
  | { readonly kind: 'disturbed' }
  | { readonly kind: 'elapsed'; readonly visit: number }
  | { readonly kind: 'called'; readonly target: Target }
  | { readonly kind: 'pinned'; readonly pinned: boolean }
  | { readonly kind: 'renewed'; readonly target: Target }
  | { readonly kind: 'closed' };

/** Nothing is shown and nothing is waited for. */
export const IDLE = { kind: 'idle', visit: 0 } as const;

/**
 * The state after an event: `pointed` at a mark, `held` by the card or the way to it, `left` both, `disturbed` by
 * scrolling, pressing or selecting, time `elapsed`, `called` by key or popup, `pinned`, `closed` by the reader, `renewed`
 * when the page has set the same words again.
 */
export function toNextHover<Target>(state: HoverState<Target>, event: HoverEvent<Target>): HoverState<Target> {
  const idle = { kind: 'idle', visit: state.visit } as const;
  switch (event.kind) {
    case 'pointed':
      return point(state, event.target);
    case 'called':
      return { kind: 'open', visit: state.visit + 1, target: event.target, pinned: false, reached: false };
    case 'closed':
      return idle;
    case 'held':
      return hold(state);
    case 'left':
      if (state.kind === 'resting') return idle;
      return state.kind === 'open' && state.reached && !state.pinned ? { ...state, kind: 'leaving' } : state;
    case 'disturbed':
      return state.kind === 'resting' ? idle : state;
    case 'elapsed':
      return event.visit === state.visit ? elapse(state) : state;
    case 'renewed':
      return state.kind === 'idle' ? state : { ...state, target: event.target };
    case 'pinned':
      return state.kind === 'open' || state.kind === 'leaving' ? { ...state, kind: 'open', pinned: event.pinned } : state;
  }
}

function point<Target>(state: HoverState<Target>, target: Target): HoverState<Target> {
  if (state.kind === 'idle') return { kind: 'resting', visit: state.visit + 1, target };
  if (state.target === target) return hold(state);
  // An open card is not taken away by resting on another mark on the way to it; one that was opened by key and has not
  // been reached by the pointer is.
  if (state.kind === 'open' && (state.reached || state.pinned)) return state;
  return { kind: 'resting', visit: state.visit + 1, target };
}

function hold<Target>(state: HoverState<Target>): HoverState<Target> {
  if (state.kind === 'leaving' || (state.kind === 'open' && !state.reached)) return { ...state, kind: 'open', reached: true };
  return state;
}

function elapse<Target>(state: HoverState<Target>): HoverState<Target> {
  if (state.kind === 'resting') return { ...state, kind: 'open', pinned: false, reached: true };
  return state.kind === 'leaving' ? { kind: 'idle', visit: state.visit } : state;
}

/**
 * How long to wait before saying `elapsed` for this visit, in milliseconds; undefined when nothing is waited for.
 * @param dwell how long after a pointer was found resting on a mark its card opens, in milliseconds
 */
export function toDelay<Target>(state: HoverState<Target>, dwell: number): number | undefined {
  if (state.kind === 'resting') return dwell;
  return state.kind === 'leaving' ? GRACE_MS : undefined;
}
