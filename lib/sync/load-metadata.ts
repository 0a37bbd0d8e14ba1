import { SyncError } from './fault.ts';
import { MOST_BYTES, MOST_ROOTS } from './limits.ts';
import type { HighMarks } from './store.ts';
import { assertRootFresh, type TrustedSet, withRoot, withSnapshot, withTargets, withTimestamp } from './trusted-set.ts';

/** The bytes of a file of the feed, of so many at most; undefined when the feed does not have it. */
export type LoadFile = (file: string, most: number) => Promise<Uint8Array | undefined>;

/** Told of each step by which more is trusted. */
export type OnTrusted = (trusted: TrustedSet) => Promise<void>;

/**
 * The chain of roots from the trusted one to the newest (TUF 1.0.33, 5.3), of which so many at most are looked at; the
 * next run goes on.
 * @throws {SyncError} of the first root that is wrong, or of the file; what came before it is given to `onRoot` first
 */
export async function loadRoots(trusted: TrustedSet, load: LoadFile, onRoot: OnTrusted): Promise<TrustedSet> {
  let newest = trusted;
  for (let count = 0; count < MOST_ROOTS; count += 1) {
    const bytes = await load(`${newest.root.version + 1}.root.json`, MOST_BYTES.root);
    if (bytes === undefined) break;
    const next = await withRoot(newest, bytes);
    if (next === newest) break;
    newest = next;
    await onRoot(newest);
  }
  return newest;
}

/**
 * Timestamp, snapshot and targets as the feed has them now (TUF 1.0.33, 5.4 to 5.6). What was kept and is still named is
 * not asked for again.
 * @param now when the run began, in milliseconds since 1970
 * @param onRole for who keeps each file before the next is looked at; readers keep all of them in one step
 * @throws {SyncError} of the first file that is wrong
 */
export async function loadRoles(
  roots: TrustedSet,
  high: HighMarks,
  now: number,
  load: LoadFile,
  onRole: OnTrusted = async () => {},
): Promise<TrustedSet> {
  assertRootFresh(roots, now);
  let trusted = await withTimestamp(roots, await loadThere(load, 'timestamp.json', MOST_BYTES.timestamp), now, high);
  await onRole(trusted);
  const snapshot = trusted.timestamp?.snapshot.version;
  trusted =
    (await withKept(trusted, 'snapshot', (bytes) => withSnapshot(trusted, bytes, now, high))) ??
    (await withSnapshot(trusted, await loadThere(load, `${snapshot}.snapshot.json`, MOST_BYTES.snapshot), now, high));
  await onRole(trusted);
  const targets = trusted.snapshot?.targets.version;
  trusted =
    (await withKept(trusted, 'targets', (bytes) => withTargets(trusted, bytes, now, high))) ??
    (await withTargets(trusted, await loadThere(load, `${targets}.targets.json`, MOST_BYTES.targets), now, high));
  await onRole(trusted);
  return trusted;
}

async function withKept(
  { bytes }: TrustedSet,
  role: 'snapshot' | 'targets',
  accept: (bytes: Uint8Array) => Promise<TrustedSet>,
): Promise<TrustedSet | undefined> {
  const kept = bytes[role];
  if (kept === undefined) return undefined;
  return accept(new TextEncoder().encode(kept)).catch((error: unknown) => {
    if (!(error instanceof SyncError)) throw error;
    return undefined;
  });
}

/**
 * A file that the feed must have.
 * @throws {SyncError} `E_HTTP` when it does not
 */
export async function loadThere(load: LoadFile, file: string, most: number): Promise<Uint8Array> {
  const bytes = await load(file, most);
  if (bytes === undefined) throw new SyncError('E_HTTP', `${file} is not there`);
  return bytes;
}
