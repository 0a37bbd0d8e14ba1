import * as v from 'valibot';
import { RECORD_KINDS, type RecordKind } from '../domain/record-kind.ts';
import { EDITION_FIELDS } from './edition-fields.ts';
import { idSchema } from './field-schemas.ts';
import { toIssueText } from './schema-issue.ts';

// A later version of the schema may bring a few fields; a record with more than these is no record.
const MOST_UNKNOWN = 32;

const SCHEMAS = Object.fromEntries(
  RECORD_KINDS.map((kind) => [kind, v.strictObject({ id: idSchema, ...EDITION_FIELDS[kind] })]),
) as unknown as Record<RecordKind, v.GenericSchema>;

/**
 * What is wrong with one record of an edition; undefined when nothing is. Fields that are not known here are passed over,
 * at any depth: later extensions read them, this one does not.
 */
export function findRecordFault(kind: RecordKind, record: object): string | undefined {
  let known: unknown = record;
  for (let removed = 0; removed <= MOST_UNKNOWN; ) {
    const { success, issues } = v.safeParse(SCHEMAS[kind], known);
    if (success) return undefined;
    const fault = issues.find((issue) => !isUnknownField(issue));
    if (fault !== undefined) return toIssueText(fault);
    known = issues.reduce(without, structuredClone(known));
    removed += issues.length;
  }
  return `has more than ${MOST_UNKNOWN} fields that are not known`;
}

function isUnknownField({ type, expected }: v.BaseIssue<unknown>): boolean {
  return type === 'strict_object' && expected === 'never';
}

// Takes a field out of a value that is ours alone.
function without(value: unknown, { path = [] as never }: v.BaseIssue<unknown>): unknown {
  const keys = (path as readonly { readonly key?: unknown }[]).map(({ key }) => String(key));
  const last = keys.pop();
  const owner = keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value);
  if (last !== undefined) Reflect.deleteProperty(owner as object, last);
  return value;
}
