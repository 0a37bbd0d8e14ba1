import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileForms, compilePatterns } from './compile-matcher.ts';
import { joinLookalikes } from './join-lookalikes.ts';
import { type NamePattern, toExactPattern, toPatterns } from './name-pattern.ts';
import { openMatcher } from './open-matcher.ts';
import { toShipped } from './ship-matcher.ts';

const word = fc.constantFrom('Хантер', 'Хантера', 'Джо', 'байден', 'Байден', 'Байдена', 'Байдену');
const text = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const conditions = fc.constantFrom(undefined, { near: ['сын'] }, { near: ['дом'] });
const lookalike = fc
  .record({ text, conditions })
  .map(({ text: written, conditions: some }) =>
    toExactPattern({ text: written, topic: null, form: 'base', ...(some && { conditions: some }) }),
  );

// Every text that one of them takes, with the capitals it must have and its conditions.
function spellOut(patterns: readonly NamePattern[]): Set<string> {
  return new Set(
    patterns.flatMap(({ words, conditions: some }) =>
      words
        .reduce<string[]>(
          (starts, { forms, capitals }) => starts.flatMap((start) => [...forms.keys()].map((form) => `${start} ${form}:${capitals}`)),
          [''],
        )
        .map((spelling) => spelling + JSON.stringify(some)),
    ),
  );
}

it('takes the texts that each took, and no other', () => {
  fc.assert(
    fc.property(fc.array(lookalike, { maxLength: 30 }), (lookalikes) => {
      const joined = joinLookalikes(lookalikes);
      expect(spellOut(joined)).toEqual(spellOut(lookalikes));
      expect(joined.length).toBeLessThanOrEqual(lookalikes.length);
    }),
  );
});

it('keeps names that mention something as they are', () => {
  const names = ['Джо Байден', 'Хантер Байден'].map((name) => toExactPattern({ text: name, topic: 'biden', form: 'base' }));
  expect(joinLookalikes(names)).toEqual(names);
});

it('lets a lookalike in all the cases of a name take no more bytes than in all but one, which parts its words', () => {
  const cases = ['', 'а', 'у', 'ом', 'е'];
  const name = toPatterns({
    topic: 'biden',
    anyCase: false,
    forms: cases.map((ending) => ({ text: `Байден${ending}`, form: ending === '' ? 'base' : 'case' })),
  });
  const sizeWith = (some: readonly string[]) =>
    toShipped(
      compilePatterns([
        ...name,
        ...some.flatMap((ending) => toPatterns({ topic: null, anyCase: false, forms: [{ text: `Хантер Байден${ending}`, form: 'base' }] })),
      ]),
    ).length;
  expect(sizeWith(cases)).toBeLessThanOrEqual(sizeWith(cases.slice(1)));
});

it('reads all cases of a joined lookalike as nothing, and other names as before', () => {
  const forms = ['', 'а', 'у'].flatMap((ending) => [
    { text: `Хантер Байден${ending}`, topic: null, form: 'base' as const },
    { text: `Байден${ending}`, topic: 'biden', form: 'base' as const },
  ]);
  const found = openMatcher(compileForms(forms)).find('Хантер Байдена, Джо Байдену, Хантер Байден');
  expect(found.map(({ start, topic }) => [start, topic])).toEqual([[20, 'biden']]);
});
