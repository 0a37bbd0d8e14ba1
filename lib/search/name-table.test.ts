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

const toTable = (...names: string[]) => {
  const table = new NameTable();
  for (const name of names) table.toNumber(name, () => ({ names: [name], toLabels: () => [name] }));
  return table;
};
const PEOPLE = toTable('Kassym-Jomart Tokayev', 'Toka River', 'Vladimir Putin', 'Ada Lund', 'Ada');

it.each([
  ['Tokaev', []],
  ['Tokayve', []],
  ['kasym tokayev', []],
  ['Putni', []],
  ['Tok', [0, 1]],
  ['Toka', [0, 1]],
  ['Lun', [3]],
  ['Ada', [4]],
  ['Abc', []],
  ['Tokarew', []],
  ['', []],
])('finds %s by a name in whole, or by its beginning, and takes none with a slip for it', (name, numbers) => {
  expect([...PEOPLE.find(name)]).toEqual(numbers);
});

it.each([
  ['Ada', true],
  ['Vlad', true],
  ['Toka', false],
  ['Tokaev', false],
  ['', false],
])('tells of %j whether it is one name: %s', (name, isWhole) => {
  expect(PEOPLE.isWhole(name)).toBe(isWhole);
});

it('offers what was typed with a slip, and what is less like it where that is asked for', () => {
  expect(PEOPLE.offer('Tokaev', 'en', 3)).toEqual(['Kassym-Jomart Tokayev']);
  expect(PEOPLE.offer('Tokarew', 'en', 3)).toEqual([]);
  expect(PEOPLE.offer('Tokarew', 'en', 3, () => 3)).toEqual(['Kassym-Jomart Tokayev']);
  expect(PEOPLE.offer('xyzzyxyzzy', 'en', 3, () => 3)).toEqual([]);
});

it('takes names in that are added after a slip was looked for', () => {
  const table = toTable('Ada Lund');
  expect(table.offer('Putni', 'en', 3)).toEqual([]);
  table.toNumber('p', () => ({ names: ['Putin'], toLabels: () => ['Putin'] }));
  expect(table.offer('Putni', 'en', 3)).toEqual(['Putin']);
});

it('offers every name of long words with any one letter of theirs left out, added or changed', () => {
  const word = fc.stringMatching(/^[a-z]{5,9}$/u);
  fc.assert(
    fc.property(word, word, fc.nat(8), fc.constantFrom('', 'x', 'q'), (first, second, at, letter) => {
      const place = at % second.length;
      const slipped = second.slice(0, place) + letter + second.slice(place + 1);
      const table = toTable(`${first} ${second}`);
      expect(table.offer(`${first} ${slipped}`, 'en', 3)).toEqual(slipped.length < 4 ? [] : [`${first} ${second}`]);
    }),
  );
});
