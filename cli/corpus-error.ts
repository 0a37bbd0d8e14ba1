type SystemError = NodeJS.ErrnoException;

const NOT_YOURS = ({ path }: SystemError) => `${path} may not be read or written by you`;
const TEXTS: Readonly<Record<string, (error: SystemError) => string>> = {
  ENOENT: ({ path, syscall }) => `there is no ${toThing(syscall)} ${path}`,
  ENOTDIR: ({ path }) => `${path} is a file, not a folder`,
  // Reading says so only once the folder is open, and then does not know its name.
  EISDIR: ({ path }) => `${path ?? 'what was given for a file'} is a folder, not a file`,
  EEXIST: ({ path }) => `${path} is there already, and nothing is written over it`,
  EACCES: NOT_YOURS,
  EPERM: NOT_YOURS,
};

/** Says in words what the file system refused, where an editor can mend it; other errors in their own. */
export function toErrorText(error: Error): string {
  return TEXTS[(error as SystemError).code ?? '']?.(error) ?? error.message;
}

function toThing(syscall: string | undefined): string {
  if (syscall === 'scandir') return 'folder';
  return syscall === 'stat' ? 'file or folder' : 'file';
}
