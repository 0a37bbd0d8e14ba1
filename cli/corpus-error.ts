/**
 * Says in words what the file system refused, where it is something that an editor can mend; else in the system's own.
 */
export function toErrorText(error: Error): string {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return `there is no ${toThing(syscall)} ${path}`;
    case 'ENOTDIR':
      return `${path} is a file, not a folder`;
    case 'EISDIR':
      // Reading says so only once the folder is open, and then does not know its name.
      return `${path ?? 'what was given for a file'} is a folder, not a file`;
    case 'EEXIST':
      return `${path} is there already, and nothing is written over it`;
    case 'EACCES':
    case 'EPERM':
      return `${path} may not be read or written by you`;
    default:
      return error.message;
  }
}

function toThing(syscall: string | undefined): string {
  if (syscall === 'scandir') return 'folder';
  return syscall === 'stat' ? 'file or folder' : 'file';
}
