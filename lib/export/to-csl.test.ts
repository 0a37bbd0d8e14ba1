import { hash } from 'node:crypto';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { type Changes, compileFixture, fixtureRecord, SOURCE_TEXTS } from '../corpus/fixture-corpus.ts';
import { CSL_DATA_RULES } from './fixtures/csl-data-rules.ts';
import { toCslItems } from './to-csl.ts';

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(CSL_DATA_RULES);
const items = async (changes?: Changes, language: 'en' | 'ru' = 'en') => toCslItems(await compileFixture(changes), language);
const herald = fixtureRecord('sources/herald.yaml');

describe('toCslItems', () => {
  it('gives items as CSL-JSON asks for them', async () => {
    expect(validate(await items()) ? [] : validate.errors).toEqual([]);
  });

  it('gives each source its title, outlet, author, date, language and digest', async () => {
    const [source] = await items();
    expect(source).toEqual({
      id: 'herald',
      type: 'document',
      title: 'The bridge in the herald',
      'container-title': 'The Herald',
      author: [{ literal: 'Ben Oak' }],
      issued: { 'date-parts': [[2024, 5, 1]] },
      language: 'en',
      note: `SHA-256 of the text: ${hash('sha256', SOURCE_TEXTS.herald)} (${SOURCE_TEXTS.herald.length} UTF-16 code units)\nChain of publication: author: Ben Oak; outlet: The Herald`,
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
    expect(all[0]?.note).toContain('\nDate inferred (whole): Its paper is made in Denmark.');
  });

  it('names nobody where no author is named, and notes what is known of a step', async () => {
    const nobody = { en: 'no author named', ru: 'автор не указан', kk: 'автор жоқ', zh: '未署名' };
    const chain = [
      { role: 'outlet', speaker: 'herald', note: nobody },
      { role: 'translation', note: nobody, inferred: true },
    ];
    const [source] = await items({ 'sources/herald.yaml': { ...herald, chain } }, 'ru');
    expect(source).not.toHaveProperty('author');
    expect(source?.note).toContain('outlet: The Herald, автор не указан; translation: автор не указан (inferred)');
  });

  it('gives each quote as a place in its source', async () => {
    const [source, , quote] = await items();
    const { locator, annote, id, ...rest } = quote!;
    expect({ ...rest, id: 'herald' }).toEqual(source);
    expect([id, locator, annote]).toEqual([
      'herald/lund-joins',
      'characters 16-45',
      'The bridge joins both shores.\n(Ada Lund; quoted-by: Ben Oak; attribution: stated; date: 2024-05-01)',
    ]);
  });

  it('says when a quote was said, what of that is inferred and why', async () => {
    const date = { date: '2023-04', until: '2023-05', inferred: 'year', reason: 'printed-in-denmark' };
    const all = await items({ 'quotes/oak-parts.yaml': { ...fixtureRecord('quotes/oak-parts.yaml'), date } });
    expect(all.at(-1)?.annote).toBe(
      'The bridge parts neighbours,\n(Ben Oak; attribution: stated; date: 2023-04/2023-05 (inferred: year))\nDate inferred (year): Its paper is made in Denmark.',
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
