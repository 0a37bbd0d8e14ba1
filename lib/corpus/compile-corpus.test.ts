import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECORD_KINDS } from '../domain/record-kind.ts';
import { CorpusError, checkCorpus, compileCorpus } from './compile-corpus.ts';
import { type Changes, compileFixture, type FixturePath, fixtureRecord, inAll, toFixtureFiles, toLockedFiles } from './fixture-corpus.ts';
import { toProblemText } from './problem.ts';

const change = (path: FixturePath, fields: object): Changes => ({ [path]: { ...fixtureRecord(path), ...fields } });
const problemsOf = (changes: Changes) => checkCorpus(toFixtureFiles(changes)).problems.map(toProblemText);

type Rejection = readonly [reason: string, changes: Changes, message: string];

const READING: readonly Rejection[] = [
  [
    'malformed YAML, with its line',
    { 'speakers/ada-lund.yaml': 'name: Ada\nkind: [person\n' },
    'data/speakers/ada-lund.yaml: ada-lund: [yaml] line 3, column 1: ',
  ],
  [
    'a key given twice',
    { 'speakers/ada-lund.yaml': 'name: Ada\nkind: person\nname: Eva\n' },
    'data/speakers/ada-lund.yaml: ada-lund: [yaml] line 3, column 1: Map keys must be unique',
  ],
  [
    'a value behind an alias',
    { 'speakers/ada-lund.yaml': 'name: &n Ada\nkind: *n\n' },
    'data/speakers/ada-lund.yaml: ada-lund: [yaml] line 2, column 7: values behind a * are not read; write the value out',
  ],
  [
    'two documents in one file',
    { 'speakers/ada-lund.yaml': 'name: Ada\n---\nkind: person\n' },
    'data/speakers/ada-lund.yaml: ada-lund: [yaml] line 2, column 1: ',
  ],
  [
    'a tag that makes something else of a value',
    { 'speakers/ada-lund.yaml': 'name: !!js/function x\nkind: person\n' },
    'data/speakers/ada-lund.yaml: ada-lund: [yaml] line 1, column 7: ',
  ],
  [
    'an empty file',
    { 'speakers/ada-lund.yaml': '' },
    'data/speakers/ada-lund.yaml: ada-lund: [schema] is empty; known keys: name, kind, role, roleAsOf, topic, origin',
  ],
  ['a file of comments', { 'speakers/ada-lund.yaml': '# later\n' }, 'data/speakers/ada-lund.yaml: ada-lund: [schema] is empty; '],
  ['an empty edition file', { 'edition.yaml': '' }, 'data/edition.yaml: edition: [schema] is empty; known keys: number, date'],
  [
    'an edition of a year',
    { 'edition.yaml': 'number: 1\ndate: 2026\n' },
    'data/edition.yaml: edition: [schema] date: is a number; put it in quotation marks, which make it a text',
  ],
  [
    'a list in place of a record',
    { 'speakers/ada-lund.yaml': '- Ada\n' },
    'data/speakers/ada-lund.yaml: ada-lund: [schema] name: is missing',
  ],
  [
    'a comma in a text without quotation marks',
    { 'speakers/ada-lund.yaml': 'name: Ada\nkind: person\nrole: { en: engineer, of bridges, ru: инженер }\n' },
    'data/speakers/ada-lund.yaml: ada-lund: [schema] role.of bridges: is not a known key and has nothing after it; is there a comma in a text without quotation marks?',
  ],
  [
    'a folder of no kind',
    { 'people/ada.yaml': { name: 'Ada' } },
    'data/people: people: [folder] is not read: records live right in one of the folders sources, speakers, topics',
  ],
  ['a folder in a folder', { 'topics/old/ada.yaml': {} }, 'data/topics/old: old: [folder] is not read: records live right in'],
  ['a file beside the folders', { 'readme.yaml': {} }, 'data/readme.yaml: readme.yaml: [folder] is not read: records live right in'],
  ['a prototype’s name as folder', { '__proto__/ada.yaml': '{}' }, 'data/__proto__: __proto__: [folder] '],
  [
    'a prototype’s name as id',
    { 'topics/__proto__.yaml': {} },
    'data/topics/__proto__.yaml: __proto__: [file-name] rename the file: "__proto__" is not an id',
  ],
  ['another ending', { 'topics/bridge.json': {} }, 'data/topics/bridge.json: bridge.json: [file-name] a record is a file ending in .yaml'],
  [
    'a name that is not kebab-case',
    { 'topics/SundBridge.yaml': {} },
    'data/topics/SundBridge.yaml: SundBridge: [file-name] rename the file: "SundBridge" is not an id; an id is the name of a file, in small Latin letters, digits and single hyphens, such as sundbridge',
  ],
  [
    'two files of one id',
    { 'topics/bridge.yml': fixtureRecord('topics/bridge.yaml') },
    'data/topics/bridge.yml: bridge: [duplicate-id] another file already has the id bridge; give one of them another name',
  ],
  [
    'no edition file',
    { 'edition.yaml': undefined },
    'data/edition.yaml: edition: [schema] is missing; it holds the number and date of the edition',
  ],
  [
    'an edition without a day',
    { 'edition.yaml': { number: 1, date: 'soon' } },
    'data/edition.yaml: edition: [schema] date: must be a day, YYYY-MM-DD',
  ],
  ['edition 0', { 'edition.yaml': { number: 0, date: '2026-11-01' } }, 'data/edition.yaml: edition: [schema] number: '],
  ['an edition file that is not YAML', { 'edition.yaml': 'number: [1\n' }, 'data/edition.yaml: edition: [yaml] line 2, column 1: '],
];

