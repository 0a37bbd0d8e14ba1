import type { EditionRecordsByKind } from '../domain/record.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import { DigestInSteps } from '../edition/digest-in-steps.ts';
import { toReferences } from '../edition/to-references.ts';
import { SyncError } from './fault.ts';
import type { Stage, StagedRecord } from './store.ts';

/**
 * Holds what is in a stage, as the database gives it back, to what was signed: count and digest, and that each record
 * that is named is there. Ids and digests alone are kept while it is read.
 * @throws {SyncError} `E_DIGEST`, `E_SCHEMA`, and what the stage throws
 */
export async function assertStage(stage: Stage, signed: { readonly records: number; readonly resultDigest: string }): Promise<void> {
  const steps = new DigestInSteps();
  const ids = new Set<string>();
  const named = new Map<string, string>();
  for await (const batch of stage.readAll()) {
    await steps.add(batch);
    for (const staged of batch) {
      ids.add(staged.id);
      for (const one of toNamed(staged)) if (!ids.has(one)) named.set(one, staged.id);
    }
  }
  if (steps.count !== signed.records) throw new SyncError('E_DIGEST', `There are ${steps.count} records, not ${signed.records}`);
  const digest = await steps.toDigest();
  if (digest !== signed.resultDigest) throw new SyncError('E_DIGEST', `The records have digest ${digest}, not ${signed.resultDigest}`);
  for (const [one, by] of named) if (!ids.has(one)) throw new SyncError('E_SCHEMA', `${by} names ${one}, which is not there`);
}

function toNamed({ id, record }: StagedRecord): string[] {
  // What is in a stage went through parseRecord.
  const references = toReferences(id.slice(0, id.indexOf('/')) as RecordKind, record as EditionRecordsByKind[RecordKind]);
  return references.flatMap(([, target, names]) => names.map((name) => `${target}/${name}`));
}
