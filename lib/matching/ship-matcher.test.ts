import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileForms } from './compile-matcher.ts';
import { isMatcher } from './open-matcher.ts';
import { toShipped, toStored } from './ship-matcher.ts';

const letters = fc.string({ unit: fc.constantFrom(...Array.from('abяңé中国')), minLength: 1, maxLength: 6 });

it('gives back what was compiled, whatever the names', () => {
  fc.assert(
    fc.property(fc.uniqueArray(letters, { maxLength: 20 }), (names) => {
      const compiled = compileForms(names.map((text) => ({ text, topic: text, form: 'base' })));
      expect(toStored(toShipped(compiled))).toBe(compiled);
    }),
  );
});

it('ships fewer bytes than are stored', () => {
  const compiled = compileForms([{ text: 'Astana', topic: 'astana', form: 'base' }]);
  expect(toShipped(compiled).length).toBeLessThan(compiled.length);
});

it('says of a file of another kind that it is no matcher', () => {
  expect(isMatcher(toStored(new TextEncoder().encode('{"schema":2}')))).toBe(false);
});
