// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MARK_COLOURS, toMarkNames } from '../domain/mark-colour.ts';
import { clearHighlights, HighlightPainter } from './highlight-painter.ts';
import type { Mark } from './mark.ts';

// As much of the CSS Custom Highlight API as is needed here: sets of ranges, and the page's registry of them.
let registry = new Map<string, Set<StaticRange>>();

beforeEach(() => {
  registry = new Map();
  vi.stubGlobal('Highlight', Set);
  vi.stubGlobal('StaticRange', function toRange(init: StaticRangeInit) {
    return { ...init };
  });
  vi.stubGlobal('CSS', { highlights: registry });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const toText = () => document.querySelector('p')!.firstChild as Text;

/** A mark over part of the one text of the page. */
function toMark(start: number, end: number): Mark {
  return { topic: 'x', form: 'base', surface: 'x', again: false, pieces: [{ node: toText(), start, end }] };
}

const toRangeText = ({ startContainer, startOffset, endOffset }: StaticRange): string =>
  (startContainer as Text).data.slice(startOffset, endOffset);

describe('taken out of the registry by the page', () => {
  const isRegistered = () => registry.has('j4u1');
  function setUp() {
    document.body.innerHTML = '<p>Putin</p>';
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    const painter = new HighlightPainter('underline');
    const marks = [toMark(0, 5)];
    const clear = () => {
      registry.clear();
      painter.keep();
    };
    return { clock, painter, marks, clear };
  }

  it('comes back when it is looked at, and is not there before anything was painted', () => {
    const { painter, marks, clear } = setUp();
    clear();
    expect(isRegistered()).toBe(false);
    painter.paint(marks);
    clear();
    expect([...(registry.get('j4u1') ?? [])].map(toRangeText)).toStrictEqual(['Putin']);
  });

  it('stays out after it was taken out again and again at once, until the page has been quiet', () => {
    const { clock, painter, marks, clear } = setUp();
    painter.paint(marks);
    let rounds = 0;
    for (; isRegistered() && rounds < 100; rounds++) clear();
    expect(rounds).toBeLessThan(10);
    painter.paint(marks);
    expect(isRegistered()).toBe(false);
    clock.mockReturnValue(5000);
    painter.keep();
    expect(isRegistered()).toBe(true);
  });

  it('comes back each time to a page that does so every now and then', () => {
    const { clock, painter, marks, clear } = setUp();
    painter.paint(marks);
    for (let round = 1; round < 100; round++) {
      clock.mockReturnValue(round * 2000);
      clear();
      expect(isRegistered()).toBe(true);
    }
  });

  it('is not there after it was cleared', () => {
    const { painter, marks } = setUp();
    painter.paint(marks);
    painter.clear();
    painter.keep();
    expect(isRegistered()).toBe(false);
  });
});

it('leaves the registry while the page is printed, whatever is painted meanwhile, and comes back', () => {
  document.body.innerHTML = '<p>Putin and Tokayev</p>';
  const painter = new HighlightPainter('underline');
  painter.paint([toMark(0, 5)]);
  dispatchEvent(new Event('beforeprint'));
  expect(registry.size).toBe(0);
  painter.paint([toMark(10, 17)]);
  painter.keep();
  expect(registry.size).toBe(0);
  dispatchEvent(new Event('afterprint'));
  expect([...(registry.get('j4u1') ?? [])].map(toRangeText)).toStrictEqual(['Putin', 'Tokayev']);
});

it('does not come back from paper where another copy of the script has taken its place, or after its end', () => {
  document.body.innerHTML = '<p>Putin</p>';
  const isShown = () => [...(registry.get('j4u1') ?? [])].some(({ startContainer }) => startContainer === toText());
  const painter = new HighlightPainter('underline');
  for (const end of [clearHighlights, () => painter.clear()]) {
    painter.paint([toMark(0, 5)]);
    expect(isShown()).toBe(true);
    end();
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('afterprint'));
    expect(isShown()).toBe(false);
  }
});

it('is taken out under every name that marks can have, and what the page has there stays', () => {
  const ours = MARK_COLOURS.flatMap((colour) => (['underline', 'tint'] as const).flatMap((look) => toMarkNames(look, colour)));
  for (const name of [...ours, 'search']) registry.set(name, new Set());
  clearHighlights();
  expect([...registry.keys()]).toEqual(['search']);
});
