import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRACE_MS, type HoverEvent, type HoverState, IDLE, toDelay, toNextHover } from './hover.ts';

/** How long to rest, as a reader may have set it. */
const DWELL_MS = 150;

type State = HoverState<string>;
type Event = HoverEvent<string>;

const toState = (events: readonly Event[], from: State = IDLE): State => events.reduce<State>(toNextHover, from);

const point = (target: string): Event => ({ kind: 'pointed', target });
const call = (target: string): Event => ({ kind: 'called', target });
const elapse = (visit: number): Event => ({ kind: 'elapsed', visit });
const HELD: Event = { kind: 'held' };
const LEFT: Event = { kind: 'left' };
const DISTURBED: Event = { kind: 'disturbed' };
const CLOSED: Event = { kind: 'closed' };
const PIN: Event = { kind: 'pinned', pinned: true };
const UNPIN: Event = { kind: 'pinned', pinned: false };

const OPENED = [point('a'), elapse(1)];
const LEAVING = [...OPENED, LEFT];

describe('what a reader does and what comes of it', () => {
  const ROWS: readonly (readonly [why: string, events: readonly Event[], expected: Partial<State> & { target?: string }])[] = [
    ['nothing happens without a mark', [HELD, LEFT, DISTURBED, CLOSED, PIN], { kind: 'idle', visit: 0 }],
    ['a pointer on a mark is a new visit', [point('a')], { kind: 'resting', visit: 1, target: 'a' }],
    ['resting on is the same visit', [point('a'), point('a'), HELD], { kind: 'resting', visit: 1 }],
    ['who leaves before the time is up sees no card', [point('a'), LEFT], { kind: 'idle' }],
    ['who scrolls or presses before the time is up sees no card', [point('a'), DISTURBED], { kind: 'idle' }],
    ['the card opens when the time is up', OPENED, { kind: 'open', target: 'a', pinned: false, reached: true }],
    ['moving on to another word starts a new wait', [point('a'), point('b')], { kind: 'resting', visit: 2, target: 'b' }],
    ['the first word does not open when its own time is up late', [point('a'), point('b'), elapse(1)], { kind: 'resting', target: 'b' }],
    ['a left card stays for a while', LEAVING, { kind: 'leaving', visit: 1, target: 'a' }],
    ['coming back in that while keeps it', [...LEAVING, HELD], { kind: 'open', visit: 1 }],
    ['coming back to its own word keeps it', [...LEAVING, point('a')], { kind: 'open', visit: 1, target: 'a' }],
    ['after that while it goes', [...LEAVING, elapse(1)], { kind: 'idle', visit: 1 }],
    ['another word takes the place of a card being left', [...LEAVING, point('b')], { kind: 'resting', visit: 2, target: 'b' }],
    ['passing over another word does not take an open card away', [...OPENED, point('b')], { kind: 'open', visit: 1, target: 'a' }],
    ['scrolling keeps an open card', [...OPENED, DISTURBED], { kind: 'open' }],
    ['scrolling keeps a card being left', [...LEAVING, DISTURBED], { kind: 'leaving' }],
    ['the wait being over says nothing to an open card', [...OPENED, elapse(1)], { kind: 'open' }],
    ['a pinned card stays when left', [...OPENED, PIN, LEFT], { kind: 'open', pinned: true }],
    ['pinning brings a card being left back', [...LEAVING, PIN], { kind: 'open', pinned: true }],
    ['a card no longer pinned can be left', [...OPENED, PIN, UNPIN, LEFT], { kind: 'leaving' }],
    ['Esc closes a pinned card', [...OPENED, PIN, CLOSED], { kind: 'idle' }],
    ['nothing is pinned before there is a card', [point('a'), PIN], { kind: 'resting' }],
    ['a key opens at once', [call('a')], { kind: 'open', visit: 1, target: 'a', reached: false }],
    ['a nudged mouse does not close what a key opened', [call('a'), LEFT], { kind: 'open' }],
    ['once the pointer was there, leaving counts', [call('a'), HELD, LEFT], { kind: 'leaving' }],
    ['pointing at the word of a card opened by key is being there', [call('a'), point('a'), LEFT], { kind: 'leaving' }],
    ['a key takes the card to another mark', [...OPENED, PIN, call('b')], { kind: 'open', visit: 2, target: 'b', pinned: false }],
    ['calling the same mark again is a new visit', [call('a'), call('a')], { kind: 'open', visit: 2 }],
  ];
  it.each(ROWS)('%s', (_, events, expected) => {
    expect(toState(events)).toMatchObject(expected);
  });

  it.each([
    ['the card waits for the pointer to rest', [point('a')], DWELL_MS],
    ['a card being left waits for the pointer to come back', LEAVING, GRACE_MS],
    ['nothing is waited for when nothing is shown', [], undefined],
    ['nothing is waited for while a card is open', OPENED, undefined],
  ] as const)('%s', (_, events, expected) => {
    expect(toDelay(toState(events), DWELL_MS)).toBe(expected);
  });
});

