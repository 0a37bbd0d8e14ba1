import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Changes, fixtureRecord, SOURCE_TEXTS } from '../lib/corpus/fixture-corpus.ts';
import { runCorpus, writeCorpus, writeTexts } from './fixture-command.ts';

// Each command is a process of its own, which a busy machine starts slowly.
vi.setConfig({ testTimeout: 30_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-corpus-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = runCorpus;
const write = (changes: Changes = {}) => writeCorpus(folder, changes);
const writeSources = (texts: readonly string[]) => writeTexts(folder, texts);

const lockOf = (data: string) => readFileSync(join(data, 'provenance.lock'), 'utf8');
const quote = fixtureRecord('quotes/oak-parts.yaml');
const moved = { 'quotes/oak-parts.yaml': { ...quote, start: quote.start + 1, end: quote.end + 1 } };

describe('corpus check', () => {
  it('counts what is there and says that nothing was read against the sources', async () => {
    expect(run('check', '--data', await write())).toEqual({
      status: 0,
      stdout:
        '2 sources, 4 speakers, 2 topics, 1 utterance, 2 quotes, 1 measure, 1 figure, 1 question, 1 event, 1 lexicon, 1 reason, 0 changes\n' +
        'spans as verified before; the source texts were not read: no --sources DIR\n',
      stderr: '',
    });
  });

  it('names file, record and rule of everything that is wrong', async () => {
    const { status, stdout, stderr } = run(
      'check',
      '--data',
      await write({ 'topics/Ada.yaml': {}, 'speakers/ada-lund.yaml': 'name: [\n' }),
    );
    expect(status).toBe(1);
    expect(stderr).toContain(
      '/topics/Ada.yaml: Ada: [file-name] rename the file: "Ada" is not an id; an id is the name of a file, in small Latin letters, digits and single hyphens, such as ada\n',
    );
    expect(stderr).toContain('/speakers/ada-lund.yaml: ada-lund: [yaml] line 2, column 1: ');
    expect(stdout).toMatch(/\n2 problems\n$/u);
  });

  it('names files as they are called from here', async () => {
    const data = await write({ 'speakers/ada-lund.yaml': '' });
    const start = `${data}/speakers/ada-lund.yaml: ada-lund: [schema] `;
    for (const [command, given] of [
      ['check', data],
      ['export', `${data}/`],
      ['stats', data],
    ] as const) {
      expect(run(command, '--data', given).stderr.slice(0, start.length)).toBe(start);
    }
  });

  it('counts one problem as one', async () => {
    expect(run('check', '--data', await write({ 'speakers/ada-lund.yaml': '' })).stdout).toMatch(/\n1 problem\n$/u);
  });

  it('says how many lines of the lock are of records that are gone', async () => {
    const data = await write();
    rmSync(join(data, 'questions/what-it-does.yaml'));
    rmSync(join(data, 'quotes/oak-parts.yaml'));
    const staleLine = `${data}/provenance.lock has 1 stale line, of a record that is gone; check --sources DIR takes it out\n`;
    expect(run('check', '--data', data)).toMatchObject({ status: 0, stdout: expect.stringContaining(staleLine) as string });
    const { status, stdout } = run('check', '--data', data, '--sources', writeSources([]));
    expect([status, stdout]).toEqual([0, expect.not.stringContaining('stale')]);
    expect(run('check', '--data', data).stdout).not.toContain('stale');
  });

  it('refuses words that were not verified as they stand', async () => {
    const data = await write();
    writeFileSync(join(data, 'quotes/oak-parts.yaml'), JSON.stringify({ ...quote, exact: 'The bridge parts neighbours.' }));
    const { status, stderr } = run('check', '--data', data);
    expect([status, stderr]).toEqual([1, expect.stringContaining(`${data}/quotes/oak-parts.yaml: quotes/oak-parts: [provenance] `)]);
  });
});

describe('corpus check --sources', () => {
  it('verifies every span and writes the lock that proves it', async () => {
    const data = await write();
    const proven = lockOf(data);
    writeFileSync(join(data, 'provenance.lock'), '');
    expect(run('check', '--data', data).status).toBe(1);
    const { status, stdout } = run('check', '--data', data, '--sources', writeSources(Object.values(SOURCE_TEXTS)));
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining(`\n5 spans found verbatim in 2 texts; ${data}/provenance.lock written\n`),
    ]);
    expect(lockOf(data)).toBe(proven);
    expect(run('check', '--data', data).status).toBe(0);
  });

  it('writes no lock when a span is not where it says', async () => {
    const data = await write(moved);
    writeFileSync(join(data, 'provenance.lock'), 'as before');
    const { status, stderr } = run('check', '--data', data, '--sources', writeSources(Object.values(SOURCE_TEXTS)));
    expect([status, stderr]).toEqual([1, expect.stringContaining('[verbatim] source tribune has')]);
    expect(lockOf(data)).toBe('as before');
  });

  it('verifies what is there and keeps the proofs of what is not', async () => {
    const data = await write();
    const proven = lockOf(data);
    const { status, stdout } = run('check', '--data', data, '--sources', writeSources([SOURCE_TEXTS.tribune]));
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining(
        `\n2 spans found verbatim in 1 text, 3 spans as verified before; ${data}/provenance.lock written\nno text in the folder, so not read again: herald\n`,
      ),
    ]);
    expect(lockOf(data)).toBe(proven);
  });

  it('passes over folders, and says so of what cannot be read', async () => {
    const sources = writeSources(Object.values(SOURCE_TEXTS));
    mkdirSync(join(sources, 'notes'));
    symlinkSync(join(sources, 'nowhere'), join(sources, 'broken'));
    const { status, stderr } = run('check', '--data', await write(), '--sources', sources);
    expect([status, stderr]).toEqual([0, 'passed over broken in the folder of sources: it cannot be read (ENOENT)\n']);
  });

  it('names a source that is not UTF-8, and nothing of other files', async () => {
    const bytes = Buffer.from([0xcf, 0xf3, 0xf2, 0xe8, 0xed]);
    const sha256 = hash('sha256', bytes);
    const sources = writeSources(Object.values(SOURCE_TEXTS));
    writeFileSync(join(sources, 'third.txt'), bytes);
    writeFileSync(join(sources, 'picture.png'), Buffer.from([0x89, 0xff]));
    const data = await write();
    expect(run('check', '--data', data, '--sources', sources)).toMatchObject({ status: 0, stderr: '' });
    writeFileSync(join(data, 'sources/third.yaml'), JSON.stringify({ ...fixtureRecord('sources/tribune.yaml'), sha256 }));
    const { status, stderr } = run('check', '--data', data, '--sources', sources);
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^\S*\/sources\/third\.yaml: third: \[source-encoding\] third\.txt .*\n$/u),
    ]);
  });

  it('counts a byte order mark, as the offsets do', async () => {
    const text = `\ufeff${SOURCE_TEXTS.tribune}`;
    const moveOn = <Span extends { readonly start: number; readonly end: number }>(span: Span) => ({
      ...span,
      start: span.start + 1,
      end: span.end + 1,
    });
    const { words, ...entry } = fixtureRecord('lexicon/the-bridge.yaml');
    const data = await write({
      'sources/tribune.yaml': { ...fixtureRecord('sources/tribune.yaml'), sha256: hash('sha256', text), length: text.length },
      'quotes/oak-parts.yaml': moveOn(quote),
      'lexicon/the-bridge.yaml': { ...entry, words: words.map((word) => (word.source === 'tribune' ? moveOn(word) : word)) },
    });
    expect(run('check', '--data', data, '--sources', writeSources([SOURCE_TEXTS.herald, text]))).toMatchObject({ status: 0, stderr: '' });
  });

  it('knows a source by its bytes, a byte order mark included', async () => {
    const texts = [SOURCE_TEXTS.herald, `\ufeff${SOURCE_TEXTS.tribune}`];
    const data = await write();
    writeFileSync(join(data, 'provenance.lock'), '');
    const { status, stderr } = run('check', '--data', data, '--sources', writeSources(texts));
    expect([status, stderr]).toEqual([1, expect.stringContaining('/sources/tribune.yaml: tribune: [source-missing] no file')]);
  });
});

