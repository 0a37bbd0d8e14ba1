import { SyncError } from '../lib/sync/fault.ts';
import type { HighMarks, TrustedBytes } from '../lib/sync/store.ts';
import {
  assertRootFresh,
  openTrusted,
  type TrustedSet,
  toHighMarks,
  withRoot,
  withSnapshot,
  withTargets,
  withTimestamp,
} from '../lib/sync/trusted-set.ts';
import { fetchFile } from './fetch-file.ts';

/** What is trusted, as texts. */
export type KnownMetadata = Pick<TrustedBytes, 'root'> & Partial<TrustedBytes>;

/** Where what is trusted is kept. */
export interface TrustedFiles {
  readonly root: string;
  readonly kept: Partial<TrustedBytes>;
  readonly save: (known: KnownMetadata) => Promise<void>;
}

/** The most roots that are followed in one run, and the most bytes that each file may have. */
const MOST_ROOTS = 32;
const MOST_BYTES = { root: 65_536, timestamp: 16_384, snapshot: 65_536, targets: 262_144 } as const;
const NO_MARKS: HighMarks = { root: 0, timestamp: 0, snapshot: 0, targets: 0, edition: 0 };

/**
 * One run of the client workflow of TUF 1.0.33, 5.3 to 5.6; what is accepted is kept as soon as it is.
 * @param url where the metadata lies, with or without a slash at its end
 * @throws {SyncError} whatever is wrong with what came
 */
export async function refreshMetadata(url: string, { root, kept, save }: TrustedFiles): Promise<TrustedSet> {
  const now = Date.now();
  const load = (name: string, mostBytes: number) => fetchFile(`${url.replace(/\/$/u, '')}/${name}`, mostBytes);
  let trusted = await withRoots(await openTrusted(root, kept), load, save);
  assertRootFresh(trusted, now);
  const keep = async (next: TrustedSet) => {
    if (next !== trusted) await save(next.bytes);
    trusted = next;
  };
  const marks = toHighMarks(trusted, NO_MARKS);
  await keep(await withTimestamp(trusted, await need(load, 'timestamp.json', MOST_BYTES.timestamp), now, marks));
  for (const [role, withRole] of [
    ['snapshot', withSnapshot],
    ['targets', withTargets],
  ] as const) {
    const known = await tryKept(trusted, role, (bytes) => withRole(trusted, bytes, now, marks));
    if (known === undefined) {
      const version = role === 'snapshot' ? trusted.timestamp?.snapshot.version : trusted.snapshot?.targets.version;
      await keep(await withRole(trusted, await need(load, `${version}.${role}.json`, MOST_BYTES[role]), now, marks));
    } else trusted = known;
  }
  return trusted;
}

type Load = (name: string, mostBytes: number) => Promise<Uint8Array | undefined>;

async function withRoots(first: TrustedSet, load: Load, save: TrustedFiles['save']): Promise<TrustedSet> {
  let trusted = first;
  for (let followed = 0; followed < MOST_ROOTS; followed += 1) {
    const bytes = await load(`${trusted.root.version + 1}.root.json`, MOST_BYTES.root);
    if (bytes === undefined) break;
    trusted = await withRoot(trusted, bytes);
    await save(trusted.bytes);
  }
  return trusted;
}

// What is here already needs no request, when it is what the newer metadata names.
async function tryKept(
  trusted: TrustedSet,
  role: 'snapshot' | 'targets',
  accept: (bytes: Uint8Array) => Promise<TrustedSet>,
): Promise<TrustedSet | undefined> {
  const text = trusted.bytes[role];
  if (text === undefined) return undefined;
  return accept(new TextEncoder().encode(text)).catch((error: unknown) => {
    if (!(error instanceof SyncError)) throw error;
    return undefined;
  });
}

async function need(load: Load, name: string, mostBytes: number): Promise<Uint8Array> {
  const bytes = await load(name, mostBytes);
  if (bytes === undefined) throw new SyncError('E_HTTP', `the feed has no ${name}`);
  return bytes;
}
