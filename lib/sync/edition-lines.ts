import { isRecordKind } from '../domain/record-kind.ts';
import { SyncError } from './fault.ts';
import { MOST_LINE } from './limits.ts';

/** One line of an edition or a delta: what is to be done to the record of an id. */
export interface EditionLine {
  readonly id: string;
  /** SHA-256 of the canonical record that must be there before, null where there must be none; of deltas. */
  readonly before?: string | null;
  /** What is there afterwards, not yet checked; undefined where it is to go. */
  readonly after: unknown;
}

/**
 * The lines of a text that comes in chunks, each ended by a line feed.
 * @throws {SyncError} `E_SCHEMA` for what is no UTF-8, begins with a byte order mark, or has a line that is too long;
 * `E_PARSE` for a last line that is cut off
 */
export async function* toLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const decode = (chunk?: Uint8Array) => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch (cause) {
      throw new SyncError('E_SCHEMA', 'Its records are not UTF-8', { cause });
    }
  };
  let rest = '';
  for await (const chunk of chunks) {
    const lines = `${rest}${decode(chunk)}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of [...lines, rest]) {
      if (line.length > MOST_LINE) throw new SyncError('E_SCHEMA', `A line has more than ${MOST_LINE} characters`);
    }
    yield* lines;
  }
  if (rest + decode() !== '') throw new SyncError('E_PARSE', 'Its last line is cut off');
}

/**
 * Reads one line, `{"id":…,"record":{…}}` of an edition, `{"op":"put"|"del","id":…,"before":…,"after":{…}}` of a delta.
 * @throws {SyncError} `E_SCHEMA` for a byte order mark or an id of no kind, `E_PARSE` for any other line that is none
 */
export function parseLine(line: string, isDelta: boolean): EditionLine {
  if (line.startsWith('\uFEFF')) throw new SyncError('E_SCHEMA', 'Its records begin with a byte order mark');
  const { id, op, before, after, record } = readObject(line);
  if (typeof id !== 'string') throw new SyncError('E_PARSE', 'A line has no id');
  if (!isRecordKind(id.slice(0, Math.max(0, id.indexOf('/'))))) throw new SyncError('E_SCHEMA', `${id.slice(0, 100)} is of no kind`);
  if (!isDelta) return { id, after: record };
  if ((before !== null && typeof before !== 'string') || (op !== 'put' && op !== 'del'))
    throw new SyncError('E_PARSE', `The line of ${id} is none`);
  return { id, before, after: op === 'put' ? after : undefined };
}

function readObject(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch {
    // As little a line as a number would be.
  }
  throw new SyncError('E_PARSE', 'A line is no JSON object');
}
