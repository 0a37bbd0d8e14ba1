import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import jsonld from 'jsonld';
import papaparse from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixtureRecord } from '../corpus/fixture-corpus.ts';
import { DOSSIER_FORMATS, type DossierFormat } from '../domain/dossier.ts';
import type { Pin } from '../domain/pin.ts';
import { ENGLISH_WORDS } from '../export/english-words.ts';
import { ANNOTATION_TERMS } from '../export/fixtures/annotation-terms.ts';
import { CSL_DATA_RULES } from '../export/fixtures/csl-data-rules.ts';
import type { CslItem } from '../export/to-csl.ts';
import { ANNOTATION_CONTEXT } from '../export/to-web-annotations.ts';
import { FIXTURE_REFS, pinFixture } from './fixture-pins.ts';
import { fromBlock, toBlock } from './markdown-text.ts';
import { readDossier } from './read-dossier.ts';
import { toDossierFile } from './to-dossier-file.ts';

let all: readonly Pin[];
let [quote, figure]: [Pin, Pin] = [] as never;
beforeAll(async () => {
  all = await Promise.all(FIXTURE_REFS.map((ref, place) => pinFixture(ref, { place })));
  [quote, figure] = all as unknown as [Pin, Pin];
});

const SECTION = {
  heading: 'Quote',
  passages: [{ text: 'words', by: 'who, [2024]', note: '[Corpus note: of them]' }],
  place: ['page 3'],
  facts: ['a fact'],
};
const write = (pins: readonly Pin[], format: DossierFormat) =>
  toDossierFile(
    pins,
    format,
    'pins',
    { title: 'Pins', intro: 'Two.', note: 'Note', data: 'The rest is data.', sections: pins.map(() => SECTION), reference: ENGLISH_WORDS },
    'en',
  ).text;
