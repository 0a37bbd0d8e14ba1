import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Conditions } from '../domain/conditions.ts';
import { compileConditions } from './compile-conditions.ts';
import { ConditionTable } from './condition-table.ts';
import { foldConditions } from './fold-conditions.ts';
import { holds } from './holds.ts';

const topics = ['russia', 'kazakhstan', 'putin'];
const literals = fc.uniqueArray(fc.constantFrom('Team', 'cycl*', 'тур де', 'ёж*', '车队', ', Idaho', 'race'), { minLength: 1 });
const conditions: fc.Arbitrary<Conditions> = fc.record(
  {
    onlyWith: fc.array(fc.oneof(fc.constantFrom(...topics), fc.subarray(topics, { minLength: 1 })), { minLength: 1, maxLength: 3 }),
    after: literals,
    before: literals,
    notAfter: literals,
    notBefore: literals,
    near: literals,
    notNear: literals,
    languages: fc.subarray(['en', 'ru', 'kk'], { minLength: 1 }),
    mixedCase: fc.constant(true as const),
  },
  { requiredKeys: [] },
);
const side = fc
  .array(fc.constantFrom('team', 'Cyclists', 'тур', 'де', 'Ежи', '车队', ', Idaho', 'races', 'race'), { maxLength: 4 })
  .map((words) => words.join(' '));

it('says of every place what was compiled', () => {
  fc.assert(
    fc.property(fc.array(conditions, { minLength: 1, maxLength: 6 }), side, side, (all, left, right) => {
      const table = new ConditionTable(
        compileConditions(all, (topic) => topics.indexOf(topic)),
        topics,
      );
      const text = `${left} Astana ${right}`;
      for (const [place, authored] of all.entries()) {
        const read = table.at(place);
        expect(read.onlyWith).toEqual(authored.onlyWith);
        const hold = (some: typeof read) => holds(some, text, left.length + 1, left.length + 7, [0, text.length], 'ru');
        expect(hold(read)).toBe(hold(foldConditions(authored)));
      }
    }),
  );
});

it('takes few bytes for a list that another one has and more', () => {
  const shared = Array.from({ length: 50 }, (_, at) => `literal number ${at}`);
  const sizeOf = (...all: Conditions[]) => compileConditions(all, () => 0).length;
  expect(sizeOf({ notNear: shared }, { notNear: [...shared, 'race'] }) - sizeOf({ notNear: shared })).toBeLessThan(50);
});

it('keeps lists apart that share literals', () => {
  const words = ['one', 'two', 'three', 'four', 'five', 'six'];
  fc.assert(
    fc.property(fc.array(fc.subarray(words, { minLength: 1 }), { minLength: 1, maxLength: 5 }), (lists) => {
      const table = new ConditionTable(
        compileConditions(
          lists.map((near) => ({ near })),
          () => 0,
        ),
        topics,
      );
      const toFound = (place: number) =>
        words.filter((word) => holds(table.at(place), `Astana ${word}`, 0, 6, [0, 7 + word.length], undefined));
      expect(lists.map((_, place) => toFound(place))).toEqual(lists);
    }),
  );
});
