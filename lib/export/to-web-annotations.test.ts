import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { type Changes, compileFixture, fixtureRecord } from '../corpus/fixture-corpus.ts';
import { ANNOTATION_TERMS } from './fixtures/annotation-terms.ts';
import { ANNOTATION_CONTEXT, type Annotation, toWebAnnotations } from './to-web-annotations.ts';

interface Collection {
  readonly total: number;
  readonly first: { readonly items: readonly Annotation[] };
}

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const annotated = async (changes?: Changes, language: 'en' | 'ru' = 'en') =>
  toWebAnnotations(await compileFixture(changes), language) as Collection;
const annotation = async (id: string, changes?: Changes) => (await annotated(changes)).first.items.find((one) => one.id.endsWith(id))!;

/** Expands JSON-LD without a network; `safe` throws where anything is dropped. */
function expand(document: object) {
  const options = {
    safe: true,
    documentLoader: (url: string) =>
      url === ANNOTATION_CONTEXT
        ? Promise.resolve({ documentUrl: url, document: ANNOTATION_TERMS })
        : Promise.reject(new Error(`nothing is fetched: ${url}`)),
  };
  return jsonld.expand(document, options as jsonld.Options.Expand);
}

describe('toWebAnnotations', () => {
  it('loses nothing when it is read as JSON-LD', async () => {
    const [collection] = await expand(await annotated());
    expect(collection).toMatchObject({ '@type': [`${AS}OrderedCollection`], [`${AS}totalItems`]: [{ '@value': 3 }] });
    const [page] = collection![`${AS}first`] as Record<string, { '@list': Record<string, unknown[]>[] }[]>[];
    const items = page![`${AS}items`]![0]!['@list'];
    expect(items).toHaveLength(3);
    for (const item of items) {
      expect(item).toMatchObject({ '@id': expect.stringMatching(/^urn:/u) as string, '@type': [`${OA}Annotation`] });
      expect(item[`${OA}hasTarget`]).toHaveLength(1);
      expect(item[`${OA}hasTarget`]).toMatchObject([
        { [`${OA}hasSource`]: [{ '@id': expect.stringMatching(/^(https?|urn):/u) as string }], [`${OA}hasSelector`]: [{}, {}] },
      ]);
      expect(item[`${OA}hasBody`]!.length).toBeGreaterThan(0);
    }
  });

  it('would be refused with a term that the vocabulary does not have', async () => {
    await expect(expand({ ...(await annotated()), digest: 'x' })).rejects.toThrow('Safe mode');
    await expect(expand({ ...(await annotated()), '@context': 'https://example.org/other' })).rejects.toThrow();
  });

  it('says who speaks, how surely, when, of what and in which framing', async () => {
    const { id, body, motivation } = await annotation('quotes:lund-joins');
    expect(id).toBe('urn:parallax:quotes:lund-joins');
    expect(body.map(({ purpose, value, language }) => [purpose, value, language])).toEqual([
      ['identifying', 'Ada Lund', undefined],
      ['describing', 'attribution: stated', undefined],
      ['describing', 'via quoted-by: Ben Oak', undefined],
      ['describing', 'date: 2024-05-01', undefined],
      ['tagging', 'Sund Bridge', 'en'],
      ['tagging', 'Ada Lund', 'en'],
      ['classifying', 'What does the bridge do? — It joins the shores', 'en'],
    ]);
    expect(motivation).toEqual(['identifying', 'describing', 'tagging', 'classifying']);
  });

  it('says of a figure what is measured and claimed', async () => {
    const { body } = await annotation('figures:cost-2024');
    expect(body.map(({ value }) => value)).toEqual([
      'Ben Oak',
      'attribution: stated',
      'date: 2024-05-01',
      'Cost of the bridge',
      'value: above 12000000 usd',
      'Sund Bridge',
    ]);
  });

  it('says what was inferred, reported and noted', async () => {
    const note = { en: 'A slip of the pen.', ru: 'Описка.', kk: 'Қате.', zh: '笔误。' };
    const date = { date: '2024-05-01', until: '2024-05-02', inferred: 'year', reason: 'printed-in-denmark' };
    const { body } = await annotation('quotes:oak-parts', {
      'quotes/oak-parts.yaml': { ...fixtureRecord('quotes/oak-parts.yaml'), reported: true, note, date },
    });
    expect(body).toContainEqual({
      type: 'TextualBody',
      purpose: 'describing',
      value: 'date: 2024-05-01/2024-05-02 (inferred: year)',
      format: 'text/plain',
    });
    const said = ['reported', 'A slip of the pen.', 'Its paper is made in Denmark.'];
    expect(body.map(({ value }) => value)).toEqual(expect.arrayContaining(said));
  });

  it('says that a text is a translation, and gives no number that the words do not give', async () => {
    const { body } = await annotation('figures:cost-2024', {
      'sources/herald.yaml': { ...fixtureRecord('sources/herald.yaml'), translated: true },
      'figures/cost-2024.yaml': { ...fixtureRecord('figures/cost-2024.yaml'), vague: true },
    });
    const values = body.map(({ value }) => value);
    expect(values).toContain('translated');
    expect(values.filter((value) => value.startsWith('value:'))).toEqual([]);
  });

  it('points at the words in the text by its digest, with the words and their place', async () => {
    const { sha256 } = fixtureRecord('sources/herald.yaml');
    expect((await annotation('quotes:lund-joins')).target).toEqual({
      type: 'SpecificResource',
      source: `urn:sha256:${sha256}`,
      selector: [
        { type: 'TextQuoteSelector', exact: 'The bridge joins both shores.' },
        { type: 'TextPositionSelector', start: 16, end: 45 },
      ],
    });
  });

  it('points at an address where there is one, in the state that was read', async () => {
    const source = { ...fixtureRecord('sources/herald.yaml'), url: 'https://example.org/bridge' };
    const changes = { 'sources/herald.yaml': source };
    expect((await annotation('quotes:lund-joins', changes)).target).toMatchObject({
      source: 'https://example.org/bridge',
      state: { type: 'TimeState', cached: `urn:sha256:${source.sha256}` },
    });
    await expect(expand(await annotated(changes))).resolves.toHaveLength(1);
  });

  it('gives a name as printed no language, and a name of ours its own', async () => {
    const languages = async (language: 'en' | 'ru') =>
      new Map((await annotated({}, language)).first.items.map(({ body: [speaker] }) => [speaker?.value, speaker?.language]));
    expect(await languages('ru')).toEqual(
      new Map([
        ['Ада Лунд', 'ru'],
        ['Ben Oak', undefined],
      ]),
    );
    expect(await languages('en')).toEqual(
      new Map([
        ['Ada Lund', undefined],
        ['Ben Oak', undefined],
      ]),
    );
  });

  it('names topics in the language asked for', async () => {
    const [first] = (await annotated({}, 'ru')).first.items;
    expect(first?.body).toContainEqual(expect.objectContaining({ purpose: 'tagging', value: 'Мост', language: 'ru' }));
  });
});
