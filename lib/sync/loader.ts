import type { EditionLabel } from '../domain/edition.ts';
import { SyncError } from './fault.ts';
import { fetchFile } from './fetch-file.ts';
import type { LoadFile } from './load-metadata.ts';
import { loadThere } from './load-metadata.ts';
import type { LedgerEntry, SyncProgress, SyncStep } from './progress.ts';
import type { Run } from './run.ts';
import { assertFile } from './signed-file.ts';
import type { SignedTarget } from './trusted-metadata.ts';

/** Loads the files of one mirror, and says so. */
export interface Loader {
  readonly load: LoadFile;
  /** The bytes of a target, as signed. */
  readonly loadTarget: (target: SignedTarget) => Promise<Uint8Array>;
  /** Says how far it is; what was said before and is not said now stays. */
  readonly tell: (step: SyncStep, more: ToldProgress) => void;
}

/** What is known of an update beside its step. */
export interface ToldProgress {
  readonly edition?: EditionLabel;
  readonly bytesInAll?: number;
  readonly records?: number;
  readonly recordsInAll?: number;
}

/** A loader of one mirror for one run; each request is told of when it is over, whatever came of it. */
export function toLoader({ feed, fetch, clock, signal, onProgress, onAsk, onRequest, why }: Run, mirror: string, host = ''): Loader {
  let progress: SyncProgress = { feed: feed.id, step: 'looking', bytes: 0, records: 0 };
  const report = (more: Partial<SyncProgress>) => {
    progress = { ...progress, ...more };
    onProgress?.(progress);
  };
  const load: LoadFile = async (file, most) => {
    const at = clock.now();
    let bytes = 0;
    let result: LedgerEntry['result'] = 'received';
    const entry = { at, feed: feed.id, host, file, why };
    onAsk?.({ ...entry, bytes, result: 'unanswered' });
    const onBytes = (count: number) => {
      bytes += count;
      report({ bytes: progress.bytes + count });
    };
    try {
      const body = await fetchFile(`${mirror}${file}`, { fetch, clock, signal, most, onBytes });
      if (body === undefined) result = 'absent';
      return body;
    } catch (error) {
      result = error instanceof SyncError ? error.fault : 'E_NET';
      throw error;
    } finally {
      onRequest?.({ ...entry, bytes, result });
    }
  };
  return {
    load,
    async loadTarget(target) {
      const bytes = await loadThere(load, `targets/${target.sha256}.${target.name}`, target.length);
      await assertFile(bytes, target, target.name);
      return bytes;
    },
    tell: (step, more) => report({ step, ...more }),
  };
}
