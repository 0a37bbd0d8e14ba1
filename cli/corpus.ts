import { checkCommand } from './corpus-check.ts';
import { exportCommand } from './corpus-export.ts';

const USAGE = `usage: npm run -s corpus -- COMMAND
  check [--sources DIR]   holds every record against the rules; with the folder of source texts also every
                          quoted span, and then writes data/provenance.lock
  export                  prints the corpus as one JSON document (docs/export.schema.json)
`;

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = { check: checkCommand, export: exportCommand };

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command === undefined) {
  process.stderr.write(name === '' ? USAGE : `corpus: there is no command "${name}"\n${USAGE}`);
  process.exitCode = 2;
} else {
  process.exitCode = await command(args);
}
