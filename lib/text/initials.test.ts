import { expect, it } from 'vitest';
import { hasInitials } from './initials.ts';

const NAME = 'Токаев';

it.each([
  ['an initial', 'А. Токаев', true],
  ['without a space', 'А.Токаев', true],
  ['two', 'А. Б. Токаев', true],
  ['with a hyphen', 'А.-Б. Токаев', true],
  ['two behind', 'Токаев А.Б.', true],
  ['two behind, with spaces', 'Токаев А. Б.', true],
  ['one behind may be another name’s', 'Токаев А.', false],
  ['and so may two', 'Токаев А. Б. Иванова', false],
  ['a small letter', 'в 2024 г. Токаев', false],
  ['the end of a longer word', 'США. Токаев', false],
  ['a state', 'the U.S. Токаев', false],
  ['a state behind', 'Токаев, U.S. officials', false],
  ['nothing', 'Токаев', false],
])('finds initials: %s', (_, text, expected) => {
  const start = text.indexOf(NAME);
  expect(hasInitials(text, start, start + NAME.length)).toBe(expected);
});
