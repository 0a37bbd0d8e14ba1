import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toCount } from '../lib/corpus/problem.ts';
import { UI_LANGUAGES } from '../lib/domain/language.ts';
import { CSV_TABLES } from '../lib/export/csv-tables.ts';
import { EXPORT_FORMATS, type ExportFile, toExportFiles } from '../lib/export/to-export-files.ts';
import { loadCorpus } from './corpus-folder.ts';
import { DATA_FOLDER } from './data-folder.ts';

/** `export`: prints the compiled corpus in a format, or writes its files into a folder. */
export async function exportCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string', default: DATA_FOLDER },
      format: { type: 'string', default: 'json' },
      lang: { type: 'string', default: 'en' },
      table: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const format = oneOf('format', EXPORT_FORMATS, values.format);
  const language = oneOf('lang', UI_LANGUAGES, values.lang);
  const table = values.table === undefined ? undefined : oneOf('table', CSV_TABLES, values.table);
  if (table !== undefined && format !== 'csv') throw new Error('only csv has tables; leave --table out or add --format csv');
  if (table === undefined && format === 'csv' && values.out === undefined)
    throw new Error(`csv is one file a table; add --out DIR for all, or --table with one of ${CSV_TABLES.join(', ')}`);
  const edition = await loadCorpus(values.data);
  const files = toExportFiles(edition, format, language).filter(({ name }) => table === undefined || name === `${table}.csv`);
  if (values.out === undefined) process.stdout.write(files.map(({ text }) => text).join(''));
  else await writeInto(values.out, files);
  return 0;
}

async function writeInto(folder: string, files: readonly ExportFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, text } of files) await writeFile(join(folder, name), text);
  process.stdout.write(`${toCount(files.length, 'file')} written: ${files.map(({ name }) => name).join(', ')}\n`);
}

function oneOf<Word extends string>(option: string, words: readonly Word[], given: string): Word {
  const found = words.find((word) => word === given);
  if (found === undefined) throw new Error(`--${option} is one of ${words.join(', ')}, not "${given}"`);
  return found;
}
