import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SurfaceForm } from '../domain/mention.ts';
import { compileForms } from './compile-matcher.ts';
import { openMatcher } from './open-matcher.ts';

const NAMES = [
  'Kazakhstan',
  'Нур-Султан',
  'Российский',
  'Йошкар',
  'Қазақстан Республикасы',
  'Qazaqstannyń',
  "Пам'ять",
  'Королев',
  'Istanbul',
];
const matcher = openMatcher(compileForms(NAMES.map((text): SurfaceForm => ({ text, topic: text, form: 'base' }))));
const find = (text: string) => matcher.find(text).map(({ start, end, topic }) => [text.slice(start, end), topic]);

it('names are found whole, whatever the characters that a page writes them with', () => {
  const toFullWidth = (text: string) => text.replaceAll(/[A-Za-z]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
  const writings: ((text: string) => string)[] = [
    (text) => text.normalize('NFD'),
    toFullWidth,
    (text) => text.replaceAll(/(?<=[аеиоу])(?=.)/gu, '\u0301'),
    (text) => text.replaceAll('-', '\u2011').replaceAll("'", 'ʼ').replaceAll(' ', '\u202f'),
    (text) => text.replaceAll('а', 'a').replaceAll('о', 'o'),
    (text) => text.replaceAll('е', 'ё'),
    (text) => text.replaceAll('I', 'İ'),
  ];
  const places = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...Array.from('\u00ad\u200b\u200d\u2060\ufeff\u200e\u202a\u2069'))), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), fc.constantFrom(...writings), places, (name, write, insertions) => {
      const letters = write(name).split('');
      for (const [place, unseen] of insertions) letters.splice(1 + (place % (letters.length - 1)), 0, unseen);
      const written = letters.join('');
      const text = `x, ${written}, x\0${written}`;
      const first = matcher.find(text).map(({ start, end }) => [start, end]);
      // A stress mark at the end belongs to the word.
      expect(first).toEqual([
        [3, 3 + written.length],
        [text.length - written.length, text.length],
      ]);
    }),
    { numRuns: 1000 },
  );
});

it.each([
  ['a mark at the end is part of the word', 'Казак и Королева\u0301, Королев\u0301.', [['Королев\u0301', 'Королев']]],
  ['a letter with another mark is another', 'Kazakhstan\u0308', []],
  ['what is not seen before and behind is not', '\u2066Kazakhstan\u2069', [['Kazakhstan', 'Kazakhstan']]],
])('%s', (_, text, found) => {
  expect(find(text)).toEqual(found);
});
