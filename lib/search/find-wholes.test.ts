import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findWholes, type Passage } from './find-wholes.ts';

const toPassage = (number: number, start: number, end: number): Passage => ({ number, start, end });

it('finds the longest quote that another is part of', () => {
  const passages = [toPassage(0, 5, 9), toPassage(1, 0, 20), toPassage(2, 4, 12), toPassage(3, 15, 25)];
  expect(findWholes(passages)).toEqual(
    new Map([
      [0, 1],
      [2, 1],
    ]),
  );
});

it('gives every part a whole that holds it and is itself no part, whatever the order', () => {
  const span = fc.tuple(fc.nat(30), fc.nat(10)).map(([start, length]) => ({ start, end: start + length + 1 }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      const passages = spans.map(({ start, end }, number) => toPassage(number, start, end));
      const wholes = findWholes(passages);
      for (const { number, start, end } of passages) {
        const whole = passages[wholes.get(number) ?? -1];
        if (whole !== undefined) expect([whole.start <= start, whole.end >= end, wholes.has(whole.number)]).toEqual([true, true, false]);
        else
          expect(
            passages.filter((one) => one.number !== number && one.start <= start && one.end >= end && !wholes.has(one.number)),
          ).toEqual([]);
      }
    }),
  );
});
