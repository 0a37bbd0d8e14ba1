import type { Shape, ShapeLists } from './compiled-matcher.ts';

/** Code of the character that stands for the first number. */
const FIRST_CODE = 0x30;
/** What a shape has beside the capitals of its words. */
const BESIDE_WORDS = 2;

/** Puts shapes into strings, those of names of one word first. */
export function packShapes(shapes: readonly (readonly Shape[])[]): ShapeLists {
  const numbers = [...new Set(shapes.flat(2))].toSorted((a, b) => a - b);
  const toCharacter = (number = 0) => String.fromCharCode(FIRST_CODE + numbers.indexOf(number));
  if (!numbers.includes(0)) numbers.push(0);
  const lists = shapes.map((list, words) =>
    list.map((shape) => Array.from({ length: words + 1 + BESIDE_WORDS }, (_, at) => toCharacter(shape[at])).join('')).join(''),
  );
  return { numbers, lists };
}

/** A shape of names of `words` words and one more. */
export function readShape({ numbers, lists }: ShapeLists, words: number, rank: number): Shape {
  const width = words + 1 + BESIDE_WORDS;
  const list = lists[words] ?? '';
  const read = (at: number) => numbers[list.charCodeAt(rank * width + at) - FIRST_CODE] ?? 0;
  const shape: [number, number, ...number[]] = [read(0), read(1)];
  for (let at = BESIDE_WORDS; at < width; at++) shape.push(read(at));
  return shape;
}