describe('corpus coverage', () => {
  it('prints what no record covers, and of which source it has no text', async () => {
    const data = await write({ 'figures/cost-2024.yaml': undefined });
    const { status, stdout } = run('coverage', '--data', data, '--sources', writeSources([SOURCE_TEXTS.herald]));
    expect([status, stdout]).toEqual([
      0,
      'herald: not covered: 1 sentence, 0 rests, 0 quotations, 1 numeral\n' +
        '  sentence 47–101: …d said: “The bridge joins both shores.” ⟦It cost more than 12 million dollars, Ben Oak replied.⟧\n' +
        '  numeral 65–75: …e joins both shores.” It cost more than ⟦12 million⟧ dollars, Ben Oak replied.\n' +
        'tribune: skipped, its text is not in the folder\n',
    ]);
  });

  it('says what it could not take into account, and refuses to cover nothing', async () => {
    const data = await write({ 'quotes/lund-joins.yaml': 'exact: [' });
    const { stderr } = run('coverage', '--data', data, '--sources', writeSources([SOURCE_TEXTS.herald]));
    expect(stderr).toBe('1 record could not be read and cover nothing; run check\n');
    const none = run('coverage', '--data', data, '--sources', writeSources(['x']));
    expect([none.status, none.stderr]).toEqual([2, 'corpus coverage: no file in the folder of source texts has the digest of a source\n']);
  });

  it('of one source only', async () => {
    const { stdout } = run(
      'coverage',
      '--data',
      await write(),
      '--sources',
      writeSources(Object.values(SOURCE_TEXTS)),
      '--source',
      'tribune',
    );
    expect(stdout).toMatch(/^tribune: not covered: .*\n/u);
    expect(stdout).not.toContain('herald');
  });
});

