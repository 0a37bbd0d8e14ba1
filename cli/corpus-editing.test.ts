import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { type Changes, compileFixtureEdition, fixtureRecord, SOURCE_TEXTS } from '../lib/corpus/fixture-corpus.ts';
import { serialiseEdition } from '../lib/edition/serialise-edition.ts';
import { runCorpus, writeCorpus, writeTexts } from './fixture-command.ts';

const WALL = 'Cy Elm said: “Ben calls the Sund Bridge ‘a wall’.” It is 3 years old.\n';

// Each command is a process of its own, which a busy machine starts slowly.
vi.setConfig({ testTimeout: 30_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-editing-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = runCorpus;
const write = (changes: Changes = {}) => writeCorpus(folder, changes);
const writeSources = (texts: readonly (string | Buffer)[] = Object.values(SOURCE_TEXTS)) => writeTexts(folder, texts);

/** What an editor does with a draft: every empty value filled in. */
function finish(draft: string): string {
  return draft
    .replace(/^(speaker|claimant): .*/mu, '$1: ben-oak')
    .replace(/^topics: .*/mu, 'topics: [bridge]')
    .replace(/^ {2}date: +#.*/mu, '  date: "2024-05-01"')
    .replace(/^value: .*/mu, 'value: 12000000')
    .replace(/^unit: .*/mu, 'unit: usd')
    .replace(/^measure: .*/mu, 'measure: cost');
}

describe('corpus find', () => {
  it.each<[kind: string, args: readonly string[]]>([
    ['quotes', []],
    ['figures', ['--figure']],
  ])('prints one of %s that passes check when it is filled in, and not before', async (kind, args) => {
    const [data, sources] = [await write(), writeSources()];
    const { status, stdout, stderr } = run('find', '12 million dollars', '--data', data, '--sources', sources, ...args);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('# herald, 65–83: …e joins both shores.” It cost more than ⟦12 million dollars⟧, Ben Oak replied.\n');
    writeFileSync(join(data, `${kind}/new.yaml`), stdout);
    expect(run('check', '--data', data, '--sources', sources)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/: new: \[unfinished\] is not finished: fill in .*date, .*or delete the file\n$/u) as string,
    });
    writeFileSync(join(data, `${kind}/new.yaml`), finish(stdout));
    expect(run('check', '--data', data, '--sources', sources)).toMatchObject({ status: 0, stderr: '' });
  });

  it('prints a document for every place in every article, or in one', async () => {
    const args = ['find', 'Ben Oak', '--data', await write(), '--sources', writeSources()];
    const read = (stdout: string) => parseAllDocuments(stdout).map((document) => document.toJS() as object);
    expect(read(run(...args).stdout)).toMatchObject([
      { source: 'herald', exact: 'Ben Oak', start: 85, end: 92 },
      { source: 'tribune', exact: 'Ben Oak', start: 37, end: 44 },
    ]);
    expect(read(run(...args, '--source', 'tribune').stdout)).toMatchObject([{ source: 'tribune' }]);
  });

  it('finds words in another spelling, prints the article’s own and says what differed', async () => {
    const { status, stdout, stderr } = run('find', '"the  crossing"', '--data', await write(), '--sources', writeSources());
    expect([status, stderr]).toEqual([
      0,
      'tribune, 59–73: the article has other quotation marks, other white space; its own characters are printed\n',
    ]);
    expect(parse(stdout)).toMatchObject({ exact: '“the crossing”', start: 59, end: 73 });
  });

  it('names the nearest place to words that stand nowhere, and prints nothing', async () => {
    expect(run('find', 'The bridge divides neighbours', '--data', await write(), '--sources', writeSources())).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'the words do not stand in 2 texts; nearest is tribune, 1–28: “⟦The bridge parts neighbours⟧,” wrote Ben Oak. Some call it “the cros…\n',
    });
  });

  it('says which articles were not searched', async () => {
    const sources = writeSources([SOURCE_TEXTS.tribune]);
    expect(run('find', 'Ben Oak', '--data', await write({ 'sources/broken.yaml': { title: 'x' } }), '--sources', sources)).toMatchObject({
      status: 0,
      stderr: `not searched, for their texts are not in ${sources}: broken, herald\n`,
    });
  });

  it.each<[reason: string, content: object | string]>([
    ['in JSON', { sha256: fixtureRecord('sources/tribune.yaml').sha256 }],
    ['with a date to be filled in', `title: x\npublished:\n  date: # day\nsha256: "${fixtureRecord('sources/tribune.yaml').sha256}"\n`],
  ])('looks in an article whose record is not in order yet: %s', async (_, content) => {
    const data = await write({ 'sources/tribune.yaml': content });
    const { status, stdout, stderr } = run('find', 'Ben Oak', '--data', data, '--sources', writeSources(), '--source', 'tribune');
    expect([status, stderr, parse(stdout)]).toEqual([0, '', expect.objectContaining({ source: 'tribune', start: 37, end: 44 })]);
  });
});

