import { expect, it } from 'vitest';
import { MARK_COLOURS, MARK_TONES, toMarkNames } from './mark-colour.ts';

// As WCAG 2.2 defines relative luminance, of #rrggbb.
function toLuminance(tone: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(tone.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toContrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [toLuminance(one), toLuminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

it('measures contrast as the standard does', () => {
  expect(toContrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(toContrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

it.each(MARK_COLOURS)('%s is seen on white and on black', (colour) => {
  for (const ground of ['#ffffff', '#000000']) expect(toContrast(MARK_TONES[colour], ground)).toBeGreaterThanOrEqual(3);
});

it('no two are the same', () => {
  expect(new Set(Object.values(MARK_TONES)).size).toBe(MARK_COLOURS.length);
});

it('each look in each colour has names of its own', () => {
  const names = MARK_COLOURS.flatMap((colour) => [...toMarkNames('underline', colour), ...toMarkNames('tint', colour)]);
  expect(new Set(names).size).toBe(4 * MARK_COLOURS.length);
});
