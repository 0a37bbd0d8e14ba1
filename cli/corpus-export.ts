import { parseArgs } from 'node:util';
import { compileCorpus } from '../lib/corpus/compile-corpus.ts';
import { toExport } from '../lib/corpus/to-export.ts';
import { readDataFolder } from '../modules/corpus/read-data-folder.ts';
import { DATA_FOLDER } from './data-folder.ts';

/** `export`: prints the compiled corpus as one JSON document. */
export async function exportCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { data: { type: 'string', default: DATA_FOLDER } } });
  const edition = await compileCorpus(await readDataFolder(values.data));
  process.stdout.write(`${JSON.stringify(toExport(edition), null, 2)}\n`);
  return 0;
}
