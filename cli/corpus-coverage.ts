import { parseArgs } from 'node:util';
import { checkCorpus } from '../lib/corpus/compile-corpus.ts';
import { findUncovered, type Uncovered } from '../lib/corpus/cover-source.ts';
import type { Passage } from '../lib/corpus/find-passages.ts';
import { toCount } from '../lib/corpus/problem.ts';
import { readDataFolder } from '../modules/corpus/read-data-folder.ts';
import { DATA_FOLDER } from './data-folder.ts';
import { readSourceTexts } from './read-source-texts.ts';

const SHOWN = 160;

/** `coverage`: prints what no record covers in the sources whose texts are there. */
export async function coverageCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { sources: { type: 'string' }, source: { type: 'string' }, data: { type: 'string', default: DATA_FOLDER } },
  });
  if (values.sources === undefined) throw new Error('needs the folder of source texts: --sources DIR');
  const { records } = checkCorpus(await readDataFolder(values.data));
  const { texts } = await readSourceTexts(values.sources);
  const chosen = records.sources.filter(({ id }) => values.source === undefined || id === values.source);
  if (chosen.length === 0)
    throw new Error(values.source === undefined ? 'the corpus has no sources' : `there is no source ${values.source}`);
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
  const lines = kinds.flatMap(([what, passages]) => passages.map((one) => `  ${what} ${one.start}–${one.end}: ${toShown(one, text)}\n`));
  return `not covered: ${counts}\n${lines.join('')}`;
}

// A numeral says little without the words around it.
function toShown({ start, end }: Passage, text: string): string {
  const words = text.slice(start, end);
  if (words.length >= 30) return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
  const around = (from: number, to: number) => text.slice(Math.max(0, from), to).replaceAll('\n', ' ');
  return `…${around(start - 30, start)}[${words}]${around(end, end + 30)}…`;
}
