import { toCanonicalText, toSha256 } from '../edition/digest.ts';
import { parseRecord } from './check-record.ts';
import { type EditionLine, parseLine, toLines } from './edition-lines.ts';
import { SyncError } from './fault.ts';
import { gunzip } from './gunzip.ts';
import { LINES_AT_ONCE } from './limits.ts';
import type { Stage, StagedRecord } from './store.ts';
import type { SignedTarget } from './trusted-metadata.ts';

/** How staging goes on, and what it tells. */
export interface StagingOptions {
  /** Lines of targets before this one, which are in the stage already. */
  readonly linesBefore: number;
  /** Asked before each transaction: throws when the update was stopped. */
  readonly assertGoing: () => void;
  /** Asked after each: whether to leave the rest to the next event. */
  readonly isTimeUp: () => boolean;
  /** Told after each how many lines of this target are done. */
  readonly onLines: (done: number) => void;
}

/**
 * Puts the lines of a target into a stage, in order of id and each once, going on where it was left. Of a delta each line
 * is held to the record that it changes.
 * @param packed its bytes, as signed
 * @returns how many lines it has; undefined when the time was up before the last
 * @throws {SyncError} `E_GZIP`, `E_TOO_LARGE`, `E_LENGTH`, `E_PARSE`, `E_SCHEMA`; `E_DIGEST` where a delta is for other records;
 * and what the stage throws
 */
export async function stageLines(
  stage: Stage,
  { custom }: SignedTarget,
  packed: Uint8Array,
  options: StagingOptions,
): Promise<number | undefined> {
  const isDelta = custom.from !== undefined;
  const skipped = stage.linesDone - options.linesBefore;
  let batch: EditionLine[] = [];
  let lines = 0;
  let last = '';
  let writing = Promise.resolve();
  // The database writes one batch while the next is read and checked.
  const flush = async (next: readonly EditionLine[], done: number) => {
    await writing;
    options.assertGoing();
    writing = writeBatch(stage, next, options.linesBefore + done).then(() => options.onLines(done));
    // Heard where it is waited for.
    writing.catch(() => {});
  };
  try {
    for await (const text of toLines(gunzip(packed, custom.bytesRaw))) {
      lines += 1;
      // What was staged before was checked then; the last of it says what must come after it.
      if (lines < skipped) continue;
      const line = parseLine(text, isDelta);
      if (line.id <= last) throw new SyncError('E_SCHEMA', `${line.id} comes after ${last}`);
      last = line.id;
      if (lines <= skipped) continue;
      if (!isDelta || line.after !== undefined) parseRecord(line.id, line.after);
      batch.push(line);
      if (batch.length < LINES_AT_ONCE) continue;
      await flush(batch, lines);
      batch = [];
      if (options.isTimeUp()) return undefined;
    }
    if (batch.length > 0) await flush(batch, lines);
    return lines;
  } finally {
    await writing;
  }
}

// Records have been checked.
async function writeBatch(stage: Stage, batch: readonly EditionLine[], linesDone: number): Promise<void> {
  const puts: StagedRecord[] = [];
  const deletions: string[] = [];
  for (const { id, before, after } of batch) {
    if (before !== undefined) await assertBefore(stage, id, before);
    if (after === undefined) deletions.push(id);
    else puts.push({ id, record: after as object });
  }
  await stage.write(puts, deletions, linesDone);
}

async function assertBefore(stage: Stage, id: string, before: string | null): Promise<void> {
  const record = await stage.load(id);
  const found = record === undefined ? null : await toSha256(toCanonicalText(record));
  if (found !== before) throw new SyncError('E_DIGEST', `${id} is not what the delta changes`);
}
