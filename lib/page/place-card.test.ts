import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, GAP, hasRoom, isInBox, isOnWay, MARGIN, placeCard, type Size } from './place-card.ts';

/** Parts of a pixel, as zoom makes them; spread evenly, which fast-check's doubles are not. */
const px = (min: number, max: number) => fc.integer({ min: min * 8, max: max * 8 }).map((eighths) => eighths / 8);
const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

const WINDOW: Size = { width: 1280, height: 800 };
const toLine = (left: number, top: number, width = 80, height = 20): Box => ({ left, top, right: left + width, bottom: top + height });

describe('placeCard', () => {
  const ROWS: readonly (readonly [why: string, line: Box, card: Size, window: Size, expected: { left: number; top: number }])[] = [
    ['below where it fits', toLine(100, 100), { width: 420, height: 300 }, WINDOW, { left: 100, top: 128 }],
    ['above where it does not fit below', toLine(100, 700), { width: 420, height: 300 }, WINDOW, { left: 100, top: 392 }],
    ['where there is more room when it fits nowhere', toLine(100, 500), { width: 420, height: 600 }, WINDOW, { left: 100, top: 8 }],
    ['moved left at the right edge', toLine(1200, 100), { width: 420, height: 300 }, WINDOW, { left: 852, top: 128 }],
    ['moved right at the left edge', toLine(-30, 100), { width: 420, height: 300 }, WINDOW, { left: 8, top: 128 }],
    [
      'from the left margin in a window as narrow as it',
      toLine(50, 100),
      { width: 304, height: 200 },
      { width: 320, height: 640 },
      { left: 8, top: 128 },
    ],
  ];
  it.each(ROWS)('goes %s', (_, line, card, window, expected) => {
    expect(placeCard(line, card, window)).toMatchObject(expected);
  });

  // Windows from a telephone's, or a small one at 200 %, upwards; lines that are at least partly in view.
  const anySituation = fc
    .record({ width: fc.integer({ min: 320, max: 3000 }), height: fc.integer({ min: 240, max: 2000 }) })
    .chain((window) =>
      fc.record({
        window: fc.constant(window),
        card: fc.record({
          width: fc.integer({ min: 100, max: Math.min(420, window.width - 2 * MARGIN) }),
          height: fc.integer({ min: 20, max: 3000 }),
        }),
        line: fc
          .record({
            left: px(-200, window.width),
            width: px(1, 400),
            height: px(8, 80),
            at: share,
          })
          .map(({ left, width, height, at }) => toLine(left, -height + at * (window.height + height), width, height)),
      }),
    );

  it('never covers the line', () => {
    fc.assert(
      fc.property(anySituation, ({ line, card, window }) => {
        const { top, maxHeight } = placeCard(line, card, window);
        const bottom = top + Math.min(card.height, maxHeight);
        expect(top >= line.bottom + GAP || bottom <= line.top - GAP).toBe(true);
      }),
    );
  });

  it('stays in the window and leaves a margin', () => {
    fc.assert(
      fc.property(anySituation, ({ line, card, window }) => {
        const { left, top, maxHeight } = placeCard(line, card, window);
        expect(left).toBeGreaterThanOrEqual(MARGIN);
        expect(left + card.width).toBeLessThanOrEqual(window.width - MARGIN);
        expect(top).toBeGreaterThanOrEqual(MARGIN);
        expect(top + Math.min(card.height, maxHeight)).toBeLessThanOrEqual(window.height - MARGIN);
      }),
    );
  });

  it('is never higher than four fifths of the window or 680, and always high enough to be seen', () => {
    fc.assert(
      fc.property(anySituation, ({ line, card, window }) => {
        const { maxHeight } = placeCard(line, card, window);
        expect(maxHeight).toBeLessThanOrEqual(Math.min(680, window.height * 0.8));
        expect(maxHeight).toBeGreaterThanOrEqual(Math.min(card.height, 60));
      }),
    );
  });

  it('begins where the word begins whenever that leaves it in the window', () => {
    fc.assert(
      fc.property(anySituation, ({ line, card, window }) => {
        fc.pre(line.left >= MARGIN && line.left + card.width <= window.width - MARGIN);
        expect(placeCard(line, card, window).left).toBe(line.left);
      }),
    );
  });

  it('is below whenever all of it fits there', () => {
    fc.assert(
      fc.property(anySituation, ({ line, card, window }) => {
        fc.pre(card.height <= 680 && card.height <= window.height * 0.8 && line.bottom + GAP + card.height <= window.height - MARGIN);
        const { top, maxHeight } = placeCard(line, card, window);
        expect(top).toBe(line.bottom + GAP);
        expect(maxHeight).toBeGreaterThanOrEqual(Math.floor(card.height));
      }),
    );
  });
});

