import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { compileCorpus } from '../lib/corpus/compile-corpus.ts';
import { type StatsTable, toStats, toStatsText } from '../lib/corpus/to-stats.ts';
import { serialiseEdition, toEdition } from '../lib/edition/serialise-edition.ts';
import { readDataFolder } from '../modules/corpus/read-data-folder.ts';
import { toFolderName } from './corpus-folder.ts';
import { DATA_FOLDER } from './data-folder.ts';

/** `stats`: prints what the corpus holds in numbers, as tables of Markdown. */
export async function statsCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { data: { type: 'string', default: DATA_FOLDER } } });
  const files = await readDataFolder(values.data);
  const start = performance.now();
  const corpus = await compileCorpus(files, toFolderName(values.data));
  const milliseconds = Math.round(performance.now() - start);
  const { tables, namedByNothing } = toStats(corpus.records);
  const json = serialiseEdition(toEdition(corpus));
  const sizes: StatsTable = {
    title: `edition ${corpus.number} of ${corpus.date}`,
    columns: ['measured'],
    rows: [
      ['bytes', Buffer.byteLength(json)],
      ['bytes, gzip', gzipSync(json).length],
      ['milliseconds to compile, here and now', milliseconds],
    ],
  };
  process.stdout.write(toStatsText({ tables: [...tables, sizes], namedByNothing }));
  return 0;
}
