import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkCorpus, checkProvenance, toLock } from '../lib/corpus/compile-corpus.ts';
import { type Problem, toCount, toProblemTexts } from '../lib/corpus/problem.ts';
import { countStale, verifySpans } from '../lib/corpus/provenance.ts';
import type { CorpusRecords } from '../lib/domain/record.ts';
import { RECORD_KINDS, type RecordKind } from '../lib/domain/record-kind.ts';
import { readDataFolder } from '../modules/corpus/read-data-folder.ts';
import { toFolderName } from './corpus-folder.ts';
import { DATA_FOLDER } from './data-folder.ts';
import { readTexts } from './source-texts.ts';

/** `check`: prints every problem and gives the exit status, 0 when there is none. */
export async function checkCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { sources: { type: 'string' }, data: { type: 'string', default: DATA_FOLDER } },
  });
  const files = await readDataFolder(values.data);
  const folder = toFolderName(values.data);
  const checked = checkCorpus(files);
  if (values.sources === undefined) {
    const problems = [...checked.problems, ...(await checkProvenance(checked.records, files))];
    return report(folder, checked.records, problems, [
      'spans as verified before; the source texts were not read: no --sources DIR',
      ...toStaleLine(folder, countStale(checked, toLock(files))),
    ]);
  }
  const { texts, notText } = await readTexts(values.sources);
  const { problems: unverified, found, kept, lock } = await verifySpans(checked.records, texts, toLock(files), notText);
  const problems = [...checked.problems, ...unverified];
  if (problems.length === 0) await writeFile(join(values.data, 'provenance.lock'), lock);
  const before = kept.spans === 0 ? '' : `, ${toCount(kept.spans, 'span')} as verified before`;
  return report(folder, checked.records, problems, [
    `${toCount(found.spans, 'span')} found verbatim in ${toCount(found.texts, 'text')}${before}; ${folder}/provenance.lock written`,
    ...(kept.sources.length === 0 ? [] : [`no text in the folder, so not read again: ${kept.sources.join(', ')}`]),
  ]);
}

function toStaleLine(folder: string, stale: number): string[] {
  if (stale === 0) return [];
  const whose =
    stale === 1 ? 'of a record that is gone; check --sources DIR takes it' : 'of records that are gone; check --sources DIR takes them';
  return [`${folder}/provenance.lock has ${toCount(stale, 'stale line')}, ${whose} out`];
}

// Each kind is a plural that loses an s, but the lexicon.
function toKindCount(count: number, kind: RecordKind): string {
  return kind === 'lexicon' ? `${count} ${kind}` : toCount(count, kind.slice(0, -1));
}

function report(folder: string, records: CorpusRecords, problems: readonly Problem[], success: readonly string[]): number {
  if (problems.length > 0) process.stderr.write(`${toProblemTexts(problems, folder)}\n`);
  const counts = RECORD_KINDS.map((kind) => toKindCount(records[kind].length, kind)).join(', ');
  const lines = problems.length === 0 ? success : [toCount(problems.length, 'problem')];
  process.stdout.write(`${[counts, ...lines].join('\n')}\n`);
  return problems.length === 0 ? 0 : 1;
}
