import type { SyncFault } from './fault.ts';

/** Until when mirrors are passed over, in milliseconds since 1970, by address. */
export type SkippedMirrors = Readonly<Record<string, number>>;

const DAY = 24 * 60 * 60 * 1000;
const FORGED: ReadonlySet<SyncFault> = new Set(['E_SIG', 'E_THRESHOLD']);

/** The mirrors to be asked, in order: those that are not passed over, or all when nothing else is left. */
export function toMirrors(mirrors: readonly string[], skipped: SkippedMirrors, now: number): readonly string[] {
  // A clock that was a year ahead must not make it a year.
  const good = mirrors.filter((mirror) => !((skipped[mirror] ?? 0) > now && (skipped[mirror] ?? 0) <= now + DAY));
  return good.length === 0 ? mirrors : good;
}

/** The same after a mirror was heard: for a day it is passed over if what it gave was not signed as it should be. */
export function afterMirror(skipped: SkippedMirrors, mirror: string, fault: SyncFault | undefined, now: number): SkippedMirrors {
  const { [mirror]: _, ...others } = skipped;
  return fault !== undefined && FORGED.has(fault) ? { ...others, [mirror]: now + DAY } : others;
}
