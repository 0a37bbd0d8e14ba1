import { NO_MARKS } from '../lib/sync/high-marks.ts';
import { type LoadFile, loadRoles, loadRoots } from '../lib/sync/load-metadata.ts';
import type { Profile } from '../lib/sync/profile.ts';
import type { TrustedBytes } from '../lib/sync/store.ts';
import { openTrusted, type TrustedSet, toHighMarks } from '../lib/sync/trusted-set.ts';

/** Where what is trusted is kept. */
export interface TrustedFiles {
  readonly root: string;
  readonly kept: Partial<TrustedBytes>;
  readonly save: (trusted: TrustedSet) => Promise<void>;
}

/**
 * One run of the client workflow of TUF 1.0.33, 5.3 to 5.6, by the code that readers run. Readers keep all or nothing;
 * here each file is kept once all before it are, as the specification has it. Only a strict profile goes beyond it in that
 * targets never get older, even after the keys of the snapshot were replaced.
 * @throws {SyncError} whatever is wrong with what came
 */
export async function refreshMetadata(load: LoadFile, { root, kept, save }: TrustedFiles, profile: Profile): Promise<TrustedSet> {
  const now = Date.now();
  const trusted = await loadRoots(await openTrusted(root, kept, profile), load, save);
  return loadRoles(trusted, profile.isStrict ? toHighMarks(trusted, NO_MARKS) : NO_MARKS, now, load, save);
}
