import { expect, it } from 'vitest';
import { findInitials } from './initials.ts';

it.each([
  ['an initial', 'А. Токаев', 'А.'],
  ['without a space', 'А.Токаев', 'А.'],
  ['two', 'А. Б. Токаев', 'А.Б.'],
  ['with a hyphen', 'сказал К.-Ж. Токаев', 'К.-Ж.'],
  ['a small letter is none', 'в 2024 г. Токаев', ''],
  ['nor is the end of a longer word', 'США. Токаев', ''],
  ['nor a state', 'the U.S. Токаев', ''],
  ['nor a district', 'Washington, D.C. Токаев', ''],
  ['nothing', 'Токаев', ''],
])('finds initials: %s', (_, text, expected) => {
  expect(findInitials(text, 0, text.indexOf('Токаев'))).toBe(expected);
});
