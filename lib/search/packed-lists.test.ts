import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PackedLists } from './packed-lists.ts';

it('gives every list back as it was added, however many there are', () => {
  const number = fc.integer({ min: -1, max: 2 ** 31 - 1 });
  fc.assert(
    fc.property(fc.array(fc.array(number, { size: 'large', maxLength: 400 }), { maxLength: 30 }), (lists) => {
      const packed = new PackedLists();
      for (const list of lists) packed.add(list);
      expect(lists.map((_, at) => [...packed.get(at)])).toEqual(lists);
      expect(lists.map((_, at) => packed.lengthOf(at))).toEqual(lists.map(({ length }) => length));
      expect([...packed.get(lists.length)]).toEqual([]);
    }),
  );
});
