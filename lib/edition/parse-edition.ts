import * as v from 'valibot';
import { EDITION_SCHEMA, type Edition } from '../domain/edition.ts';
import type { EditionRecords } from '../domain/record.ts';
import { RECORD_KINDS } from '../domain/record-kind.ts';
import { toCorpusDigest } from './digest.ts';
import { EditionError } from './edition-error.ts';
import { EDITION_FIELDS } from './edition-fields.ts';
import { idSchema } from './field-schemas.ts';
import { toIssueText } from './schema-issue.ts';

const head = v.object({ schema: v.number() });

function editionSchema() {
  const records = Object.fromEntries(
    RECORD_KINDS.map((kind) => [kind, v.array(v.strictObject({ id: idSchema, ...EDITION_FIELDS[kind] }))]),
  );
  return v.strictObject({
    schema: v.literal(EDITION_SCHEMA),
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    date: v.pipe(v.string(), v.isoDate()),
    digest: v.string(),
    records: v.strictObject(records),
  });
}

/**
 * Reads an edition from JSON text: bundled and downloaded ones alike come in here.
 * @throws {EditionError} naming the fault, and the record and field where there is one.
 */
export async function parseEdition(json: string): Promise<Edition> {
  const parsed = v.safeParse(editionSchema(), readJson(json));
  if (!parsed.success) throw new EditionError('schema', `The edition was refused: ${toIssueText(parsed.issues[0])}`);
  // The schemas are written against the domain's types; lib/edition/record-schemas.test.ts holds the two together.
  const edition = parsed.output as unknown as Edition;
  await assertDigest(edition.records, edition.digest);
  return edition;
}

function readJson(json: string): unknown {
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch {
    throw new EditionError('not-json', 'The edition is not JSON text.');
  }
  const known = v.safeParse(head, content);
  if (known.success && known.output.schema > EDITION_SCHEMA) {
    throw new EditionError('newer-schema', `The edition has schema ${known.output.schema}; this extension reads up to ${EDITION_SCHEMA}.`);
  }
  return content;
}

async function assertDigest(records: EditionRecords, expected: string): Promise<void> {
  const found = await toCorpusDigest(records);
  if (found !== expected) throw new EditionError('digest-mismatch', `The edition says digest ${expected}, its records have ${found}.`);
}