describe('placeCard beside other text than lines from the left', () => {
  const window = { width: 1000, height: 800 };
  const card = { width: 400, height: 300 };
  const column: Box = { left: 500, top: 200, right: 520, bottom: 260 };
  it.each([
    ['beside a column on the left, where its reader goes', column, { vertical: 'rl' }, { left: 92, top: 200 }],
    ['beside a column on the right, where columns go there', column, { vertical: 'lr' }, { left: 528, top: 200 }],
    ['on the other side, where there is no room', { ...column, left: 300, right: 320 }, { vertical: 'rl' }, { left: 328, top: 200 }],
    ['within the window', { ...column, top: 700, bottom: 760 }, { vertical: 'rl' }, { left: 92, top: 492 }],
    [
      'ending where a word from the right ends',
      { left: 600, top: 100, right: 680, bottom: 120 },
      { isFromRight: true },
      { left: 280, top: 128 },
    ],
  ] as const)('%s', (_, line, flow, place) => {
    expect(placeCard(line, card, window, flow)).toMatchObject(place);
  });

  it('goes below a column that has room on neither side', () => {
    expect(placeCard({ left: 150, top: 10, right: 170, bottom: 60 }, card, { width: 420, height: 800 }, { vertical: 'rl' }).top).toBe(68);
  });
});

it('a frame has room for a card that can be read, or has not', () => {
  const line: Box = { left: 20, top: 10, right: 60, bottom: 30 };
  expect(hasRoom(line, { width: 500, height: 400 })).toBe(true);
  expect(hasRoom(line, { width: 190, height: 400 })).toBe(false);
  expect(hasRoom(line, { width: 500, height: 160 })).toBe(false);
});

describe('isInBox', () => {
  const box: Box = { left: 10, top: 20, right: 30, bottom: 40 };
  it.each([
    ['the middle is in', 20, 30, true],
    ['a corner is in', 10, 20, true],
    ['the opposite corner is in', 30, 40, true],
    ['left of it is out', 9.9, 30, false],
    ['right of it is out', 30.1, 30, false],
    ['above it is out', 20, 19.9, false],
    ['below it is out', 20, 40.1, false],
  ] as const)('%s', (_, x, y, expected) => {
    expect(isInBox(x, y, box)).toBe(expected);
  });
});

describe('isOnWay', () => {
  const below: Box = { left: 100, top: 200, right: 500, bottom: 400 };
  const above: Box = { left: 100, top: 0, right: 500, bottom: 100 };
  const from = { x: 150, y: 180 };
  it.each([
    ['in the card itself', 300, 300, from, below, true],
    ['half way to its far corner', 320, 190, from, below, true],
    ['half way straight down', 150, 190, from, below, true],
    ['where one started', 150, 180, from, below, true],
    ['beside the start, not towards the card', 170, 180, from, below, false],
    ['back, away from the card', 150, 170, from, below, false],
    ['past the card below it', 300, 410, from, below, false],
    ['too far to the right on the way down', 340, 190, from, below, false],
    ['up to a card above', 325, 140, from, above, true],
    ['down, away from a card above', 150, 190, from, above, false],
    ['straight to a card beside', 60, 300, { x: 20, y: 300 }, below, true],
    ['away from a card beside', 10, 300, { x: 20, y: 300 }, below, false],
    ['beside a card that starts on the same height', 50, 200, { x: 50, y: 200 }, below, false],
  ] as const)('%s', (_, x, y, start, card, expected) => {
    expect(isOnWay(x, y, start, card)).toBe(expected);
  });

  it('the straight way to any point of the card is on the way', () => {
    fc.assert(
      fc.property(share, share, share, fc.boolean(), (along, across, down, isAbove) => {
        const card = isAbove ? above : below;
        const start = { x: 150, y: isAbove ? 120 : 180 };
        const goal = { x: card.left + across * 400, y: card.top + down * (card.bottom - card.top) };
        // Rounding puts a point of the edge itself on either side.
        fc.pre(across > 0 && across < 1);
        expect(isOnWay(start.x + along * (goal.x - start.x), start.y + along * (goal.y - start.y), start, card)).toBe(true);
      }),
    );
  });
});
