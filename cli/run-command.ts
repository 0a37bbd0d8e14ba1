import { CorpusError } from '../lib/corpus/compile-corpus.ts';
import { PublishError } from '../lib/publish/publish-error.ts';
import { addSourceCommand } from './corpus-add-source.ts';
import { checkCommand } from './corpus-check.ts';
import { clientCommand } from './corpus-client.ts';
import { coverageCommand } from './corpus-coverage.ts';
import { diffCommand } from './corpus-diff.ts';
import { toErrorText } from './corpus-error.ts';
import { explainCommand } from './corpus-explain.ts';
import { exportCommand } from './corpus-export.ts';
import { findCommand } from './corpus-find.ts';
import { keysCommand } from './corpus-keys.ts';
import { mentionsCommand } from './corpus-mentions.ts';
import { publishCommand } from './corpus-publish.ts';
import { scaleCommand } from './corpus-scale.ts';
import { schemasCommand } from './corpus-schemas.ts';
import { serveCommand } from './corpus-serve.ts';
import { statsCommand } from './corpus-stats.ts';
import { type CommandName, toCommandUsage, USAGE } from './corpus-usage.ts';
import { verifyCommand } from './corpus-verify.ts';

const COMMANDS: Readonly<Record<CommandName, (args: readonly string[]) => Promise<number>>> = {
  check: checkCommand,
  coverage: coverageCommand,
  find: findCommand,
  'add-source': addSourceCommand,
  mentions: mentionsCommand,
  explain: explainCommand,
  stats: statsCommand,
  diff: diffCommand,
  export: exportCommand,
  publish: publishCommand,
  keys: keysCommand,
  verify: verifyCommand,
  serve: serveCommand,
  client: clientCommand,
  scale: scaleCommand,
  schemas: schemasCommand,
};

/** Carries a command out, says in words why not, and gives the exit status. */
export async function runCommand([name = '', ...args]: readonly string[]): Promise<number> {
  if (isCommand(name)) return COMMANDS[name](args).catch((error: unknown) => explain(name, error));
  process.stderr.write(name === '' ? USAGE : `corpus: there is no command "${name}"\n${USAGE}`);
  return 2;
}

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word);
}

function explain(command: CommandName, error: unknown): number {
  if (!(error instanceof Error)) throw error;
  if (error instanceof CorpusError) {
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  if (error instanceof PublishError) {
    process.stderr.write(`corpus ${command}: ${error.message}\n`);
    return 1;
  }
  const misused = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  process.stderr.write(`corpus ${command}: ${toErrorText(error)}\n${misused ? toCommandUsage(command) : ''}`);
  return 2;
}