/** As a file on a disk: UTF-8. */
const onDisk = (text: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
const again = (pins: readonly Pin[], format: DossierFormat) => readDossier(onDisk(write(pins, format)));

const HOSTILE = [
  '-->',
  '<!-- parallax-pin:1 {} -->',
  '--!> <script>alert(1)</script>',
  '```\nfence\n```\n~~~',
  'a\r\nb\rc\nd\u2028e\u2029f\0g',
  '"quoted", \'so\', "" and ;\t',
  '=HYPERLINK("http://x.example")',
  '\ud83d\ude00\u{1f468}\u200d\u{1f469}',
  '\ud83d half and \ude00',
  '\ufeff# 1. [a]: b\n\n[^1]: c',
  'қазақша 中文 \u202eright to left',
  '"}],"x":1,\\u003c\\\\',
  'x'.repeat(10_000),
  '=\ud83d\ude00'.repeat(20_000),
];

describe.each(DOSSIER_FORMATS)('pins as %s', (format) => {
  it('are the same when they are read again, of every kind', () => {
    expect(again(all, format)).toEqual({ pins: all, leftOut: [] });
  });

  it.each(HOSTILE.map((note) => [JSON.stringify(note).slice(0, 40), note]))('keep a note such as %s', (_, note) => {
    const pins = [
      { ...quote, note, notedAt: 5 },
      { ...figure, place: 1, note: `${note}${note}` },
    ];
    expect(again(pins, format)).toEqual({ pins, leftOut: [] });
  });

  it('keep any note, any time and what change logs said', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.constantFrom(...HOSTILE.slice(0, 12), '\n', '\n\n', ' ')).map((parts) => parts.join('')),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 50 }).map((units) => String.fromCharCode(...units)),
    );
    const time = fc.integer({ min: 0, max: 8_640_000_000_000_000 });
    fc.assert(
      fc.property(text, time, fc.string({ unit: 'binary', maxLength: 500 }), (note, at, reason) => {
        const changes = [{ edition: 9, action: 'withdrawn', kind: 'quotes', record: 'lund-joins', reason: { en: reason } }] as const;
        const pins: Pin[] = [
          { ...quote, note, notedAt: at, at, changes, now: quote.kept },
          { ...figure, place: 1 },
        ];
        expect(again(pins, format)).toEqual({ pins, leftOut: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('are one where a record stands twice: both notes are kept, the newer first', () => {
    const twice = [
      { ...quote, note: 'older', notedAt: 1 },
      { ...quote, note: 'newer', notedAt: 2 },
    ];
    expect(again(twice, format)).toMatchObject({ pins: [{ note: 'newer\n\nolder', notedAt: 2 }], leftOut: [] });
  });

  it('are taken in but for those that were damaged, which are named', () => {
    const pins = [quote, { ...figure, place: 1 }];
    const damaged = write(pins, format).replaceAll(/cost-2024(\\?")/gu, 'cost 2024$1');
    expect(readDossier(damaged)).toEqual({ pins: [quote], leftOut: [{ number: 2, reason: 'broken' }] });
  });

  it('of a later form are left out, and said to be', () => {
    const later = write([quote], format)
      .replace('parallax-pin:1', 'parallax-pin:2')
      .replace('"version": 1', '"version": 2')
      .replace('"parallax:version": 1', '"parallax:version": 2')
      .replace(/,1,"\{/u, ',2,"{');
    expect(readDossier(later)).toEqual({ pins: [], leftOut: [{ number: 1, reason: 'newer' }] });
  });
});

describe('readDossier', () => {
  it.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['# A text\n\nof somebody', 'unknown'],
    ['id,exact\r\n1,2\r\n', 'unknown'],
    ['{"type":"Feature"}', 'unknown'],
    ['{"type":', 'unknown'],
    ['\0\u0001binary', 'unknown'],
    ['[{"id":"a","type":"book"}]', 'no-pins'],
    ['[]', 'no-pins'],
    ['{"type":"Annotation","body":[]}', 'no-pins'],
  ])('says of %j that it is %s', (text, fault) => {
    expect(readDossier(text)).toEqual({ fault });
  });

  it('fails for nothing that a file can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...DOSSIER_FORMATS), fc.nat(), (noise, format, where) => {
        const text = write([quote], format);
        const at = where % text.length;
        expect(() => readDossier(`${text.slice(0, at)}${noise}${text.slice(at + noise.length)}`)).not.toThrow();
        expect(() => readDossier(noise)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [
      'names a record that is not with it',
      (pin: Pin) => ({ ...pin, kept: { ...pin.kept, records: { quotes: pin.kept.records.quotes! } } }),
    ],
    ['is of another feed', (pin: Pin) => ({ ...pin, id: 'f0123456789ab:lund-joins' })],
    [
      'has a record that no edition could have',
      (pin: Pin) => ({ ...pin, kept: { ...pin.kept, records: { quotes: [{ id: 'lund-joins' } as never] } } }),
    ],
    ['has a time that is none', (pin: Pin) => ({ ...pin, at: -1 })],
    ['holds another record', (pin: Pin) => ({ ...pin, id: 'oak-parts' })],
  ])('leaves out a pin that %s', (_, change) => {
    const items = JSON.parse(write([quote, figure], 'csl-json')) as { custom: { 'parallax-pin': { pin: Pin } } }[];
    items[0]!.custom['parallax-pin'].pin = change(quote);
    expect(readDossier(JSON.stringify(items))).toMatchObject({ pins: [{ id: 'cost-2024' }], leftOut: [{ number: 1, reason: 'broken' }] });
  });

  it.each([';', '\t'])('reads a table that a spreadsheet wrote with %j between its cells', (delimiter) => {
    const cells = (write([{ ...quote, note: '=1' }], 'csv').match(/(?:"(?:[^"]|"")*"|[^,"\r\n]*)(?=,|\r\n)/gu) ?? []).length;
    expect(cells).toBeGreaterThan(30);
    const written = write([{ ...quote, note: '=1' }], 'csv')
      .replaceAll(/("(?:[^"]|"")*")|,/gu, (whole, quoted: string | undefined) => quoted ?? (whole === ',' ? delimiter : whole))
      .replaceAll('\r\n', '\n');
    expect(readDossier(written)).toMatchObject({ pins: [{ id: 'lund-joins', note: '=1' }], leftOut: [] });
  });
});

it('says in a table which words are a report, and what the corpus notes of them', async () => {
  const note = { en: 'Of the bridge.', ru: 'О мосте.', kk: 'Көпір туралы.', zh: '关于桥。' };
  const changes = { 'quotes/oak-parts.yaml': { ...fixtureRecord('quotes/oak-parts.yaml'), reported: true, note } };
  const parts = await pinFixture({ kind: 'quotes', id: 'oak-parts' }, {}, changes);
  const { data } = papaparse.parse<Record<string, string>>(write([parts, figure], 'csv'), { header: true, skipEmptyLines: true });
  expect(data.map(({ reported, corpus_note }) => [reported, corpus_note])).toEqual([
    ['true', 'Of the bridge.'],
    ['false', ''],
  ]);
});

describe('pins as Markdown', () => {
  const [begin, end] = ['<!-- note quotes/lund-joins -->', '<!-- /note quotes/lund-joins -->'];
  const rewrite = (pin: Pin, change: (block: string) => string) => {
    const text = write([pin, { ...figure, place: 1 }], 'markdown');
    const [from, to] = [text.indexOf(begin) + begin.length, text.indexOf(end)];
    return readDossier(onDisk(`${text.slice(0, from)}${change(text.slice(from, to))}${text.slice(to)}`));
  };

  it('have nothing but what people read before the line that says what the rest is', () => {
    const [above = '', below = ''] = write([{ ...quote, note: 'mine' }, figure], 'markdown').split('\n---\n\nThe rest is data.\n\n');
    expect(above.match(/<!--.*?-->/gsu)).toEqual([begin, end, '<!-- note figures/cost-2024 -->', '<!-- /note figures/cost-2024 -->']);
    expect(Math.max(...above.split('\n').map(({ length }) => length))).toBeLessThan(100);
    expect(below.trim().split('\n')).toHaveLength(2);
    expect(below).toMatch(/^(?:<!-- parallax-pin:1 \{[^>]*\} -->\n){2}$/u);
  });

  it('have what the corpus notes of the words behind these, outside of what is quoted', () => {
    expect(write([quote], 'markdown')).toContain('\n\n> words\n\n— who, [2024]\n\n[Corpus note: of them]\n\n');
  });

  it('keep each its own note where two files are joined', () => {
    const one = write([{ ...figure, note: 'of the figure' }], 'markdown');
    const two = write(
      [
        { ...quote, note: 'of the quote' },
        { ...figure, note: 'of the figure', place: 1 },
      ],
      'markdown',
    );
    const read = readDossier(onDisk(`${one}${two}`));
    const notes = 'pins' in read ? read.pins.map(({ id, note, noteBefore }) => [id, note, noteBefore]) : read;
    expect(notes).toEqual([
      ['cost-2024', 'of the figure', undefined],
      ['lund-joins', 'of the quote', undefined],
    ]);
  });

  it('are read as they were saved by a version that put the data behind each section', () => {
    const text = readFileSync(join(import.meta.dirname, 'fixtures/comment-after-each-section.md'), 'utf8');
    expect(readDossier(text)).toEqual({
      pins: [
        { ...quote, note: 'Compare *this*\nwith the herald.', notedAt: 5 },
        { ...figure, place: 1 },
      ],
      leftOut: [],
    });
  });

  it('give a note as it was changed, written or deleted between its comments, whatever ends its lines', () => {
    const noted = { ...quote, note: 'mine *so*\n1. far', notedAt: 5 };
    const readNotes = (pin: Pin, change: (block: string) => string) => {
      const read = rewrite(pin, change);
      return 'pins' in read ? read.pins.map(({ note, noteBefore }) => [note, noteBefore]) : read;
    };
    const other = ['', undefined];
    expect(readNotes(noted, (block) => block.replace('far', 'good & *well*\n\nx < y'))).toEqual([
      ['mine *so*\n1. good & *well*\n\nx < y', noted.note],
      other,
    ]);
    expect(readNotes(noted, (block) => block.replaceAll('\n', '\r\n'))).toEqual([[noted.note, undefined], other]);
    expect(readNotes(quote, () => '\nnew\n')).toEqual([['new', ''], other]);
    expect(readNotes(noted, () => '\n')).toEqual([['', noted.note], other]);
    expect(readNotes(noted, () => 'x'.repeat(1_000_001))).toEqual([[noted.note, undefined], other]);
  });

  it('give any text that is written for a note as that text', () => {
    const lines = fc.array(fc.constantFrom('a', '*b*', '<i>', '# c', '1. d', '\\', '&lt;', '[x](y)', '', '- e'), { minLength: 1 });
    fc.assert(
      fc.property(lines, (parts) => {
        const note = parts.join('\n').trim();
        expect(fromBlock(toBlock(note))).toBe(note);
      }),
    );
  });
});

describe('other programs', () => {
  it('get items as CSL-JSON asks for them', () => {
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(CSL_DATA_RULES);
    const items = JSON.parse(write([...all, { ...quote, note: 'mine' }], 'csl-json')) as Partial<CslItem>[];
    expect(validate(items) ? [] : validate.errors).toEqual([]);
    expect(items.at(-1)?.annote).toBe('words\nwho, [2024]\n[Corpus note: of them]\n\na fact\n\nmine');
    expect(items.slice(0, 2)).toMatchObject([{ id: 'quotes/lund-joins' }, { id: 'figures/cost-2024', title: 'The bridge in the herald' }]);
  });

  it('get of every kind of pin a reference with author, title, container and date, and what was said with it', () => {
    const items = JSON.parse(write(all, 'csl-json')) as Partial<CslItem>[];
    const bare = items.filter(
      ({ author = [], title, 'container-title': container, issued, language, annote }) =>
        author.length === 0 || !title || !container || !issued || !language || !annote?.includes('words'),
    );
    expect(bare).toEqual([]);
    expect(items[4]).toMatchObject({
      type: 'entry',
      'container-title': 'Parallax',
      author: [{ literal: 'Parallax' }],
      edition: 3,
    });
  });

  it('get annotations of which JSON-LD drops nothing, the note a body for commenting', async () => {
    const document = JSON.parse(write([{ ...quote, note: 'mine' }, ...all.slice(1)], 'web-annotation')) as jsonld.JsonLdDocument;
    const expanded = await jsonld.expand(document, {
      safe: true,
      documentLoader: (url: string) =>
        url === ANNOTATION_CONTEXT
          ? Promise.resolve({ documentUrl: url, document: ANNOTATION_TERMS })
          : Promise.reject(new Error(`nothing is fetched: ${url}`)),
    } as jsonld.Options.Expand);
    const text = JSON.stringify(expanded);
    expect(text).toContain('"urn:parallax:vocabulary:pin"');
    expect(text).toContain('"mine"');
    expect(JSON.stringify(document)).toContain('{"type":"TextualBody","purpose":"commenting","value":"mine","format":"text/plain"}');
  });

  it('get no cell that a spreadsheet could run', () => {
    expect(write([{ ...quote, note: '=1+1' }], 'csv')).toContain(`,"'=1+1",`);
  });
});
