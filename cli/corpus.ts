import { CorpusError } from '../lib/corpus/compile-corpus.ts';
import { allowEarlyClose } from './allow-early-close.ts';
import { addSourceCommand } from './corpus-add-source.ts';
import { checkCommand } from './corpus-check.ts';
import { coverageCommand } from './corpus-coverage.ts';
import { diffCommand } from './corpus-diff.ts';
import { exportCommand } from './corpus-export.ts';
import { findCommand } from './corpus-find.ts';
import { schemasCommand } from './corpus-schemas.ts';
import { statsCommand } from './corpus-stats.ts';

const USAGE = `usage: npm run -s corpus -- COMMAND
  check [--sources DIR]   holds every record against the rules; with a folder of source texts also the
                          spans of those texts, and then writes data/provenance.lock
  coverage --sources DIR [--source ID]
                          prints the sentences, quotations and numerals that no record covers
  find "words" --sources DIR [--source ID] [--figure]
                          prints a quote, or a figure, for every place where the words stand
  add-source FILE --id ID --title "as printed" --outlet ID [--outlet-name "as printed"] [--published DATE]
             [--language CODE] [--translated] [--url ADDRESS]
                          writes the record of an article, and drafts of its outlet, quotes and figures
  stats                   prints what the corpus holds, in numbers
  diff A [B]              prints what was added, corrected and withdrawn from A to B, each a folder like
                          data/ or an edition.json, with the reasons that B gives
  export [--format json|csv|csl-json|web-annotation] [--lang en|ru|kk|zh] [--table NAME] [--out DIR]
                          prints the corpus, as one JSON document unless told otherwise, or writes it into
                          a folder (docs/exports.md); csv is one file a table
  schemas [--out DIR]     writes docs/schemas, by which editors complete and check the files under data/
all but schemas take --data DIR, the folder of authored files, in place of data/ of this checkout
exit status: 0 in order; 1 a record breaks a rule, the words stand nowhere or a change has no reason;
             2 the command could not be carried out
`;

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  check: checkCommand,
  coverage: coverageCommand,
  find: findCommand,
  'add-source': addSourceCommand,
  stats: statsCommand,
  diff: diffCommand,
  export: exportCommand,
  schemas: schemasCommand,
};

allowEarlyClose();

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command === undefined) {
  process.stderr.write(name === '' ? USAGE : `corpus: there is no command "${name}"\n${USAGE}`);
  process.exitCode = 2;
} else {
  process.exitCode = await command(args).catch(explain);
}

function explain(error: unknown): number {
  if (!(error instanceof Error)) throw error;
  const misused = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  process.stderr.write(error instanceof CorpusError ? `${error.message}\n` : `corpus ${name}: ${error.message}\n${misused ? USAGE : ''}`);
  return error instanceof CorpusError ? 1 : 2;
}
