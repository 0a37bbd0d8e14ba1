import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkCorpus, checkProvenance, toLock } from '../lib/corpus/compile-corpus.ts';
import { type Problem, toCount, toProblemText } from '../lib/corpus/problem.ts';
import { countStale, verifySpans } from '../lib/corpus/provenance.ts';
import type { CorpusRecords } from '../lib/domain/record.ts';
import { RECORD_KINDS } from '../lib/domain/record-kind.ts';
import { readDataFolder } from '../modules/corpus/read-data-folder.ts';
import { DATA_FOLDER } from './data-folder.ts';

/** `check`: prints every problem and gives the exit status, 0 when there is none. */
export async function checkCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { sources: { type: 'string' }, data: { type: 'string', default: DATA_FOLDER } },
  });
  const files = await readDataFolder(values.data);
  const checked = checkCorpus(files);
  if (values.sources === undefined) {
    const problems = [...checked.problems, ...(await checkProvenance(checked.records, files))];
    return report(checked.records, problems, [
      'spans as verified before; the source texts were not read: no --sources DIR',
      ...toStaleLine(countStale(checked, toLock(files))),
    ]);
  }
  const { texts, notText } = await readTexts(values.sources);
  const { problems: unverified, found, kept, lock } = await verifySpans(checked.records, texts, toLock(files), notText);
  const problems = [...checked.problems, ...unverified];
  if (problems.length === 0) await writeFile(join(values.data, 'provenance.lock'), lock);
  const before = kept === 0 ? '' : `, ${toCount(kept, 'span')} as verified before`;
  return report(checked.records, problems, [
    `${toCount(found.spans, 'span')} found verbatim in ${toCount(found.texts, 'text')}${before}; data/provenance.lock written`,
  ]);
}

function toStaleLine(stale: number): string[] {
  if (stale === 0) return [];
  const whose =
    stale === 1 ? 'of a record that is gone; check --sources DIR takes it' : 'of records that are gone; check --sources DIR takes them';
  return [`data/provenance.lock has ${toCount(stale, 'stale line')}, ${whose} out`];
}

interface Texts {
  /** Texts by the digest of their file. */
  readonly texts: Map<string, string>;
  /** Names of files that are not UTF-8, by digest. */
  readonly notText: Map<string, string>;
}

async function readTexts(folder: string): Promise<Texts> {
  const texts = new Map<string, string>();
  const notText = new Map<string, string>();
  for (const name of await readdir(folder)) {
    const bytes = await readIfFile(folder, name);
    if (bytes === undefined) continue;
    const digest = createHash('sha256').update(bytes).digest('hex');
    const text = toText(bytes);
    if (text === undefined) notText.set(digest, name);
    else texts.set(digest, text);
  }
  return { texts, notText };
}

// Folders and the like are nobody's article; what only cannot be read may be one, so it is named.
async function readIfFile(folder: string, name: string): Promise<Buffer | undefined> {
  const path = join(folder, name);
  try {
    return (await stat(path)).isFile() ? await readFile(path) : undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    process.stderr.write(`passed over ${name} in the folder of sources: it cannot be read (${code})\n`);
    return undefined;
  }
}

function toText(bytes: Buffer): string | undefined {
  try {
    // ignoreBOM keeps a byte order mark as a character, as offsets count it.
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function report(records: CorpusRecords, problems: readonly Problem[], success: readonly string[]): number {
  for (const problem of problems) process.stderr.write(`${toProblemText(problem)}\n`);
  const counts = RECORD_KINDS.map((kind) => `${records[kind].length} ${kind}`).join(', ');
  const lines = problems.length === 0 ? success : [toCount(problems.length, 'problem')];
  process.stdout.write(`${[counts, ...lines].join('\n')}\n`);
  return problems.length === 0 ? 0 : 1;
}
