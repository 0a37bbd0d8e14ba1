import type { LedgerEntry } from '../sync/progress.ts';
import { loadValue, type StoredValues } from './stored-values.ts';

/** Entries that are kept; of older ones their number. */
export const MOST_ENTRIES = 500;
/** Requests come in runs; this long entries are gathered before they are written, in milliseconds. */
const GATHER_MS = 250;
const KEY = 'ledger';
/** The requests that are under way. */
const OPEN = 'ledgerOpen';

/** Every request ever made: the newest entries, oldest first, and how many there were before them. */
export interface Ledger {
  readonly entries: readonly LedgerEntry[];
  readonly dropped: number;
}

/** A ledger from storage: what is not understood is not there. */
export function parseLedger(stored: unknown): Ledger {
  const { entries, dropped } = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<Record<keyof Ledger, unknown>>;
  return {
    entries: toEntries(entries),
    dropped: Number.isSafeInteger(dropped) && (dropped as number) >= 0 ? (dropped as number) : 0,
  };
}

function toEntries(stored: unknown): LedgerEntry[] {
  return Array.isArray(stored) ? stored.filter(isEntry) : [];
}

const TEXTS = ['feed', 'host', 'file', 'why', 'result'] as const;

function isEntry(value: unknown): value is LedgerEntry {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Partial<Record<keyof LedgerEntry, unknown>>;
  return TEXTS.every((key) => typeof entry[key] === 'string') && Number.isFinite(entry.at) && Number.isFinite(entry.bytes);
}

/** A ledger with more entries. */
export function withEntries({ entries, dropped }: Ledger, more: readonly LedgerEntry[]): Ledger {
  const all = [...entries, ...more];
  const over = Math.max(0, all.length - MOST_ENTRIES);
  return { entries: all.slice(over), dropped: dropped + over };
}

function toKey({ at, feed, host, file }: LedgerEntry): string {
  return [at, feed, host, file].join(' ');
}

/**
 * Writes down requests, several at a time, and tells whoever shows them. Those under way have a key of their own, so that
 * a request that begins writes a few hundred bytes and not the whole ledger.
 */
export class LedgerWriter {
  readonly #stored: StoredValues;
  readonly #tell: (ledger: Ledger) => void;
  readonly #open = new Map<string, LedgerEntry>();
  #gathered: LedgerEntry[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #written: Promise<void> | undefined;

  constructor(stored: StoredValues, tell: (ledger: Ledger) => void) {
    this.#stored = stored;
    this.#tell = tell;
  }

  /** Notes a request that begins; it is written at once, for the process may end before its answer. */
  readonly ask = (entry: LedgerEntry): void => {
    this.#open.set(toKey(entry), entry);
    void this.#inTurn(() => this.#write({ [OPEN]: [...this.#open.values()] }));
  };

  /** Notes a request that has ended; it is written in a moment. */
  readonly add = (entry: LedgerEntry): void => {
    this.#open.delete(toKey(entry));
    this.#gathered.push(entry);
    this.#timer ??= setTimeout(() => void this.flush(), GATHER_MS);
  };

  /** Writes at once what was gathered. What there is no room for is lost: requests go on without it. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return this.#inTurn(() => this.#keep(this.#gathered.splice(0)));
  }

  async #keep(more: readonly LedgerEntry[]): Promise<void> {
    if (more.length === 0) return;
    const ledger = withEntries(parseLedger(await loadValue(this.#stored, KEY)), more);
    await this.#write({ [KEY]: ledger, [OPEN]: [...this.#open.values()] });
  }

  /** One after the other, and before the first: those that a process before this one began and never saw answered. */
  #inTurn(step: () => Promise<void>): Promise<void> {
    this.#written ??= loadValue(this.#stored, OPEN).then((left) => this.#keep(toEntries(left)));
    this.#written = this.#written.catch(() => {}).then(step);
    return this.#written.catch(() => {});
  }

  async #write(values: object): Promise<void> {
    await this.#stored.set(values);
    this.#tell(await loadLedger(this.#stored));
  }
}

/** The ledger as it stands in storage, with the requests under way last. */
export async function loadLedger(stored: StoredValues): Promise<Ledger> {
  const { [KEY]: ledger, [OPEN]: open }: { [key: string]: unknown } = { ...(await stored.get([KEY, OPEN])) };
  return withEntries(parseLedger(ledger), toEntries(open));
}
