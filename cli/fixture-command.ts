/** For tests only: the command as a process of its own, and the made-up corpus in a folder. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { vi } from 'vitest';
import { type Changes, fixtureRecord, inAll, toLockedFiles } from '../lib/corpus/fixture-corpus.ts';
import { runCommand } from './run-command.ts';

const CLI = join(import.meta.dirname, 'corpus.ts');

/** Runs `corpus` with arguments to its end. */
export function runCorpus(...args: readonly string[]) {
  return runCorpusOn('', ...args);
}

/** The same with a text piped into it. */
export function runCorpusOn(input: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', input });
  return { status, stdout, stderr };
}

/** The same in the test's own process, where there are so many that starting each would take minutes. */
export async function runCorpusHere(...args: readonly string[]): Promise<ReturnType<typeof runCorpus>> {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((chunk) => {
      written[stream] += String(chunk);
      return true;
    }),
  );
  try {
    return { status: await runCommand(args), ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** The same beside whatever the test itself goes on with, such as serving what is asked for. */
export function startCorpus(...args: readonly string[]): Promise<ReturnType<typeof runCorpus>> {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = Promise.all([readAll(child.stdout), readAll(child.stderr)]);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (status) => void texts.then(([stdout, stderr]) => done({ status, stdout, stderr }), fail));
  });
}

/** Writes the made-up corpus with changes into a new folder under another and gives the new one. */
export async function writeCorpus(under: string, changes: Changes = {}): Promise<string> {
  const data = mkdtempSync(join(under, 'data-'));
  for (const { path, content } of await toLockedFiles(changes)) {
    mkdirSync(dirname(join(data, path)), { recursive: true });
    writeFileSync(join(data, path), content);
  }
  return data;
}

/** Writes texts into a new folder under another, as `0.txt`, `1.txt` and so on, and gives the new one. */
export function writeTexts(under: string, texts: readonly (string | Buffer)[]): string {
  const sources = mkdtempSync(join(under, 'sources-'));
  for (const [at, text] of texts.entries()) writeFileSync(join(sources, `${at}.txt`), text);
  return sources;
}

/**
 * Writes an edition of the made-up corpus. Each corrects one record, and each but the first says in its change log why that and those
 * before it did.
 * @returns the folder
 */
export function writeEdition(folder: string, number: number, first: number): Promise<string> {
  const toLine = (edition: number) => {
    const line = { edition, action: 'corrected', kind: 'reasons', record: 'printed-in-denmark', reason: inAll('It said otherwise.') };
    return [`changes/of-${edition}.yaml`, line];
  };
  return writeCorpus(folder, {
    'edition.yaml': { ...fixtureRecord('edition.yaml'), number },
    'reasons/printed-in-denmark.yaml': { text: inAll(`Edition ${number} says so.`) },
    ...Object.fromEntries(Array.from({ length: Math.max(0, number - first) }, (_, at) => toLine(first + 1 + at))),
  });
}
