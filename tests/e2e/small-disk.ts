import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEGABYTE = 1024 * 1024;

/** A disk of its own in memory, so small that it can be filled. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves so many bytes of room, or as many as there are if they are fewer. */
  fill(leave: number): void;
  /** Takes away what fills it. */
  empty(): void;
  /** Is rid of it and of what is on it. */
  remove(): void;
}

/** Mounts a small disk. @throws {Error} where that is not allowed: it needs root and, in a container, CAP_SYS_ADMIN */
export function mountSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { encoding: 'utf8' });
  if (mounted.status !== 0) {
    rmdirSync(folder);
    throw new Error(`A small disk cannot be mounted here: ${mounted.error?.message ?? mounted.stderr.trim()}`);
  }
  let pieces = 0;
  const toPiece = (at: number) => join(folder, `ballast-${at}`);
  const empty = () => {
    while (pieces > 0) rmSync(toPiece(--pieces), { force: true });
  };
  // The browser writes at the same time: what it has taken is not there to be filled.
  const fill = (leave: number) => {
    for (let room = toRoom(folder) - leave; room > 0; room = toRoom(folder) - leave) {
      try {
        writeFileSync(toPiece(pieces++), Buffer.alloc(Math.min(room, 8 * MEGABYTE)));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        return;
      }
    }
  };
  return {
    folder,
    fill,
    empty,
    remove: () => {
      spawnSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function toRoom(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
