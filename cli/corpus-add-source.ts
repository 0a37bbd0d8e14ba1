import { hash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type NewSource, planSource, type SourcePlan } from '../lib/corpus/plan-source.ts';
import { toCount } from '../lib/corpus/problem.ts';
import { toContext } from '../lib/corpus/to-context.ts';
import { readDataFolder } from '../modules/corpus/read-data-folder.ts';
import { toFolderName } from './corpus-folder.ts';
import { DATA_FOLDER } from './data-folder.ts';
import { toText } from './source-texts.ts';

const OPTIONS = {
  id: { type: 'string' },
  title: { type: 'string' },
  outlet: { type: 'string' },
  'outlet-name': { type: 'string' },
  published: { type: 'string' },
  language: { type: 'string' },
  translated: { type: 'boolean', default: false },
  url: { type: 'string' },
  data: { type: 'string', default: DATA_FOLDER },
} as const;

/** `add-source`: writes the record of an article, and drafts of its outlet, quotes and figures, over nothing that is there. */
export async function addSourceCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  const [path, ...more] = positionals;
  const { id, title, outlet } = values;
  if (path === undefined || more.length > 0 || id === undefined || title === undefined || outlet === undefined) {
    throw new Error(toMissingText(positionals, { '--id ID': id, '--title "as printed"': title, '--outlet ID': outlet }));
  }
  const source: NewSource = { ...values, id, title, outlet, outletName: values['outlet-name'] };
  const bytes = await readFile(path);
  const text = toText(bytes);
  if (text === undefined) throw new Error(`${path} is not UTF-8 text; save it as UTF-8`);
  if (text.trim() === '') throw new Error(`${path} is empty`);
  const plan = planSource(await readDataFolder(values.data), source, text, hash('sha256', bytes));
  for (const file of plan.files) await writeNew(join(values.data, file.path), file.content);
  report(toFolderName(values.data), plan, source, text);
  return 0;
}

function toMissingText(files: readonly string[], needed: Readonly<Record<string, string | undefined>>): string {
  const missing = Object.entries(needed).flatMap(([option, value]) => (value === undefined ? [option] : []));
  const named = [...(files.length === 0 ? ['the FILE of the article'] : []), ...missing];
  return named.length === 0
    ? `adds one article at a time, not ${files.join(', ')}; put a title of several words in quotation marks`
    : `needs ${named.join(', ')}`;
}

// wx: fails when the file is there.
async function writeNew(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content, { flag: 'wx' });
}

function report(folder: string, { files, language, tooLong }: SourcePlan, source: NewSource, text: string): void {
  const count = (kind: string) => files.filter(({ path }) => path.startsWith(`${kind}/`)).length;
  const outlet = files.filter(({ path }) => path.startsWith('speakers/')).map(({ path }) => `${folder}/${path}`);
  for (const place of tooLong) {
    process.stderr.write(`no draft, for it is too long for one quote, ${place.start}–${place.end}: ${toContext(text, place)}\n`);
  }
  const lines = [
    `wrote ${[`${folder}/sources/${source.id}.yaml`, ...outlet].join(' and ')}`,
    `drafts: ${toCount(count('quotes'), 'quote')}, ${toCount(count('figures'), 'figure')}; "check" names those that are not finished`,
    ...(source.language === undefined ? [`language: ${language}, by its letters; change it in the file if it is another`] : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
