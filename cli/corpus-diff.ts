import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { CorpusError } from '../lib/corpus/compile-corpus.ts';
import { diffEditions, findUnexplained } from '../lib/corpus/diff-editions.ts';
import { toDiffText } from '../lib/corpus/to-diff-text.ts';
import type { Corpus } from '../lib/domain/corpus.ts';
import type { Edition } from '../lib/domain/edition.ts';
import type { EditionRecords } from '../lib/domain/record.ts';
import { EditionError } from '../lib/edition/edition-error.ts';
import { parseEdition } from '../lib/edition/parse-edition.ts';
import { toEditionRecords } from '../lib/edition/serialise-edition.ts';
import { loadCorpus } from './corpus-folder.ts';
import { DATA_FOLDER } from './data-folder.ts';

/** `diff`: prints what became of edition A in B; the exit status is 1 when the change log of B leaves a reason out. */
export async function diffCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: 'string', default: DATA_FOLDER } },
  });
  const [older, newer = values.data, ...more] = positionals;
  if (older === undefined || more.length > 0) {
    throw new Error('needs the older edition and may have the newer one, each a folder like data/ or an edition.json: diff A [B]');
  }
  const [before, after] = [await loadEdition(older), await loadEdition(newer)];
  // An edition has no names of topics to compare with those of a folder.
  const asRead = 'schema' in before || 'schema' in after;
  const diff = asRead ? diffEditions(toRead(before), toRead(after)) : diffEditions(before.records, after.records);
  process.stdout.write(`edition ${before.number} of ${before.date} → edition ${after.number} of ${after.date}\n${toDiffText(diff)}`);
  if (diff.corrected.length + diff.withdrawn.length > 0 && after.number === before.number) {
    process.stdout.write(
      `both are edition ${after.number}; what is corrected or withdrawn after publication raises the number in edition.yaml\n`,
    );
  }
  return findUnexplained(diff).length === 0 ? 0 : 1;
}

async function loadEdition(path: string): Promise<Corpus | Edition> {
  if (!(await stat(path)).isDirectory()) return parseEdition(await readFile(path, 'utf8')).catch((error: unknown) => refuse(path, error));
  return loadCorpus(path).catch((error: unknown) => refuse(path, error));
}

function toRead(corpus: Corpus | Edition): EditionRecords {
  return 'schema' in corpus ? corpus.records : toEditionRecords(corpus.records);
}

// Says which of the two it is.
function refuse(path: string, error: unknown): never {
  if (error instanceof CorpusError) process.stderr.write(`corpus diff: ${path} breaks rules:\n`);
  else if (error instanceof EditionError) throw new Error(`${path}: ${error.message}`, { cause: error });
  throw error;
}
