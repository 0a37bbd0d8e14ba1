import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findEvaluativeWords } from '../lib/corpus/evaluative-words.ts';
import type { Message } from '../lib/domain/catalogue.ts';
import { UI_LANGUAGES, type UiLanguage } from '../lib/domain/language.ts';
import { compileCatalogue, toManifestMessages } from '../modules/catalogues/compile-catalogue.ts';
import { readCatalogueText } from '../modules/catalogues/read-catalogue-text.ts';
import { readCatalogue } from './fixtures/catalogues.ts';
import { toLocale } from './parts/locale.ts';

const ROOT = join(import.meta.dirname, '..');
const OF_THE_MANIFEST = ['extName', 'extDescription', 'commandNext', 'commandPrevious', 'commandCard', 'commandSite', 'commandPanel'];

const read = (files: string, key: RegExp) =>
  globSync(files, { cwd: ROOT })
    .filter((path) => !/\.test\.|\/fixtures\//u.test(path))
    .flatMap((path) => [...readFileSync(join(ROOT, path), 'utf8').matchAll(key)].map(([, found]) => found ?? ''));

/** In components every literal of the shape of a key, as maps hold some; in the entrypoints around them what `t` is called with. */
const used = new Set([
  ...read('components/**/*.{ts,tsx}', /(?<!from )'((?:[a-z]+\.[A-Za-z]+)|extName)'/gu),
  ...read('entrypoints/**/*.{ts,tsx}', /\bt\('([A-Za-z.]+)'/gu),
]);
const english = readCatalogue('en').messages;
const known = Object.keys(english);

type Plural = { readonly [category: string]: unknown };

/** What a compiled message holds: the names of its placeholders, and the forms of its plurals. */
function toParts(message: unknown): { names: string[]; plurals: Plural[] } {
  const parts = { names: new Set<string>(), plurals: [] as Plural[] };
  const visit = (pieces: unknown): void => {
    for (const piece of Array.isArray(pieces) ? pieces : []) {
      if (!Array.isArray(piece)) continue;
      const [name, , forms] = piece as [string, unknown, Plural?];
      parts.names.add(name);
      if (forms === undefined) continue;
      parts.plurals.push(forms);
      for (const form of Object.values(forms)) visit(form);
    }
  };
  visit(message);
  return { names: [...parts.names].toSorted(), plurals: parts.plurals };
}

const toText = (message: Message | undefined) => (typeof message === 'string' ? message : JSON.stringify(message));

it('has every message that a component asks for', () => {
  expect(used.size).toBeGreaterThan(50);
  expect([...used].filter((key) => !known.includes(key))).toEqual([]);
});

it('gives a card every message that it asks for, without those of the other views', () => {
  const { messages } = compileCatalogue(readCatalogueText(ROOT, 'en', 'card'), 'en');
  const asked = [
    ...read('components/{card,parts}/**/*.{ts,tsx}', /'((?:[a-z]+\.[A-Za-z]+))'/gu),
    ...read('components/pins/PinButton.tsx', /'((?:[a-z]+\.[A-Za-z]+))'/gu),
    ...read('entrypoints/card/*.tsx', /\bt\('([A-Za-z.]+)'/gu),
  ];
  expect(asked.length).toBeGreaterThan(30);
  expect(asked.filter((key) => !(key in messages))).toEqual([]);
  expect(Object.keys(messages).filter((key) => key.startsWith('popup.'))).toEqual([]);
});

it('has no message that nobody asks for', () => {
  const asked = new Set([...OF_THE_MANIFEST, ...used]);
  expect(known.filter((key) => !asked.has(key))).toEqual([]);
});

describe.each(UI_LANGUAGES)('the catalogue of %s', (language: UiLanguage) => {
  const { messages } = readCatalogue(language);

  it('has the messages of the English one, in its order, and no others', () => {
    expect(Object.keys(messages)).toEqual(known);
    expect(Object.entries(messages).filter(([, message]) => message.length === 0)).toEqual([]);
  });

  it('fills in what the English one fills in', () => {
    const toNames = (all: typeof messages) => Object.entries(all).map(([key, message]) => [key, ...toParts(message).names]);
    expect(toNames(messages)).toEqual(toNames(english));
  });

  it('gives every plural the forms that its language has, and no others', () => {
    const { pluralCategories } = new Intl.PluralRules(toLocale(language)).resolvedOptions();
    const plurals = Object.entries(messages).flatMap(([key, message]) => toParts(message).plurals.map((forms) => [key, forms] as const));
    expect(plurals.length).toBeGreaterThan(5);
    for (const [key, forms] of plurals) expect([key, ...Object.keys(forms).toSorted()]).toEqual([key, ...pluralCategories.toSorted()]);
    expect([...new Set(plurals.map(([key]) => key))]).toEqual(known.filter((key) => toParts(english[key]).plurals.length > 0));
  });

  it('judges nobody', () => {
    const judging = Object.entries(messages).flatMap(([key, message]) =>
      // The quotation marks of JSON would hide every word as somebody's.
      findEvaluativeWords(toText(message)?.replaceAll('"', ' ') ?? '', language).map((word) => `${key}: ${word}`),
    );
    expect(judging).toEqual([]);
  });

  it('describes the extension in the 132 characters that stores allow', () => {
    expect(toText(messages['extDescription'])?.length).toBeLessThanOrEqual(132);
  });

  it('is written one message a line, so that a difference shows what was changed', () => {
    const text = readCatalogueText(ROOT, language, 'all');
    const groups = Object.values(parse(text) as object).filter((value) => typeof value === 'object').length;
    expect(text.split('\n').filter((line) => /^\s*\w+:/u.test(line))).toHaveLength(known.length + groups);
  });
});

/** What two languages say alike although it has words, by what it is and why; signs and places to fill in are no words. */
const ALIKE: { readonly [key: string]: string } = {
  extName: 'a name',
  'nav.titleOf': 'the name of the extension',
  'provenance.digest': 'the name of a procedure',
  'role.author': 'Kazakh has the word from Russian',
  'settings.card': 'the same',
  'progress.fileAhead': 'the same',
  'ledger.file': 'the same',
};

it('says nothing alike in two languages but names and words that both have', () => {
  const catalogues = UI_LANGUAGES.map(readCatalogue);
  const toWords = (key: string, { language, messages }: (typeof catalogues)[number]) => {
    const words = toText(messages[key])?.replaceAll(/\["\w+"|"(?:one|few|many|other)"/gu, '') ?? '';
    return /\p{L}/u.test(words) ? words : language;
  };
  const isAlike = (key: string) => new Set(catalogues.map((catalogue) => toWords(key, catalogue))).size < UI_LANGUAGES.length;
  expect(known.filter(isAlike)).toEqual(known.filter((key) => key in ALIKE));
  expect(Object.keys(ALIKE).filter((key) => !known.includes(key))).toEqual([]);
});

it('gives the manifest no words but those that the browser looks up', () => {
  const asked = new Set([...readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8').matchAll(/__MSG_(\w+)__/gu)].map(([, key]) => key));
  expect(asked).toEqual(new Set(OF_THE_MANIFEST));
  for (const language of UI_LANGUAGES) {
    const compiled = compileCatalogue(readCatalogueText(ROOT, language, 'all'), language);
    expect(Object.keys(toManifestMessages(compiled)).toSorted()).toEqual(OF_THE_MANIFEST.toSorted());
  }
});

it('says in its own letters what is not a name', () => {
  const latin = (language: UiLanguage) =>
    Object.entries(readCatalogue(language).messages)
      .filter(([, message]) =>
        /[a-z]{3}/iu.test(toText(message)?.replaceAll(/\["\w+"|"(?:one|few|many|other)"|Parallax|SHA|CSL-JSON|JSON/gu, '') ?? ''),
      )
      .map(([key]) => key);
  for (const language of ['ru', 'kk', 'zh'] as const) expect(latin(language)).toEqual([]);
});
