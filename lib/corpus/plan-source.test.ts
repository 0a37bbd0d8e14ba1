import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LIMITS } from '../edition/field-schemas.ts';
import { checkCorpus } from './compile-corpus.ts';
import { SOURCE_TEXTS, toFixtureFiles } from './fixture-corpus.ts';
import { guessLanguage, type NewSource, planSource } from './plan-source.ts';
import type { CorpusFile } from './read-records.ts';
import { CONTEXT, toContext } from './to-context.ts';
import { toFigureDraft, toQuoteDraft } from './to-draft.ts';

const TEXT = 'Cy Elm said: “Ben calls the Sund Bridge ‘a wall’.” It is 3 years old.\n';
const SOURCE: NewSource = { id: 'gazette-wall', title: 'A wall', outlet: 'gazette', translated: false };
const plan = (source: Partial<NewSource> = {}, text = TEXT, files: readonly CorpusFile[] = toFixtureFiles()) =>
  planSource(files, { ...SOURCE, ...source }, text, hash('sha256', text));
const problemsWith = (files: readonly CorpusFile[]) => checkCorpus([...toFixtureFiles(), ...files]).problems;

describe('the files of a new article', () => {
  it('are the article, its outlet, a quote for every passage and a figure for every number', () => {
    expect(plan().files.map(({ path }) => path)).toEqual([
      'sources/gazette-wall.yaml',
      'speakers/gazette.yaml',
      'quotes/gazette-wall-ben-calls-the-sund-bridge.yaml',
      'quotes/gazette-wall-a-wall.yaml',
      'figures/gazette-wall-3.yaml',
    ]);
  });

  it('have digest, length, offsets and the topics that are mentioned', () => {
    const [source, , outer, inner] = plan().files.map(({ content }) => parse(content) as Record<string, unknown>);
    expect(source).toMatchObject({
      title: 'A wall',
      language: 'en',
      sha256: hash('sha256', TEXT),
      length: TEXT.length,
      published: { date: null },
    });
    expect(outer).toMatchObject({ exact: 'Ben calls the Sund Bridge ‘a wall’.', start: 14, end: 49, topics: ['bridge'] });
    expect(inner).toMatchObject({ exact: 'a wall', start: 41, end: 47, topics: null });
  });

  it('are each refused until they are finished, once, with what is to be filled in', () => {
    const { files } = plan();
    expect(problemsWith(files)).toEqual(
      [
        ['sources/gazette-wall', 'published.date'],
        ['speakers/gazette', 'name'],
        ['quotes/gazette-wall-ben-calls-the-sund-bridge', 'speaker, date.date'],
        ['quotes/gazette-wall-a-wall', 'speaker, topics, date.date'],
        ['figures/gazette-wall-3', 'value, unit, measure, asOf.date, claimant, topics'],
      ].map(([path = '', fields]) => ({
        file: `${path}.yaml`,
        record: path.split('/')[1],
        rule: 'unfinished',
        message: `is not finished: fill in ${fields}, or delete the file`,
      })),
    );
  });

  it('are in order when they are filled in', () => {
    const finished = plan({ published: '2024-05-01', outletName: 'The Gazette' }).files.map(({ path, content }) => ({
      path,
      content: content
        .replace(/^(speaker|claimant): .*/mu, '$1: ben-oak')
        .replace(/^topics: .*/mu, 'topics: [bridge]')
        .replace(/^ {2}date: +#.*/mu, '  date: "2024-05-01"')
        .replace(/^value: .*/mu, 'value: 3')
        .replace(/^unit: .*/mu, 'unit: usd')
        .replace(/^measure: .*/mu, 'measure: cost'),
    }));
    expect(problemsWith(finished)).toEqual([]);
  });

  it('take no path that is in use', () => {
    const taken = { 'quotes/gazette-wall-a-wall.yaml': '{}', 'speakers/gazette.yaml': '{name: G, kind: outlet}' };
    const paths = plan({}, TEXT, toFixtureFiles(taken)).files.map(({ path }) => path);
    expect(paths).toContain('quotes/gazette-wall-a-wall-2.yaml');
    expect(paths).not.toContain('speakers/gazette.yaml');
  });

  it('are named after the article alone where the words are in no Latin letters, and never too long', () => {
    const id = 'x'.repeat(LIMITS.id);
    expect(
      plan({}, '«Мост» «Стена»')
        .files.slice(2)
        .map(({ path }) => path),
    ).toEqual(['quotes/gazette-wall-quote.yaml', 'quotes/gazette-wall-quote-2.yaml']);
    expect(problemsWith(plan({ id }).files).map(({ rule }) => rule)).not.toContain('file-name');
  });

  it('are no drafts of passages too long for one quote, which are named', () => {
    const long = `“${'a '.repeat(LIMITS.exact)}b”`;
    expect(plan({}, long)).toMatchObject({ files: [{}, {}], tooLong: [{ start: 1 }] });
  });

  it.each<[reason: string, source: Partial<NewSource>, text: string, message: string]>([
    ['an id in use', { id: 'herald' }, TEXT, 'the id herald is in use: sources/herald.yaml is there; choose another id'],
    ['an article that is there', {}, SOURCE_TEXTS.tribune, 'this very file is in the corpus already, as sources/tribune.yaml'],
    ['an id that is none', { id: '../x' }, TEXT, '[f'],
    [
      'an outlet that is no id',
      { outlet: 'The Gazette' },
      TEXT,
      'outlet: "The Gazette" is not an id; an id is the name of a file, in small Latin letters, digits and single hyphens, such as the-gazette',
    ],
    ['an outlet that is a person', { outlet: 'ben-oak' }, TEXT, '--outlet names ben-oak, whose kind is person; name an outlet'],
    ['a month that is none', { published: '2024-13-01' }, TEXT, 'published.date: must be YYYY'],
    ['a language in words', { language: 'english' }, TEXT, 'language: must be a BCP 47 tag'],
    ['a day that is none', { published: 'May 1' }, TEXT, 'published.date: must be YYYY'],
    ['an address that is none', { url: 'x' }, TEXT, 'url: must be an http or https address'],
    ['an empty title', { title: ' ' }, TEXT, 'title: must not be empty'],
  ])('are refused for %s', (_, source, text, message) => {
    expect(() => plan(source, text)).toThrow(message);
  });
});

describe('a draft', () => {
  const any = fc.string({ unit: 'binary', maxLength: 60 });
  it.each([
    ['quote', toQuoteDraft],
    ['figure', toFigureDraft],
  ])('of a %s is YAML that holds the words as they are, whatever they and those around them are', (_, toDraft) => {
    fc.assert(
      fc.property(any, any, any, (before, exact, after) => {
        const text = `${before}${exact}${after}`;
        const place = { exact, start: before.length, end: before.length + exact.length };
        const read = parse(toDraft({ source: 's', text, place, topics: [], remarks: [before] })) as object;
        expect(read).toMatchObject({ source: 's', ...place });
      }),
      { numRuns: 2000 },
    );
  });

  it('says that its own remark goes once it is filled in', () => {
    const span = { source: 's', text: 'x', place: { exact: 'x', start: 0, end: 1 }, topics: [] };
    for (const toDraft of [toQuoteDraft, toFigureDraft])
      expect(toDraft(span)).toContain('\n# Fill in what is empty and take this line away, or delete this file.\n');
  });

  it('cuts no character of the article in two', () => {
    const text = '😀'.repeat(100);
    fc.assert(
      fc.property(fc.nat(99), fc.nat(50), (at, length) => {
        // A letter before the words, so that the edge of what is shown falls between the halves of a character.
        const shown = toContext(`${text.slice(0, 2 * at)}x${text.slice(2 * at)}`, { start: 2 * at + 1, end: 2 * (at + length) + 1 });
        expect(shown.replaceAll(/[…⟦⟧x]|😀/gu, '')).toBe('');
      }),
    );
  });

  it('shows at most so much of the article around the words, on one line', () => {
    const text = `${'b'.repeat(100)}\n WORDS \n${'a'.repeat(100)}`;
    expect(toContext(text, { start: 102, end: 107 })).toBe(`…${'b'.repeat(CONTEXT - 2)} ⟦WORDS⟧ ${'a'.repeat(CONTEXT - 2)}…`);
  });
});

it.each([
  ['The bridge in Өскемен', 'en'],
  ['Мост открыт в Москве', 'ru'],
  ['Көпір ашылды, қала өзгерді', 'kk'],
  ['Міст відкрито, її бачать', 'uk'],
  ['大桥今天开通，记者 Ada Lund 报道', 'zh'],
  ['', 'en'],
])('the language of "%s" is guessed to be %s', (text, language) => {
  expect(guessLanguage(text)).toBe(language);
});
