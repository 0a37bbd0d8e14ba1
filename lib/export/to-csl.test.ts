import { hash } from 'node:crypto';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { type Changes, compileFixture, fixtureRecord, SOURCE_TEXTS } from '../corpus/fixture-corpus.ts';
import { ENGLISH_WORDS } from './english-words.ts';
import { CSL_DATA_RULES } from './fixtures/csl-data-rules.ts';
import { toCslItems } from './to-csl.ts';

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(CSL_DATA_RULES);
const items = async (changes?: Changes, language: 'en' | 'ru' = 'en') => toCslItems(await compileFixture(changes), language, ENGLISH_WORDS);
const herald = fixtureRecord('sources/herald.yaml');

describe('toCslItems', () => {
  it('gives items as CSL-JSON asks for them', async () => {
    expect(validate(await items()) ? [] : validate.errors).toEqual([]);
  });

  it('gives each source its title, outlet, author, date and language, and the text it is known by to programs', async () => {
    const [source] = await items();
    expect(source).toEqual({
      id: 'herald',
      type: 'document',
      title: 'The bridge in the herald',
      'container-title': 'The Herald',
      author: [{ literal: 'Ben Oak' }],
      issued: { 'date-parts': [[2024, 5, 1]] },
      language: 'en',
      custom: { parallax: { sha256: hash('sha256', SOURCE_TEXTS.herald), length: SOURCE_TEXTS.herald.length } },
    });
  });

  it('calls what has an address a web page', async () => {
    const [source] = await items({ 'sources/herald.yaml': { ...herald, url: 'https://example.org/a' } });
    expect(source).toMatchObject({ type: 'webpage', URL: 'https://example.org/a' });
  });

  it('says that a date is inferred, why, and how exact it is', async () => {
    const published = { date: '2024-04', until: '2024-05', inferred: 'whole', reason: 'printed-in-denmark' };
    const all = await items({ 'sources/herald.yaml': { ...herald, published } });
    expect(validate(all) ? [] : validate.errors).toEqual([]);
    expect(all[0]).toMatchObject({
      issued: {
        'date-parts': [
          [2024, 4],
          [2024, 5],
        ],
        circa: true,
      },
    });
    expect(all[0]?.note).toBe('Date inferred: Its paper is made in Denmark.');
  });

  const nobody = { en: 'no author named', ru: 'автор не указан', kk: 'автор жоқ', zh: '未署名' };

  it('gives what names no author to its outlet, says that it is a translation, and notes in words what is known of a step', async () => {
    const chain = [
      { role: 'outlet', speaker: 'herald', note: nobody },
      { role: 'republisher', speaker: 'tribune' },
      { role: 'translation', note: nobody, inferred: true },
    ];
    const [source] = await items({ 'sources/herald.yaml': { ...herald, translated: true, chain } });
    expect(source).toMatchObject({ author: [{ literal: 'The Herald' }], genre: 'English translation', language: 'en' });
    expect(source?.note).toBe('The Herald: no author named. On The Tribune. English translation: no author named (inferred).');
    expect((await items({ 'sources/herald.yaml': { ...herald, chain } }, 'ru'))[0]?.note).toContain('The Herald: автор не указан.');
  });

  it('gives an outlet that is printed as a mark its whole name, and says how it is printed', async () => {
    const speaker = { ...fixtureRecord('speakers/herald.yaml'), name: '«H»', topic: 'bridge' };
    const [source] = await items({ 'speakers/herald.yaml': speaker });
    expect(source).toMatchObject({ 'container-title': 'Sund Bridge', note: 'In the text: «H».' });
  });

  it.each([
    ['Ada', { literal: 'Ada' }],
    ['Ada Maria Lund', { literal: 'Ada Maria Lund' }],
    ['普 京', { literal: '普 京' }],
  ])('does not guess the parts of the name %s', async (name, author) => {
    const [source] = await items({ 'speakers/ben-oak.yaml': { ...fixtureRecord('speakers/ben-oak.yaml'), name } });
    expect(source?.author).toEqual([author]);
  });

  it('gives each quote as its source with the words, who said them and where they stand', async () => {
    const [source, , quote] = await items();
    const { annote, id, custom, ...rest } = quote!;
    expect({ ...rest, id: 'herald', custom: source?.custom }).toEqual(source);
    expect([id, annote]).toEqual([
      'herald/lund-joins',
      '“The bridge joins both shores.”\nAda Lund, as quoted by Ben Oak, The Herald, 2024-05-01',
    ]);
    expect(custom).toEqual({ parallax: { ...(source?.custom['parallax'] as object), start: 16, end: 45 } });
  });

  it('puts no marks around a report in the third person, and says whose words these are', async () => {
    const changes = { 'quotes/oak-parts.yaml': { ...fixtureRecord('quotes/oak-parts.yaml'), reported: true, attribution: 'continued' } };
    expect((await items(changes)).at(-1)?.annote).toMatch(
      /^The bridge parts neighbours,\nBen Oak, in the words of The Tribune, attributed by context, /u,
    );
  });

  it('has the note of the corpus on the words, told apart from these', async () => {
    const note = { en: '“It” stands for the bridge.', ru: '«It» — мост.', kk: '«It» — көпір.', zh: '“It”指桥。' };
    const changes = { 'quotes/oak-parts.yaml': { ...fixtureRecord('quotes/oak-parts.yaml'), note } };
    expect((await items(changes)).at(-1)?.annote).toMatch(/\n\[Corpus note: “It” stands for the bridge\.\]$/u);
    expect((await items(changes, 'ru')).at(-1)?.annote).toContain('«It» — мост.');
  });

  it('says when a quote was said, what of that is inferred and why', async () => {
    const date = { date: '2023-04', until: '2023-05', inferred: 'year', reason: 'printed-in-denmark' };
    const all = await items({ 'quotes/oak-parts.yaml': { ...fixtureRecord('quotes/oak-parts.yaml'), date } });
    expect(all.at(-1)?.annote).toBe(
      '“The bridge parts neighbours,”\nBen Oak, The Tribune, [2023-04 to 2023-05]\nYear inferred: Its paper is made in Denmark.',
    );
  });

  it('gives no two items one id', async () => {
    const ids = (await items()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['an unknown variable', { sha256: 'x' }],
    ['an unknown type', { type: 'article-website' }],
    ['an author in plain text', { author: ['Ben Oak'] }],
  ])('the rules refuse %s', async (_, wrong) => {
    expect(validate([{ ...(await items())[0], ...wrong }])).toBe(false);
  });
});
