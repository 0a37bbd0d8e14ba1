import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toLot } from '../domain/lot.ts';
import { toNeutralOrder } from './neutral-order.ts';
import { SearchIndex } from './search-index.ts';

const NO_FACETS = { speaker: [], source: [], origin: [], topic: [] };

it('is by the last day, the newest first, then by lot, and without a date last, of however many records', async () => {
  const record = fc.record({ id: fc.stringMatching(/^[a-z]{1,4}$/u), day: fc.constantFrom(0, 20220101, 20221128, 20251231) });
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(record, { selector: ({ id }) => id, maxLength: 300 }), async (records) => {
      const index = new SearchIndex();
      for (const { id, day } of records) {
        const days = day === 0 ? [] : [{ first: 20200101, last: day }];
        index.add({ kind: 'quotes', feed: 'feed', id, facets: NO_FACETS, days, says: [id], about: [] });
      }
      const { numbers, places } = await toNeutralOrder(index, new AbortController().signal);
      const expected = records.toSorted((a, b) => b.day - a.day || toLot('search', a.id) - toLot('search', b.id));
      expect(Array.from(numbers, (number) => index.getRecord(number).id)).toEqual(expected.map(({ id }) => id));
      expect(Array.from(numbers, (number) => places[number])).toEqual(Array.from(numbers, (_, place) => place));
    }),
    { numRuns: 30 },
  );
});