const SCHEMA: readonly Rejection[] = [
  [
    'an unknown key',
    change('quotes/oak-parts.yaml', { spaeker: 'x' }),
    'data/quotes/oak-parts.yaml: oak-parts: [schema] spaeker: is not a known key; known: source, exact, start, end, speaker, reported, via, attribution, topics, date, utterance, note',
  ],
  [
    'a prototype’s name as key',
    { 'speakers/ada-lund.yaml': '{name: Ada, kind: person, __proto__: {topic: lund}}' },
    'data/speakers/ada-lund.yaml: ada-lund: [schema] __proto__: is not a known key',
  ],
  [
    'another one',
    { 'speakers/ada-lund.yaml': '{name: Ada, kind: person, constructor: x}' },
    'data/speakers/ada-lund.yaml: ada-lund: [schema] constructor: is not a known key',
  ],
  [
    'an unknown key deep inside',
    change('topics/bridge.yaml', { aliases: { en: [{ text: 'Sund', rule: 'x' }] } }),
    'data/topics/bridge.yaml: bridge: [schema] aliases.en.0.rule: is not a known key',
  ],
  [
    'an alias language that is not there',
    change('topics/bridge.yaml', { aliases: { kk: ['Көпір'] } }),
    'data/topics/bridge.yaml: bridge: [schema] aliases.kk: is not a known key',
  ],
  [
    'a missing key',
    change('quotes/oak-parts.yaml', { speaker: undefined }),
    'data/quotes/oak-parts.yaml: oak-parts: [schema] speaker: is missing',
  ],
  [
    'a missing text deep inside',
    change('topics/bridge.yaml', { name: { ru: 'Мост' } }),
    'data/topics/bridge.yaml: bridge: [schema] name.en: is missing',
  ],
  [
    'an empty text',
    change('topics/bridge.yaml', { name: { en: ' ' } }),
    'data/topics/bridge.yaml: bridge: [schema] name.en: must not be empty',
  ],
  [
    'an empty alias',
    change('topics/bridge.yaml', { aliases: { en: [''] } }),
    'data/topics/bridge.yaml: bridge: [schema] aliases.en.0: must not be empty',
  ],
  [
    'an over-long text',
    change('topics/bridge.yaml', { summary: { en: 'x'.repeat(401) } }),
    'data/topics/bridge.yaml: bridge: [schema] summary.en: must have at most 400 characters, has 401',
  ],
  [
    'an over-long alias',
    change('topics/bridge.yaml', { aliases: { en: ['x'.repeat(81)] } }),
    'data/topics/bridge.yaml: bridge: [schema] aliases.en.0: must have at most 80 characters, has 81',
  ],
  [
    'words that do not fit a card',
    change('quotes/oak-parts.yaml', { exact: 'x'.repeat(2001) }),
    'data/quotes/oak-parts.yaml: oak-parts: [schema] exact: must have at most 2000 characters, has 2001',
  ],
  [
    'a framing without a quote',
    change('questions/what-it-does.yaml', { framings: [{ id: 'joins', label: { en: 'It joins' }, quotes: [] }] }),
    'data/questions/what-it-does.yaml: what-it-does: [schema] framings.0.quotes: must not be empty: a framing is backed by at least one quote',
  ],
  [
    'a framing without the key for quotes',
    change('questions/what-it-does.yaml', { framings: [{ id: 'joins', label: { en: 'It joins' } }] }),
    'data/questions/what-it-does.yaml: what-it-does: [schema] framings.0.quotes: is missing',
  ],
  [
    'a question without framings',
    change('questions/what-it-does.yaml', { framings: [] }),
    'data/questions/what-it-does.yaml: what-it-does: [schema] framings: must have at least one entry',
  ],
  [
    'a quote on no topic',
    change('quotes/oak-parts.yaml', { topics: [] }),
    'data/quotes/oak-parts.yaml: oak-parts: [schema] topics: must have at least one entry',
  ],
  [
    'a number in quotation marks',
    change('quotes/oak-parts.yaml', { start: '1' }),
    'data/quotes/oak-parts.yaml: oak-parts: [schema] start: must be a number',
  ],
  [
    'a negative offset',
    change('quotes/oak-parts.yaml', { start: -1 }),
    'data/quotes/oak-parts.yaml: oak-parts: [schema] start: must not be negative',
  ],
  [
    'a unit that is not in the list',
    change('figures/cost-2024.yaml', { unit: 'eur' }),
    'data/figures/cost-2024.yaml: cost-2024: [schema] unit: must be one of ("usd" | "count"',
  ],
  [
    'a year YAML takes for a number',
    { 'events/opening.yaml': '{name: {en: x}, date: {date: 2024}, topics: [bridge], quotes: []}' },
    'data/events/opening.yaml: opening: [schema] date.date: is a number; put it in quotation marks, which make it a text',
  ],
  [
    'a name YAML takes for a truth',
    change('speakers/ada-lund.yaml', { name: true }),
    'data/speakers/ada-lund.yaml: ada-lund: [schema] name: is true or false to YAML; put it in quotation marks, which make it a text',
  ],
  [
    'an inferred date without its reason',
    change('events/opening.yaml', { date: { date: '2024', inferred: 'year' } }),
    'data/events/opening.yaml: opening: [schema] date: an inferred date has a reason, a stated one has none',
  ],
  [
    'an unknown origin without its reason',
    change('speakers/herald.yaml', { origin: { country: null } }),
    'data/speakers/herald.yaml: herald: [schema] origin: an inferred or unknown origin has a reason',
  ],
  [
    'a step through nobody',
    change('quotes/oak-parts.yaml', { via: [{ role: 'in' }] }),
    'data/quotes/oak-parts.yaml: oak-parts: [schema] via.0: names either a speaker or a place',
  ],
  [
    'an address that runs something',
    change('sources/herald.yaml', { url: 'javascript:alert(1)' }),
    'data/sources/herald.yaml: herald: [schema] url: must be an http or https address',
  ],
  [
    'a digest that is none',
    change('sources/herald.yaml', { sha256: 'ABC' }),
    'data/sources/herald.yaml: herald: [schema] sha256: must be a SHA-256 in 64 small hexadecimal digits',
  ],
];

