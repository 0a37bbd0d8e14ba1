import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Quote } from '../domain/quote.ts';
import { withoutParts } from './to-views.ts';

it('leaves out every quote that stands within a longer one of its source, and no other', () => {
  const quote = fc.record({ source: fc.constantFrom('herald', 'tribune'), start: fc.nat(12), length: fc.integer({ min: 1, max: 6 }) });
  const toQuote = ({ source, start, length }: { source: string; start: number; length: number }, at: number) =>
    ({ id: `quote-${at}`, source, start, end: start + length }) as Quote;
  fc.assert(
    fc.property(fc.array(quote), (spans) => {
      const quotes = spans.map(toQuote);
      const isWithin = (one: Quote, other: Quote) =>
        one.source === other.source && other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start;
      expect(withoutParts(quotes)).toEqual(quotes.filter((one) => !quotes.some((other) => isWithin(one, other))));
    }),
  );
});
