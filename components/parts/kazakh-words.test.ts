import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { KAZAKH_COUNTRIES, KAZAKH_LANGUAGES, KAZAKH_MONTHS, KAZAKH_POWERS } from './kazakh-words.ts';

// Node has the Kazakh words of CLDR that Chromium was built without.
const ROOT = join(import.meta.dirname, '../..');
const inCorpus = (pattern: RegExp) =>
  globSync('data/{sources,speakers}/*.yaml', { cwd: ROOT })
    .flatMap((path) => [...readFileSync(join(ROOT, path), 'utf8').matchAll(pattern)].map(([, found]) => found ?? ''))
    .filter((found) => found !== 'null');

it('names countries and languages as CLDR does', () => {
  for (const [type, names] of [['region', KAZAKH_COUNTRIES] as const, ['language', KAZAKH_LANGUAGES] as const]) {
    const intl = new Intl.DisplayNames('kk', { type });
    expect(Object.fromEntries(Object.keys(names).map((code) => [code, intl.of(code)]))).toEqual(names);
  }
});

it('names months and powers of ten as CLDR does', () => {
  const month = new Intl.DateTimeFormat('kk', { month: 'long', timeZone: 'UTC' });
  expect(KAZAKH_MONTHS.map((_, at) => month.format(Date.UTC(2026, at)).toLowerCase())).toEqual([...KAZAKH_MONTHS]);
  const power = new Intl.NumberFormat('kk', { notation: 'compact', compactDisplay: 'long' });
  expect(KAZAKH_POWERS.map(([value]) => power.formatToParts(value).find(({ type }) => type === 'compact')?.value)).toEqual(
    KAZAKH_POWERS.map(([, word]) => word),
  );
});

it('names every country and language of the corpus', () => {
  const [countries, languages] = [inCorpus(/^\s*country: (\w+)$/gmu), inCorpus(/^language: "?([\w-]+)"?$/gmu)];
  expect(Math.min(countries.length, languages.length)).toBeGreaterThan(0);
  const [kazakh, russian] = ['kk', 'ru'].map((locale) => new Intl.DisplayNames(locale, { type: 'region' }));
  const isSame = (code: string) => kazakh?.of(code) === russian?.of(code);
  expect(countries.filter((code) => !(code in KAZAKH_COUNTRIES) && !isSame(code))).toEqual([]);
  expect(languages.filter((tag) => !(tag in KAZAKH_LANGUAGES))).toEqual([]);
});