const target = fc.constantFrom('a', 'b', 'c');
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  target.map(point),
  target.map(call),
  fc.boolean().map((pinned): Event => ({ kind: 'pinned', pinned })),
  fc.nat(6).map(elapse),
  fc.constantFrom(HELD, LEFT, DISTURBED, CLOSED),
);
// The events of a real caller: the time that elapses is that of the visit there is.
const anyHistory = fc.array(fc.oneof(anyEvent, fc.constant('time' as const)), { maxLength: 30 }).map((steps) => {
  const states: State[] = [IDLE];
  for (const step of steps) {
    const state = states.at(-1) ?? IDLE;
    states.push(toNextHover(state, step === 'time' ? elapse(state.visit) : step));
  }
  return states;
});
const anyState = anyHistory.map((states): State => states.at(-1) ?? IDLE);

describe('whatever happened before', () => {
  it('an older visit changes nothing any more', () => {
    fc.assert(
      fc.property(anyState, fc.nat(40), (state, visit) => {
        fc.pre(visit !== state.visit);
        expect(toNextHover(state, elapse(visit))).toBe(state);
      }),
    );
  });

  it('a pinned card is never being left, and leaving does not close it', () => {
    fc.assert(
      fc.property(anyHistory, (states) => {
        for (const state of states) expect(state).not.toMatchObject({ kind: 'leaving', pinned: true });
        const pinned = toState([PIN], states.at(-1));
        if (pinned.kind === 'open') expect(toState([LEFT, elapse(pinned.visit)], pinned)).toBe(pinned);
      }),
    );
  });

  it('the number of the visit never goes down, and goes up with every new target', () => {
    fc.assert(
      fc.property(anyHistory, (states) => {
        for (const [at, state] of states.entries()) {
          const before = states[at - 1];
          if (before === undefined) continue;
          expect(state.visit).toBeGreaterThanOrEqual(before.visit);
          if (state.kind !== 'idle' && (before.kind === 'idle' || before.target !== state.target))
            expect(state.visit).toBeGreaterThan(before.visit);
        }
      }),
    );
  });

  it('a card opened by key is not lost by moving the pointer about until it was at it', () => {
    const elsewhere = fc.array(fc.constantFrom<Event>(LEFT, DISTURBED), { maxLength: 10 });
    fc.assert(
      fc.property(anyState, elsewhere, (state, events) => {
        const open = toNextHover(state, call('a'));
        expect(toState(events, open)).toBe(open);
        expect(toState([...events, elapse(open.visit)], open)).toBe(open);
        expect(toState([...events, HELD, LEFT], open).kind).toBe('leaving');
      }),
    );
  });

  it('a card opened by key and never reached makes way for the mark the pointer rests on; a pinned one does not', () => {
    const open = toNextHover(toState([]), call('a'));
    expect(toNextHover(open, point('b'))).toMatchObject({ kind: 'resting', target: 'b' });
    const pinned = toNextHover(open, { kind: 'pinned', pinned: true });
    expect(toNextHover(pinned, point('b'))).toBe(pinned);
  });

  it('a card goes on with the mark that took the place of its own, pinned or not, in the same visit', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const renewed = toNextHover(state, { kind: 'renewed', target: 'c' });
        expect(renewed).toEqual(state.kind === 'idle' ? state : { ...state, target: 'c' });
      }),
    );
  });

  it('closing leads to nothing being shown or waited for', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const closed = toNextHover(state, CLOSED);
        expect(closed).toStrictEqual({ kind: 'idle', visit: state.visit });
        expect(toDelay(closed, DWELL_MS)).toBeUndefined();
      }),
    );
  });

  it('the state is one of four, and one with a target says which', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(['idle', 'resting', 'open', 'leaving']).toContain(state.kind);
        expect('target' in state).toBe(state.kind !== 'idle');
      }),
    );
  });

  it('only waiting states have a delay, and when it is over they are others', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const waits = toDelay(state, DWELL_MS) !== undefined;
        expect(toNextHover(state, elapse(state.visit)).kind !== state.kind).toBe(waits);
      }),
    );
  });
});