describe('a record that breaks a rule is refused by file, record and rule', () => {
  it.each([...READING, ...SCHEMA])('%s', (_, changes, message) => {
    expect(problemsOf(changes)).toContainEqual(expect.stringContaining(message));
  });

  it('a folder that is not read is named once, however much is in it', () => {
    const files = {
      'data/topics/a.yaml': '',
      'data/quotes/b.yaml': '',
      'data/c.yaml': '',
      'topics/old/a.yaml': '',
      'topics/old/b.yaml': '',
    };
    expect(problemsOf(files)).toEqual([
      expect.stringContaining('data/data: data: [folder]'),
      expect.stringContaining('data/topics/old: old: [folder]'),
    ]);
  });

  it('nothing is refused in the corpus that these were made from', () => {
    expect(problemsOf({})).toEqual([]);
  });
});

describe('compiling', () => {
  it('gives an edition with every record under its file’s name', async () => {
    const { number, date, records } = await compileFixture();
    expect({ number, date }).toEqual({ number: 3, date: '2026-11-01' });
    expect(RECORD_KINDS.flatMap((kind) => records[kind].map(({ id }) => `${kind}/${id}.yaml`))).toEqual(
      toFixtureFiles()
        .map(({ path }) => path)
        .filter((path) => path !== 'edition.yaml'),
    );
  });

  it('throws everything that is wrong at once', async () => {
    const files = toFixtureFiles({ 'topics/bridge.yaml': { ...fixtureRecord('topics/bridge.yaml'), kind: 'thing' }, 'x.yaml': {} });
    const error: unknown = await compileCorpus(files).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CorpusError);
    const { problems, message } = error as CorpusError;
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['schema', 'folder', 'provenance']));
    expect(message.split('\n')).toHaveLength(problems.length);
  });

  it('does not depend on the order of files', async () => {
    const files = await toLockedFiles();
    expect(await compileCorpus(files.toReversed())).toEqual(await compileCorpus(files));
  });
});

describe('the order of framings', () => {
  const four = ['joins', 'parts', 'neither', 'both'].map((id) => ({ id, label: inAll(id), quotes: ['lund-joins'] }));
  const orderOf = async (authored: readonly object[], file = 'questions/what-it-does.yaml') => {
    const changes = {
      'questions/what-it-does.yaml': undefined,
      [file]: { ...fixtureRecord('questions/what-it-does.yaml'), framings: authored },
    };
    const { records } = await compileFixture(changes);
    return records.questions[0]!.framings.map(({ id }) => id);
  };

  it('is the same however they were authored', async () => {
    const drawn = await orderOf(four);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(four, { minLength: 4 }), async (authored) => {
        expect(await orderOf(authored)).toEqual(drawn);
      }),
      { numRuns: 12 },
    );
  });

  it('is drawn anew for each question, so that no position is always first', async () => {
    const firsts = await Promise.all(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(async (id) => (await orderOf(four, `questions/${id}.yaml`))[0]),
    );
    expect(new Set(firsts).size).toBeGreaterThan(1);
  });

  it('stays what it has been in published editions', async () => {
    expect(await orderOf(four)).toEqual(['parts', 'both', 'neither', 'joins']);
  });
});
