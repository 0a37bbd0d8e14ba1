import { expect, it } from 'vitest';
import { ENGLISH, readCatalogue } from '../components/fixtures/catalogues.ts';
import { toStrings } from '../components/to-strings.ts';
import { toPseudoCatalogue } from './pseudo-catalogue.ts';

const of = (messages: Record<string, string | unknown[]>) => toStrings(toPseudoCatalogue({ language: 'en', messages }));

it('has accents and two fifths more letters', () => {
  expect(of({ a: 'Open the side panel' }).t('a')).toBe('Öpééñ ţhéé šííðéé pááñééļ');
});

it('leaves what is filled in, numbers and names of plural forms as they are', () => {
  const { t } = of({ a: ['Marks on ', ['site']], b: [['count', 2, { one: [0, ' topic'], other: ['All ', 0, ' topics'] }]] });
  expect(t('a', { site: 'news.example' })).toMatch(/^M.*ř.* news\.example$/u);
  expect(t('b', { count: 1 })).toMatch(/^1 ţ/u);
  expect(t('b', { count: 3 })).toMatch(/^Å.+ 3 ţ/u);
});

it('every message of the English catalogue can be said, and is longer', () => {
  const pseudo = toPseudoCatalogue(readCatalogue('en'));
  const values = new Proxy({}, { get: () => 2, has: () => true });
  for (const key of Object.keys(pseudo.messages)) {
    const english = ENGLISH.t(key, values);
    const longer = toStrings(pseudo).t(key, values);
    if (/\p{L}{4}/u.test(english)) expect(longer.length, key).toBeGreaterThan(english.length);
  }
});
