import { decode, encode } from 'fast-png';
import { expect, it } from 'vitest';
import { compare, toReference } from './likeness.ts';

const [WIDTH, HEIGHT] = [60, 30];
type Colour = readonly [red: number, green: number, blue: number];
const INK: Colour = [69, 74, 85];
const paint = (toColour: (x: number, y: number) => Colour, height = HEIGHT) =>
  encode({
    width: WIDTH,
    height,
    channels: 3,
    data: Uint8Array.from(points(toColour, height)),
  });

function points(toColour: (x: number, y: number) => Colour, height: number): number[] {
  return Array.from({ length: WIDTH * height }, (_, at) => toColour(at % WIDTH, Math.floor(at / WIDTH))).flat();
}

const BOX = paint((x, y) => (x > 20 && x < 40 && y > 10 && y < 20 ? INK : [255, 255, 255]));

it('a reference is a third as wide and high, and like the picture it was made of', () => {
  const { width, height } = decode(toReference(BOX));
  expect([width, height]).toEqual([WIDTH / 3, HEIGHT / 3]);
  expect(compare(toReference(BOX), BOX)).toMatchObject({ share: 0, reason: undefined });
});

it('another tone of a surface is seen, and its share told', () => {
  const other = paint((x, y) => (x > 20 && x < 40 && y > 10 && y < 20 ? [110, 74, 60] : [255, 255, 255]));
  const { share } = compare(toReference(BOX), other);
  expect(share).toBeGreaterThan(0.08);
  expect(share).toBeLessThan(0.3);
});

it('a point that is smoothed a little otherwise is not', () => {
  const smoothed = paint((x, y) => (x > 20 && x < 40 && y > 10 && y < 20 ? [75, 80, 91] : [252, 253, 254]));
  expect(compare(toReference(BOX), smoothed).share).toBe(0);
});

it('another size is told in words', () => {
  const higher = paint(() => [255, 255, 255], 60);
  expect(compare(toReference(BOX), higher)).toMatchObject({ share: 1, reason: 'it is 60 × 60 and was 60 × 30' });
});
