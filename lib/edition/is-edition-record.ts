import type { EditionRecordsByKind } from '../domain/record.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import { findRecordFault } from './find-record-fault.ts';

/**
 * Tells whether a value is a record of a kind as editions have them, such as one that a database gives back. Fields that
 * are not known here may be in it: what an update took in, readers must find.
 */
export function isEditionRecord<Kind extends RecordKind>(kind: Kind, value: unknown): value is EditionRecordsByKind[Kind] {
  return typeof value === 'object' && value !== null && findRecordFault(kind, value) === undefined;
}
