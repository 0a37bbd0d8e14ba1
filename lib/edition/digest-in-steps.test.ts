import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDigestLine, toLinesDigest } from './digest.ts';
import { DigestInSteps } from './digest-in-steps.ts';

const IDS = fc.uniqueArray(fc.stringMatching(/^(quotes|sources)\/[a-z0-9]{1,3}(-[a-z0-9]{1,2})?$/u), { maxLength: 300 });
const toRecords = (ids: readonly string[]) => ids.map((id) => ({ id, record: { id, name: `Ақтау ${id}` } }));

describe('a digest that is made in steps', () => {
  it('is that of all records at once, in whatever order and batches they come', async () => {
    await fc.assert(
      fc.asyncProperty(IDS, fc.boolean(), fc.integer({ min: 1, max: 200 }), async (ids, isSorted, size) => {
        const records = toRecords(isSorted ? ids.toSorted() : ids);
        const digest = new DigestInSteps();
        for (let at = 0; at < records.length; at += size) await digest.add(records.slice(at, at + size));
        const lines = await Promise.all(records.map(({ id, record }) => toDigestLine(id, record)));
        expect(await digest.toDigest()).toBe(await toLinesDigest(lines));
        expect(digest.count).toBe(records.length);
      }),
      { numRuns: 40 },
    );
  });
});
