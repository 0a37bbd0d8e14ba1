import type { HighMarks } from '../sync/store.ts';

const ROLES = ['root', 'timestamp', 'snapshot', 'targets', 'edition'] as const;

/** Reads marks that were kept; nothing when they are none. */
export function parseHighMarks(kept: unknown): HighMarks | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const marks = ROLES.map((role) => (kept as Partial<HighMarks>)[role]);
  if (!marks.every((mark) => Number.isSafeInteger(mark) && Number(mark) >= 0)) return undefined;
  const [root = 0, timestamp = 0, snapshot = 0, targets = 0, edition = 0] = marks;
  return { root, timestamp, snapshot, targets, edition };
}

/**
 * The marks of one feed, kept in two places of which either may be older or lost: of each role the larger. Of marks
 * under different roots those of the later root: when a role's keys are replaced its marks begin anew (TUF 1.0.33,
 * 5.3.11), and the place that was not written since must not bring back what was forgotten by that.
 */
export function mergeHighMarks(one: HighMarks, other: HighMarks | undefined): HighMarks {
  if (other === undefined || other.root < one.root) return one;
  if (other.root > one.root) return other;
  return {
    root: one.root,
    timestamp: Math.max(one.timestamp, other.timestamp),
    snapshot: Math.max(one.snapshot, other.snapshot),
    targets: Math.max(one.targets, other.targets),
    edition: Math.max(one.edition, other.edition),
  };
}
