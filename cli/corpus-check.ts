import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkCorpus, checkProvenance } from '../lib/corpus/compile-corpus.ts';
import { type Problem, toProblemText } from '../lib/corpus/problem.ts';
import { verifySpans } from '../lib/corpus/provenance.ts';
import { type CorpusRecords, RECORD_KINDS } from '../lib/domain/record.ts';
import { readDataFolder } from '../modules/corpus/read-data-folder.ts';
import { DATA_FOLDER } from './data-folder.ts';

/** `check`: prints every problem and gives the exit status, 0 when there is none. */
export async function checkCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { sources: { type: 'string' }, data: { type: 'string', default: DATA_FOLDER } },
  });
  const files = await readDataFolder(values.data);
  const { records, problems } = checkCorpus(files);
  if (values.sources === undefined)
    return report(
      records,
      [...problems, ...(await checkProvenance(records, files))],
      'spans as verified before; the source texts were not read: no --sources DIR',
    );
  const { problems: unverified, lock } = await verifySpans(records, await readTexts(values.sources));
  const all = [...problems, ...unverified];
  if (all.length === 0) await writeFile(join(values.data, 'provenance.lock'), lock);
  return report(records, all, 'every span found verbatim in its source; data/provenance.lock written');
}

async function readTexts(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder);
  const buffers = await Promise.all(names.map((name) => readFile(join(folder, name))));
  // ignoreBOM keeps a byte order mark as a character, as offsets count it.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return new Map(buffers.map((bytes) => [createHash('sha256').update(bytes).digest('hex'), decoder.decode(bytes)]));
}

function report(records: CorpusRecords, problems: readonly Problem[], success: string): number {
  for (const problem of problems) process.stderr.write(`${toProblemText(problem)}\n`);
  const counts = RECORD_KINDS.map((kind) => `${records[kind].length} ${kind}`).join(', ');
  process.stdout.write(problems.length === 0 ? `${counts}\n${success}\n` : `${counts}\n${problems.length} problems\n`);
  return problems.length === 0 ? 0 : 1;
}
