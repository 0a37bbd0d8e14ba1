import { PAGE_COMMANDS, type PageCommand } from '../domain/page-keys.ts';

/** What the name of a line begins with by which the background gives a command to every frame of a tab. */
const PREFIX = 'command:';

/** The name of a line that is a command. */
export function toCommandLine(command: PageCommand): string {
  return `${PREFIX}${command}`;
}

/** The command that a line's name is; undefined of any other line. */
export function parseCommandLine(name: string): PageCommand | undefined {
  return name.startsWith(PREFIX) ? PAGE_COMMANDS.find((command) => name === toCommandLine(command)) : undefined;
}
