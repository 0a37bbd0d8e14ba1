import { EDITION_SCHEMA } from '../domain/edition.ts';
import { SyncError } from './fault.ts';
import type { TargetFile, TargetsMetadata } from './role-metadata.ts';
import { HEX_32_BYTES } from './signed-file.ts';
import { isTime } from './signed-metadata.ts';
import type { JsonObject, JsonValue } from './strict-json.ts';
import type { SignedTarget, TargetCustom } from './trusted-metadata.ts';

/** The whole of an edition. */
export const FULL_TARGET = 'full.ndjson.gz';
/** Its compiled names. */
export const MATCHER_TARGET = 'matcher.bin';

const DELTA_NAME = /^delta-([1-9][0-9]{0,9})-([1-9][0-9]{0,9})\.ndjson\.gz$/u;
// A file beside those of an edition, for readers to come: it can be nothing but a name in its folder.
const OTHER_NAME = /^[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9_-]+)+$/iu;

/**
 * The files of an edition, as docs/adr/0016 has them; files of other names are left out.
 * @throws {SyncError} `E_NAME` for a name that is no plain file name; `E_SCHEMA` for a `custom` that is not as it should
 * be; `E_NEWER` for records of a later schema
 */
export function toTargets({ targets }: { readonly targets: TargetsMetadata | undefined }): SignedTarget[] {
  const found: SignedTarget[] = [];
  for (const [name, file] of targets?.files ?? []) {
    const custom = toCustom(name, file);
    if (custom !== undefined) found.push({ name, length: file.length, sha256: file.sha256, custom });
  }
  return found;
}

function toCustom(name: string, { custom }: TargetFile): TargetCustom | undefined {
  const delta = DELTA_NAME.exec(name);
  if (name === MATCHER_TARGET) return toCommon(name, toFields(name, custom));
  if (name === FULL_TARGET) return toRecords(name, toFields(name, custom));
  if (delta === null) {
    if (!OTHER_NAME.test(name)) throw new SyncError('E_NAME', 'A target has a name that is no plain file name');
    return undefined;
  }
  const fields = toFields(name, custom);
  const records = toRecords(name, fields);
  const from = toCount(name, fields, 'from', 1);
  if (from !== Number(delta[1]) || records.edition !== Number(delta[2]) || from >= records.edition) {
    throw new SyncError('E_SCHEMA', `${name} leads from ${from} to ${records.edition}`);
  }
  return { ...records, from };
}

function toRecords(name: string, fields: JsonObject): TargetCustom {
  const schema = toCount(name, fields, 'schema', 1);
  if (schema > EDITION_SCHEMA) throw new SyncError('E_NEWER', `${name} has schema ${schema}; this extension reads up to ${EDITION_SCHEMA}`);
  return {
    ...toCommon(name, fields),
    date: toText(name, fields, 'date', (text) => isTime(`${text}T00:00:00Z`)),
    records: toCount(name, fields, 'records', 0),
    resultDigest: toText(name, fields, 'resultDigest', (text) => HEX_32_BYTES.test(text)),
  };
}

function toCommon(name: string, fields: JsonObject): TargetCustom {
  return {
    schema: toCount(name, fields, 'schema', 1),
    edition: toCount(name, fields, 'edition', 1),
    bytesRaw: toCount(name, fields, 'bytesRaw', 0),
  };
}

function toFields(name: string, custom: JsonObject | undefined): JsonObject {
  if (custom === undefined) throw new SyncError('E_SCHEMA', `Nothing is said of ${name}`);
  return custom;
}

function toCount(name: string, fields: JsonObject, key: string, least: number): number {
  const value: JsonValue | undefined = fields[key];
  if (typeof value !== 'number' || value < least) throw new SyncError('E_SCHEMA', `${key} of ${name} is no count from ${least} on`);
  return value;
}

function toText(name: string, fields: JsonObject, key: string, is: (text: string) => boolean): string {
  const value: JsonValue | undefined = fields[key];
  if (typeof value !== 'string' || !is(value)) throw new SyncError('E_SCHEMA', `${key} of ${name} is not as it should be`);
  return value;
}
