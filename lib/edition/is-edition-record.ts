import * as v from 'valibot';
import type { EditionRecordsByKind } from '../domain/record.ts';
import { RECORD_KINDS, type RecordKind } from '../domain/record-kind.ts';
import { EDITION_FIELDS, idSchema } from './record-schemas.ts';

const SCHEMAS = new Map<RecordKind, v.GenericSchema>(
  RECORD_KINDS.map((kind) => [kind, v.strictObject({ id: idSchema, ...EDITION_FIELDS[kind] })]),
);

/** Tells whether a value is a record of a kind as editions have them, such as one that a database gives back. */
export function isEditionRecord<Kind extends RecordKind>(kind: Kind, value: unknown): value is EditionRecordsByKind[Kind] {
  const schema = SCHEMAS.get(kind);
  return schema !== undefined && v.is(schema, value);
}
