import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { BrowserSession } from '../../cli/browser/session.ts';

/** Told by Linux alone. */
export const CAN_TELL_MEMORY = process.platform === 'linux';

/** Watches how much memory the extension's own processes take, with everything that no heap counts, such as unpacked bytes. */
export class MemoryWatch {
  readonly #before: ReadonlyMap<number, number>;

  /** From now on. */
  constructor({ browser, name }: BrowserSession) {
    const isOurs = name === 'chromium' ? runsExtension : isFirefoxExtensions;
    const found = findDescendants(browser.process()?.pid ?? 0).filter(isOurs);
    if (found.length === 0) throw new Error('The process of the extension was not found');
    // The most that a process ever took is told from here on (proc_pid_clear_refs(5)).
    for (const pid of found) writeFileSync(`/proc/${pid}/clear_refs`, '5');
    this.#before = new Map(found.map((pid) => [pid, readStatus(pid, 'VmRSS')]));
  }

  /** By how many bytes the one of them that grew most has grown, at its largest. */
  toGrowth(): number {
    return Math.max(...[...this.#before].map(([pid, before]) => readStatus(pid, 'VmHWM') - before));
  }
}

function findDescendants(of: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    const parent = /^\d+$/u.test(entry) ? readParent(entry) : undefined;
    if (parent !== undefined) parents.set(Number(entry), parent);
  }
  const isDescendant = (pid: number | undefined): boolean => pid !== undefined && (pid === of || isDescendant(parents.get(pid)));
  return [...parents.keys()].filter(isDescendant);
}

// A process can end while it is looked at.
function readParent(pid: string): number | undefined {
  try {
    return Number(/^PPid:\s+(\d+)$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}

function runsExtension(pid: number): boolean {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process');
}

function isFirefoxExtensions(pid: number): boolean {
  return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('WebExtensions');
}

function readStatus(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'mu').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}