describe('corpus add-source', () => {
  const ARGS = ['--id', 'gazette-wall', '--title', 'A wall', '--outlet', 'gazette'];
  const toFile = (text: string | Buffer = WALL) => join(writeSources([text]), '0.txt');

  it('writes the article, its outlet and drafts, and check says of each what to fill in', async () => {
    const data = await write();
    expect(run('add-source', toFile(), ...ARGS, '--data', data)).toEqual({
      status: 0,
      stdout:
        `wrote ${data}/sources/gazette-wall.yaml and ${data}/speakers/gazette.yaml\n` +
        'drafts: 2 quotes, 1 figure; "check" names those that are not finished\n' +
        'language: en, by its letters; change it in the file if it is another\n',
      stderr: '',
    });
    const { status, stderr } = run('check', '--data', data);
    expect([status, stderr.match(/\[unfinished\]/gu)?.length]).toEqual([1, 5]);
    expect(stderr).toContain('/quotes/gazette-wall-a-wall.yaml: gazette-wall-a-wall: [unfinished] is not finished: fill in speaker, ');
    expect(run('export', '--data', data)).toMatchObject({ status: 1, stdout: '' });
  });

  it('writes what passes check --sources when the drafts are finished or deleted', async () => {
    const data = await write();
    const file = toFile();
    run('add-source', file, ...ARGS, '--outlet-name', 'The Gazette', '--published', '2024-05-01', '--language', 'en', '--data', data);
    rmSync(join(data, 'figures/gazette-wall-3.yaml'));
    for (const name of ['a-wall', 'ben-calls-the-sund-bridge']) {
      const path = join(data, `quotes/gazette-wall-${name}.yaml`);
      writeFileSync(path, finish(readFileSync(path, 'utf8')));
    }
    expect(run('check', '--data', data, '--sources', dirname(file))).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('2 spans found verbatim in 1 text, 5 spans as verified before') as string,
    });
  });

  it.each<[reason: string, args: readonly string[], text: string | Buffer, message: string]>([
    ['an article that is not UTF-8', ARGS, Buffer.from([0xcf, 0xf3]), '0.txt is not UTF-8 text; save it as UTF-8'],
    ['an article without a word', ARGS, ' \n', '0.txt is empty'],
    ['an article that is there', ARGS, SOURCE_TEXTS.herald, 'is in the corpus already, as sources/herald.yaml: it has the same digest'],
    ['an id in use', [...ARGS, '--id', 'tribune'], WALL, 'the id tribune is in use'],
    ['a day that is none', [...ARGS, '--published', 'May 1'], WALL, '[schema] published.date: must be YYYY, YYYY-MM or YYYY-MM-DD'],
    ['options left out', ['--id', 'x'], WALL, 'corpus add-source: needs --title "as printed", --outlet ID'],
  ])('refuses %s and writes nothing', async (_, args, text, message) => {
    const data = await write();
    const { status, stdout, stderr } = run('add-source', toFile(text), ...args, '--data', data);
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)]);
    expect([existsSync(join(data, 'sources/gazette-wall.yaml')), existsSync(join(data, 'speakers/gazette.yaml'))]).toEqual([false, false]);
    expect(readFileSync(join(data, 'sources/tribune.yaml'), 'utf8')).toBe(JSON.stringify(fixtureRecord('sources/tribune.yaml')));
  });
});

describe('corpus stats', () => {
  it('prints tables of Markdown with the size of the edition', async () => {
    const { status, stdout, stderr } = run('stats', '--data', await write());
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('| quotes | 2 |\n');
    expect(stdout).toContain(
      `| edition 3 of 2026-11-01 | measured |\n| --- | --: |\n| bytes | ${Buffer.byteLength(serialiseEdition(await compileFixtureEdition()))} |\n`,
    );
  });
});

