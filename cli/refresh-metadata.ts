import { type LoadFile, loadRoles, loadRoots } from '../lib/sync/load-metadata.ts';
import type { TrustedBytes } from '../lib/sync/store.ts';
import { openTrusted, type TrustedSet, toHighMarks } from '../lib/sync/trusted-set.ts';

/** What is trusted, as texts. */
export type KnownMetadata = TrustedSet['bytes'];

/** Where what is trusted is kept. */
export interface TrustedFiles {
  readonly root: string;
  readonly kept: Partial<TrustedBytes>;
  readonly save: (known: KnownMetadata) => Promise<void>;
}

const NO_MARKS = { root: 0, timestamp: 0, snapshot: 0, targets: 0, edition: 0 };

/**
 * One run of the client workflow of TUF 1.0.33, 5.3 to 5.6, by the code that readers run. Readers keep all or nothing;
 * here each file is kept once all before it are, as the specification has it.
 * @throws {SyncError} whatever is wrong with what came
 */
export async function refreshMetadata(load: LoadFile, { root, kept, save }: TrustedFiles): Promise<TrustedSet> {
  const now = Date.now();
  const keep = ({ bytes }: TrustedSet) => save(bytes);
  const trusted = await loadRoots(await openTrusted(root, kept), load, keep);
  return loadRoles(trusted, toHighMarks(trusted, NO_MARKS), now, load, keep);
}
