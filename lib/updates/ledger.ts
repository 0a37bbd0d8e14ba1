import type { LedgerEntry } from '../sync/progress.ts';
import { loadValue, type StoredValues } from './stored-values.ts';

/** Entries that are kept; of older ones their number. */
export const MOST_ENTRIES = 500;
/** Requests come in runs; this long entries are gathered before they are written, in milliseconds. */
const GATHER_MS = 250;
const KEY = 'ledger';

/** Every request ever made: the newest entries, oldest first, and how many there were before them. */
export interface Ledger {
  readonly entries: readonly LedgerEntry[];
  readonly dropped: number;
}

/** A ledger from storage: what is not understood is not there. */
export function parseLedger(stored: unknown): Ledger {
  const { entries, dropped } = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<Record<keyof Ledger, unknown>>;
  return {
    entries: Array.isArray(entries) ? entries.filter(isEntry) : [],
    dropped: Number.isSafeInteger(dropped) && (dropped as number) >= 0 ? (dropped as number) : 0,
  };
}

const TEXTS = ['feed', 'host', 'file', 'why', 'result'] as const;

function isEntry(value: unknown): value is LedgerEntry {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Partial<Record<keyof LedgerEntry, unknown>>;
  return TEXTS.every((key) => typeof entry[key] === 'string') && Number.isFinite(entry.at) && Number.isFinite(entry.bytes);
}

/** A ledger with more entries; one that was unanswered gives way to the same one answered. */
export function withEntries({ entries, dropped }: Ledger, more: readonly LedgerEntry[]): Ledger {
  const answered = new Set(more.filter(({ result }) => result !== 'unanswered').map(toKey));
  const all = [...entries, ...more].filter((entry) => entry.result !== 'unanswered' || !answered.has(toKey(entry)));
  const over = Math.max(0, all.length - MOST_ENTRIES);
  return { entries: all.slice(over), dropped: dropped + over };
}

function toKey({ at, feed, host, file }: LedgerEntry): string {
  return [at, feed, host, file].join(' ');
}

/** Writes down requests, several at a time, and tells whoever shows them. */
export class LedgerWriter {
  readonly #stored: StoredValues;
  readonly #tell: (ledger: Ledger) => void;
  #gathered: LedgerEntry[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #written: Promise<unknown> = Promise.resolve();

  constructor(stored: StoredValues, tell: (ledger: Ledger) => void) {
    this.#stored = stored;
    this.#tell = tell;
  }

  /** Notes a request that begins; it is written at once, for the process may end before its answer. */
  readonly ask = (entry: LedgerEntry): void => {
    this.#gathered.push(entry);
    void this.flush();
  };

  /** Notes a request that has ended; it is written in a moment. */
  readonly add = (entry: LedgerEntry): void => {
    this.#gathered.push(entry);
    this.#timer ??= setTimeout(() => void this.flush(), GATHER_MS);
  };

  /** Writes at once what was gathered. What there is no room for is lost: requests go on without it. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const next = this.#written.then(() => this.#write());
    this.#written = next.catch(() => {});
    return next.catch(() => {});
  }

  async #write(): Promise<void> {
    const more = this.#gathered.splice(0);
    if (more.length === 0) return;
    const ledger = withEntries(parseLedger(await loadValue(this.#stored, KEY)), more);
    await this.#stored.set({ [KEY]: ledger });
    this.#tell(ledger);
  }
}

/** The ledger as it stands in storage. */
export async function loadLedger(stored: StoredValues): Promise<Ledger> {
  return parseLedger(await loadValue(stored, KEY));
}
