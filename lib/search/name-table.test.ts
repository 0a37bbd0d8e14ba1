import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { NameTable } from './name-table.ts';

it('offers the first few of what would stand in order: what begins with the letters, then what has such a word', () => {
  const word = fc.constantFrom('bridge', 'Bristol', 'river', 'rail', 'new');
  const names = fc.uniqueArray(
    fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
    { maxLength: 60 },
  );
  const typed = fc.constantFrom('', 'b', 'bri', 'r', 'new ri');
  fc.assert(
    fc.property(names, typed, fc.nat(8), (all, letters, most) => {
      const table = new NameTable();
      for (const name of all) table.toNumber(name, () => ({ names: [name], toLabels: () => [name] }));
      const offered = table.offer(letters, 'en', all.length);
      const isBegun = (name: string) => name.toLowerCase().startsWith(letters);
      const inOrder = offered.toSorted((a, b) => Number(isBegun(b)) - Number(isBegun(a)) || a.localeCompare(b, 'en'));
      expect(offered).toEqual(inOrder);
      expect(table.offer(letters, 'en', most)).toEqual(offered.slice(0, most));
    }),
  );
});
