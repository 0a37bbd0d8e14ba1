import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CSV_TABLES } from '../lib/export/csv-tables.ts';
import { runCorpus, writeCorpus } from './fixture-command.ts';

// Each command is a process of its own, which a busy machine starts slowly.
vi.setConfig({ testTimeout: 30_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-export-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('corpus export', () => {
  it('prints the JSON document unless told otherwise', async () => {
    const data = await writeCorpus(folder);
    const { status, stdout, stderr } = runCorpus('export', '--data', data);
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ edition: { number: 3 }, framings: [{ id: 'what-it-does' }] });
    expect(runCorpus('export', '--format', 'json', '--data', data).stdout).toBe(stdout);
  });

  it('prints one table of CSV, in the language asked for', async () => {
    const data = await writeCorpus(folder);
    const { status, stdout } = runCorpus('export', '--format', 'csv', '--table', 'topics', '--lang', 'ru', '--data', data);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^\ufeffid,kind,name,.*\r\nbridge,place,Мост,/u)]);
  });

  it('writes every table into a folder that it makes', async () => {
    const out = join(folder, 'deep', 'out');
    const { status, stdout } = runCorpus('export', '--format', 'csv', '--out', out, '--data', await writeCorpus(folder));
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^7 files written: quotes\.csv, /u)]);
    expect(readdirSync(out).toSorted()).toEqual(CSV_TABLES.map((name) => `${name}.csv`).toSorted());
  });

  it.each<[format: string, file: string]>([
    ['json', 'corpus.json'],
    ['csl-json', 'corpus.csl.json'],
    ['web-annotation', 'corpus.jsonld'],
  ])('writes %s as the one file %s that it else prints', async (format, file) => {
    const [data, out] = [await writeCorpus(folder), mkdtempSync(join(folder, 'out-'))];
    expect(runCorpus('export', '--format', format, '--out', out, '--data', data).stdout).toBe(`1 file written: ${file}\n`);
    expect(readFileSync(join(out, file), 'utf8')).toBe(runCorpus('export', '--format', format, '--data', data).stdout);
  });

  it('prints nothing but the problems of a corpus that breaks a rule', async () => {
    const data = await writeCorpus(folder, { 'topics/lund.yaml': undefined });
    const { status, stdout, stderr } = runCorpus('export', '--data', data);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.split('\n')[0]).toBe(
      `${data}/speakers/ada-lund.yaml: ada-lund: [dangling-id] topic names lund, but there is no topics/lund.yaml`,
    );
    expect(stderr).not.toContain('    at ');
  });

  it.each<[reason: string, args: readonly string[], message: string]>([
    ['a format that is not there', ['--format', 'xml'], '--format is one of json, csv, csl-json, web-annotation, not "xml"'],
    ['a language that we do not write', ['--lang', 'de'], '--lang is one of en, ru, kk, zh, not "de"'],
    ['a table that is not there', ['--format', 'csv', '--table', 'quote'], '--table is one of quotes, figures, '],
    ['a table of what has none', ['--table', 'quotes'], 'only csv has tables'],
    ['all tables at once', ['--format', 'csv'], 'csv is one file a table; add --out DIR'],
  ])('does not print %s', (_, args, message) => {
    const { status, stdout, stderr } = runCorpus('export', ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`corpus export: ${message}`);
  });
});

describe('corpus schemas', () => {
  it('writes what is committed', () => {
    const out = mkdtempSync(join(folder, 'schemas-'));
    expect(runCorpus('schemas', '--out', out)).toEqual({ status: 0, stdout: '12 schemas written\n', stderr: '' });
    const committed = join(import.meta.dirname, '../docs/schemas');
    expect(readdirSync(out).toSorted()).toEqual(readdirSync(committed).toSorted());
    for (const name of readdirSync(out)) expect(readFileSync(join(committed, name), 'utf8')).toBe(readFileSync(join(out, name), 'utf8'));
  });
});
