import { expect, it } from 'vitest';
import type { NamedTopic } from '../domain/topic.ts';
import { findNameOf, toAliasBook } from './alias-book.ts';

const TOKAYEV: NamedTopic = {
  id: 'tokayev',
  kind: 'person',
  name: { en: 'Tokayev' },
  summary: { en: 'President.' },
  aliases: {
    en: [{ text: 'Tokayev' }],
    ru: [{ text: 'Токаев', declension: ['surname'], notBefore: ['сказал'] }],
    'kk-Cyrl': [{ text: 'Тоқаев', declension: ['kk-both'] }],
  },
};
const book = JSON.parse(JSON.stringify(toAliasBook([TOKAYEV]))) as ReturnType<typeof toAliasBook>;

it.each([
  ['Токаевым', 'Токаев'],
  ['Тоқаевтың', 'Тоқаев'],
  ['TOKAYEV', 'Tokayev'],
  ['Токаев', undefined],
  ['Nobody', undefined],
])('%s is a form of %s', (surface, name) => {
  expect(findNameOf(book['tokayev']!, surface)).toBe(name);
});

it('keeps what forms are made of, and not where they count', () => {
  expect(JSON.stringify(book)).toContain('surname');
  expect(JSON.stringify(book)).not.toMatch(/сказал|President/u);
});