describe('a command that cannot be carried out', () => {
  it('is shown with its own usage only, where an option of it is not there', () => {
    const { stderr } = run('coverage', '--lang', 'en');
    expect(stderr).toContain("Unknown option '--lang'");
    expect(stderr).toContain('usage: npm run -s corpus --\n  coverage --sources DIR [--source ID]\n');
    expect(stderr).toContain('and --data DIR, ');
    expect(stderr).not.toContain('add-source');
  });

  it.each<[reason: string, args: readonly string[], message: string]>([
    ['no command', [], 'usage: npm run -s corpus -- COMMAND'],
    ['a command that is not there', ['chekc'], 'corpus: there is no command "chekc"\nusage: '],
    ['a prototype’s name', ['constructor'], 'corpus: there is no command "constructor"'],
    ['an option that is not there', ['check', '--source', 'x'], "corpus check: Unknown option '--source'"],
    ['an option that only the other has', ['export', '--sources', 'x'], "corpus export: Unknown option '--sources'"],
    ['a folder that is not there', ['check', '--data', '/nowhere/data'], 'corpus check: there is no folder /nowhere/data\n'],
    [
      'a folder that is a file',
      ['check', '--data', import.meta.filename],
      `corpus check: ${import.meta.filename} is a file, not a folder\n`,
    ],
    ['a source that is not there', ['coverage', '--sources', '.', '--source', 'nobody'], 'corpus coverage: there is no source nobody'],
    ['coverage of nothing', ['coverage'], 'corpus coverage: needs the folder of source texts: --sources DIR'],
    ['no folder of sources', ['check', '--sources', '/nowhere/sources'], 'corpus check: there is no folder /nowhere/sources\n'],
  ])('%s', (_, args, message) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });
});
