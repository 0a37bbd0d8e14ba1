import type { Change, ChangeAction } from '../domain/change.ts';
import type { LocalText } from '../domain/language.ts';
import type { EditionRecords } from '../domain/record.ts';
import { RECORD_KINDS, type RecordKind } from '../domain/record-kind.ts';
import { type FieldChange, findFieldChanges } from './find-field-changes.ts';

/** A record by kind and id. */
export interface RecordName {
  readonly kind: RecordKind;
  readonly id: string;
}

/** A record that both editions have, with what is not the same in it. */
export interface ChangedRecord extends RecordName {
  readonly fields: readonly FieldChange[];
}

/** Why a record was corrected or withdrawn, each time; nothing when the change log of the newer edition does not say. */
export interface Reasoned {
  readonly reasons: readonly LocalText[];
}

/** What became of an older edition in a newer one, each list by kind and id. */
export interface EditionDiff {
  readonly added: readonly RecordName[];
  readonly corrected: readonly (ChangedRecord & Reasoned)[];
  /**
   * Said what they say, and say it now in more languages, under more topics and names, or beside more quotes: no correction,
   * and no reason is asked for.
   */
  readonly extended: readonly ChangedRecord[];
  readonly withdrawn: readonly (RecordName & Reasoned)[];
}

/**
 * What is new, corrected, extended and withdrawn in a newer edition. New lines of the change log are the reasons and are
 * not listed as records; a line that was changed or taken away is. A reason counts when its line is new: that of an
 * earlier correction does not excuse another.
 */
export function diffEditions(older: EditionRecords, newer: EditionRecords): EditionDiff {
  const findReasons = toReasonFinder(older.changes, newer.changes);
  const changed = RECORD_KINDS.flatMap((kind) => findChanged(kind, older, newer));
  return {
    added: RECORD_KINDS.filter((kind) => kind !== 'changes').flatMap((kind) => findMissing(kind, newer, older)),
    corrected: changed.filter((one) => !isExtension(one)).map((one) => ({ ...one, reasons: findReasons(one, 'corrected') })),
    extended: changed.filter(isExtension),
    withdrawn: RECORD_KINDS.flatMap((kind) => findMissing(kind, older, newer)).map((one) => ({
      ...one,
      reasons: findReasons(one, 'withdrawn'),
    })),
  };
}

/** Corrections and withdrawals that the change log gives no reason for. */
export function findUnexplained({ corrected, withdrawn }: EditionDiff): RecordName[] {
  return [...corrected, ...withdrawn].filter(({ reasons }) => reasons.length === 0);
}

function isExtension({ fields }: ChangedRecord): boolean {
  return fields.every((field) => field.extends);
}

function findMissing(kind: RecordKind, from: EditionRecords, other: EditionRecords): RecordName[] {
  const there = new Set(other[kind].map(({ id }) => id));
  return from[kind].filter(({ id }) => !there.has(id)).map(({ id }) => ({ kind, id }));
}

function findChanged(kind: RecordKind, older: EditionRecords, newer: EditionRecords): ChangedRecord[] {
  const before = new Map<string, object>(older[kind].map((record) => [record.id, record]));
  return newer[kind].flatMap((record) => {
    const was = before.get(record.id);
    const fields = was === undefined ? [] : findFieldChanges(was, record);
    return fields.length === 0 ? [] : [{ kind, id: record.id, fields }];
  });
}

function toReasonFinder(older: readonly Change[], newer: readonly Change[]): (name: RecordName, action: ChangeAction) => LocalText[] {
  const known = new Set(older.map(({ id }) => id));
  const fresh = newer.filter(({ id }) => !known.has(id));
  return ({ kind, id }, action) =>
    fresh.filter((change) => change.kind === kind && change.record === id && change.action === action).map(({ reason }) => reason);
}
