import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortInSlices } from './sort-in-slices.ts';

it('what is sorted in slices stands as if it had been sorted at once, equals in the order they had', async () => {
  const entries = fc.array(fc.nat(20), { maxLength: 1500, size: 'max' }).map((keys) => keys.map((key, at) => ({ key, at })));
  const byKey = (a: { readonly key: number }, b: { readonly key: number }) => a.key - b.key;
  await fc.assert(
    fc.asyncProperty(entries, async (all) => {
      expect(await sortInSlices(all, byKey)).toEqual(all.toSorted(byKey));
    }),
    { numRuns: 30 },
  );
});