describe('corpus diff', () => {
  const quote = fixtureRecord('quotes/oak-parts.yaml');
  const corrected: Changes = { 'quotes/oak-parts.yaml': { ...quote, speaker: 'ada-lund' } };
  const raised: Changes = { 'edition.yaml': { number: 4, date: '2026-12-01' } };
  const text = 'The speaker was mistaken.';
  const change = {
    edition: 4,
    action: 'corrected',
    kind: 'quotes',
    record: 'oak-parts',
    reason: { en: text, ru: text, kk: text, zh: text },
  };

  it('finds nothing between a folder and the edition made of it', async () => {
    const edition = join(mkdtempSync(join(folder, 'edition-')), 'edition.json');
    writeFileSync(edition, serialiseEdition(await compileFixtureEdition()));
    expect(run('diff', edition, '--data', await write())).toEqual({
      status: 0,
      stdout: 'edition 3 of 2026-11-01 → edition 3 of 2026-11-01\n0 added, 0 corrected, 0 extended, 0 withdrawn\n',
      stderr: '',
    });
  });

  it('asks for the reason of a correction, and is content with one', async () => {
    const before = await write();
    expect(run('diff', before, await write(corrected))).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('corrected quotes/oak-parts\n  speaker: ben-oak → ada-lund\n  no reason in data/changes\n') as string,
    });
    expect(run('diff', before, await write({ ...corrected, ...raised, 'changes/oak-parts-speaker.yaml': change }))).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('  because: The speaker was mistaken.\n0 added, 1 corrected, 0 extended, 0 withdrawn\n') as string,
    });
  });

  it('says that a correction makes another edition, where the number is the same', async () => {
    const before = await write();
    const hint = 'both are edition 3; what is corrected or withdrawn after publication raises the number in edition.yaml\n';
    expect(run('diff', before, await write(corrected)).stdout).toContain(hint);
    expect(run('diff', before, await write({ ...corrected, ...raised })).stdout).not.toContain('both are');
    expect(run('diff', before, before).stdout).not.toContain('both are');
  });

  it('says which of the two folders breaks a rule', async () => {
    const broken = await write({ 'topics/lund.yaml': undefined });
    const { status, stdout, stderr } = run('diff', await write(), broken);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`corpus diff: ${broken} breaks rules:\n${broken}/speakers/ada-lund.yaml`);
  });
});

describe('a command that cannot be carried out', () => {
  it.each<[reason: string, args: readonly string[], message: string]>([
    ['no words', ['find', '--sources', '.'], 'corpus find: needs the words, as one argument'],
    ['words without quotation marks', ['find', 'the', 'bridge', '--sources', '.'], 'corpus find: needs the words, as one argument'],
    ['no articles to look in', ['find', 'the bridge'], 'corpus find: needs the folder of the articles: --sources DIR'],
    ['a folder without an article', ['find', 'x', '--sources', import.meta.dirname], 'is the text of any source: none has its digest'],
    ['a source that is not there', ['find', 'x', '--sources', '.', '--source', 'gone'], 'corpus find: there is no sources/gone.yaml'],
    ['nothing to add', ['add-source'], 'needs the FILE of the article, --id ID, --title "as printed", --outlet ID'],
    [
      'a file that is not there',
      ['add-source', '/nowhere.txt', '--id', 'x', '--title', 'x', '--outlet', 'x'],
      'corpus add-source: there is no file /nowhere.txt\n',
    ],
    ['a folder for an article', ['add-source', '/', '--id', 'x', '--title', 'x', '--outlet', 'x'], 'is a folder, not a file\n'],
    [
      'a title without quotation marks',
      ['add-source', 'a.txt', '--id', 'x', '--outlet', 'x', '--title', 'The', 'bridge'],
      'adds one article at a time, not a.txt, bridge; put a title of several words in quotation marks\n',
    ],
    ['nothing to compare with', ['diff', '/nowhere'], 'corpus diff: there is no file or folder /nowhere\n'],
    ['an option of another command', ['stats', '--sources', '.'], "corpus stats: Unknown option '--sources'"],
    ['nothing to compare', ['diff'], 'corpus diff: needs the older edition'],
    ['an edition that is none', ['diff', import.meta.filename], `corpus diff: ${import.meta.filename}: The edition is not JSON text.`],
  ])('%s', async (_, args, message) => {
    const { status, stdout, stderr } = run(...args, '--data', await write());
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });
});
