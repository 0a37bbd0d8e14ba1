import { hash } from 'node:crypto';
import { toCanonicalText } from '../edition/digest.ts';
import type { CanonicalRecords } from './edition-lines.ts';

interface Line {
  readonly op?: unknown;
  readonly id?: unknown;
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * The records that a delta makes of others.
 * @throws {Error} naming the record that is not as the delta begins, or the line that is none
 */
export function applyDelta(before: CanonicalRecords, delta: string): CanonicalRecords {
  const records = new Map(before);
  for (const [at, line] of delta.split('\n').slice(0, -1).entries()) {
    const { op, id, before: digest, after } = JSON.parse(line) as Line;
    const isPut = op === 'put' && typeof after === 'object' && after !== null;
    if (typeof id !== 'string' || (!isPut && op !== 'del')) throw new Error(`line ${at + 1} is none`);
    const was = records.get(id);
    if (digest !== (was === undefined ? null : hash('sha256', was))) throw new Error(`begins with another ${id}`);
    if (isPut) records.set(id, toCanonicalText(after));
    else records.delete(id);
  }
  return records;
}
