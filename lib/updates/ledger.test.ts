import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { LedgerEntry } from '../sync/progress.ts';
import { LedgerWriter, loadLedger, MOST_ENTRIES, parseLedger, withEntries } from './ledger.ts';

const entry = (at: number): LedgerEntry => ({
  at,
  feed: 'parallax',
  host: 'feed.example',
  file: 'timestamp.json',
  bytes: 400,
  why: 'schedule',
  result: 'received',
});
const { local } = fakeBrowser.storage;

beforeEach(() => fakeBrowser.reset());
afterEach(() => void vi.restoreAllMocks());

describe('the ledger', () => {
  it('keeps every request, with few writes', async () => {
    const written = vi.spyOn(local, 'set');
    const told = vi.fn();
    const ledger = new LedgerWriter(local, told);
    for (let at = 0; at < 30; at++) ledger.add(entry(at));
    await ledger.flush();
    expect(written).toHaveBeenCalledTimes(1);
    expect((await loadLedger(local)).entries.map(({ at }) => at)).toEqual(Array.from({ length: 30 }, (_, at) => at));
    expect(told).toHaveBeenCalledWith(await loadLedger(local));
  });

  it('writes by itself in a moment', async () => {
    const ledger = new LedgerWriter(local, () => {});
    ledger.add(entry(1));
    await vi.waitFor(async () => expect((await loadLedger(local)).entries).toHaveLength(1));
  });

  it('has a request from its beginning, and once when it has been answered', async () => {
    const ledger = new LedgerWriter(local, () => {});
    ledger.ask({ ...entry(1), bytes: 0, result: 'unanswered' });
    await vi.waitFor(async () => expect((await loadLedger(local)).entries).toMatchObject([{ at: 1, result: 'unanswered' }]));
    ledger.add(entry(1));
    await ledger.flush();
    expect((await loadLedger(local)).entries).toEqual([entry(1)]);
  });

  it('does not write the whole of itself for a request that begins', async () => {
    const ledger = new LedgerWriter(local, () => {});
    for (let at = 0; at < 30; at++) ledger.add(entry(at));
    await ledger.flush();
    const written = vi.spyOn(local, 'set');
    ledger.ask({ ...entry(31), bytes: 0, result: 'unanswered' });
    await vi.waitFor(async () => expect((await loadLedger(local)).entries).toHaveLength(31));
    expect(JSON.stringify(written.mock.calls)).not.toContain('"at":29');
  });

  it('keeps what another process began and never saw answered, whatever is asked after it', async () => {
    new LedgerWriter(local, () => {}).ask({ ...entry(1), bytes: 0, result: 'unanswered' });
    await vi.waitFor(async () => expect((await loadLedger(local)).entries).toHaveLength(1));
    const next = new LedgerWriter(local, () => {});
    next.ask({ ...entry(2), bytes: 0, result: 'unanswered' });
    next.add(entry(2));
    await next.flush();
    expect((await loadLedger(local)).entries.map(({ at, result }) => [at, result])).toEqual([
      [1, 'unanswered'],
      [2, 'received'],
    ]);
  });

  it('goes on where there is no room for it', async () => {
    const ledger = new LedgerWriter(local, () => {});
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    ledger.add(entry(1));
    await ledger.flush();
    ledger.add(entry(2));
    await ledger.flush();
    expect((await loadLedger(local)).entries.map(({ at }) => at)).toEqual([2]);
  });

  it('holds the newest, and says how many there were before', () => {
    const all = Array.from({ length: MOST_ENTRIES + 3 }, (_, at) => entry(at));
    const ledger = all.reduce((sum, one) => withEntries(sum, [one]), parseLedger(undefined));
    expect(ledger.dropped).toBe(3);
    expect(ledger.entries).toEqual(all.slice(3));
  });

  it('is read tolerantly', () => {
    expect(parseLedger({ entries: [entry(1), { ...entry(2), host: 1 }, null, 'x'], dropped: -1 })).toEqual({
      entries: [entry(1)],
      dropped: 0,
    });
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(Object.keys(parseLedger(stored))).toEqual(['entries', 'dropped']);
      }),
    );
  });
});
