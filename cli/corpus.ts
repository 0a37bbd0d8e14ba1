import { allowEarlyClose } from './allow-early-close.ts';
import { runCommand } from './run-command.ts';

allowEarlyClose();
process.exitCode = await runCommand(process.argv.slice(2));
