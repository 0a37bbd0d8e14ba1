import type { LocalText } from './language.ts';
import type { RecordKind } from './record-kind.ts';

/** What can happen to a published record. Additions speak for themselves. */
export const CHANGE_ACTIONS = ['corrected', 'withdrawn'] as const;
/** One such action. */
export type ChangeAction = (typeof CHANGE_ACTIONS)[number];

/**
 * One line of the change log: which record was corrected or withdrawn in which edition, and why. That of a withdrawn
 * record is its tombstone: the record is gone, its id is never given again.
 */
export interface Change {
  readonly id: string;
  /** Number of the edition that brought it. */
  readonly edition: number;
  readonly action: ChangeAction;
  readonly kind: RecordKind;
  readonly record: string;
  readonly reason: LocalText;
}
