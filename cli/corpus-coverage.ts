import { parseArgs } from 'node:util';
import { checkCorpus } from '../lib/corpus/compile-corpus.ts';
import { findUncovered, type Uncovered } from '../lib/corpus/cover-source.ts';
import { toCount } from '../lib/corpus/problem.ts';
import { toContext } from '../lib/corpus/to-context.ts';
import { readDataFolder } from '../modules/corpus/read-data-folder.ts';
import { DATA_FOLDER } from './data-folder.ts';
import { readTexts } from './source-texts.ts';

/** `coverage`: prints what no record covers in the sources whose texts are there. */
export async function coverageCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { sources: { type: 'string' }, source: { type: 'string' }, data: { type: 'string', default: DATA_FOLDER } },
  });
  if (values.sources === undefined) throw new Error('needs the folder of source texts: --sources DIR');
  const { records, refused } = checkCorpus(await readDataFolder(values.data));
  const { texts } = await readTexts(values.sources);
  const chosen = records.sources.filter(({ id }) => values.source === undefined || id === values.source);
  if (chosen.length === 0)
    throw new Error(
      values.source === undefined ? 'the corpus has no sources' : `there is no source ${values.source}, or it breaks a rule: run check`,
    );
  if (chosen.every(({ sha256 }) => !texts.has(sha256))) throw new Error('no file in the folder of source texts has the digest of a source');
  if (refused.size > 0) process.stderr.write(`${toCount(refused.size, 'record')} could not be read and cover nothing; run check\n`);
  for (const source of chosen) {
    const text = texts.get(source.sha256);
    const report = text === undefined ? 'skipped, its text is not in the folder\n' : toReport(findUncovered(source, text, records), text);
    process.stdout.write(`${source.id}: ${report}`);
  }
  return 0;
}

function toReport(uncovered: Uncovered, text: string): string {
  const kinds = [
    ['sentence', uncovered.sentences],
    ['rest', uncovered.rests],
    ['quotation', uncovered.quotations],
    ['numeral', uncovered.numerals],
  ] as const;
  const counts = kinds.map(([what, passages]) => toCount(passages.length, what)).join(', ');
  const lines = kinds.flatMap(([what, passages]) => passages.map((one) => `  ${what} ${one.start}–${one.end}: ${toContext(text, one)}\n`));
  return `not covered: ${counts}\n${lines.join('')}`;
}
