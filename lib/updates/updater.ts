import type { EditionLabel } from '../domain/edition.ts';
import { OFFICIAL_FEED } from '../domain/official-feed.ts';
import { SyncError } from '../sync/fault.ts';
import type { LedgerEntry, SyncOutcome, SyncProgress } from '../sync/progress.ts';
import { mayRunByHand, reduceSchedule } from '../sync/schedule.ts';
import { syncFeed } from '../sync/sync-feed.ts';
import { type Device, UPDATES_LOCK } from './device.ts';
import { checkMatcher } from './feed-matchers.ts';
import { loadFeeds } from './kept-feeds.ts';
import { canBeAsked, type ReaderFeed } from './reader-feeds.ts';
import { type FeedSchedule, loadSchedules, type Schedules, saveSchedules } from './schedules.ts';

/** What updates are made with, and who hears of them. */
export interface UpdaterSurroundings extends Device {
  readonly onProgress: (progress: SyncProgress | undefined) => void;
  readonly onAsk?: (entry: LedgerEntry) => void;
  readonly onRequest: (entry: LedgerEntry) => void;
  /** A run of a feed has ended; what it may have changed is in use and kept. */
  readonly onEnd: (feed: string, outcome: SyncOutcome) => Promise<void>;
  /** Wakes this updater at a time. */
  readonly wakeAt: (at: number) => void;
}

/** A run that ends with its process is tried again after this long, in milliseconds. */
const AFTER_CRASH = 5 * 60_000;
/** In one event of the worker another feed is begun within this long, in milliseconds; each may take 55 seconds. */
const MOST_BEFORE_ANOTHER = 5000;

/** Brings the reader's feeds up to date, one after the other, and keeps when each is due again. It never rejects. */
export class Updater {
  readonly #around: UpdaterSurroundings;
  #running: Promise<void> | undefined;
  #stop = new AbortController();

  constructor(around: UpdaterSurroundings) {
    this.#around = around;
  }

  /** The browser has started, or the extension was installed: the first look is minutes away, so that no start is slowed. */
  async start(): Promise<void> {
    const { clock, random } = this.#around;
    const lost = await this.#findLost();
    const schedules = await this.#change((feeds, known) => {
      const settled = feeds.map(({ id }) => {
        const before = known.get(id);
        // What failed waits as it was to; what was lost is not for a day to come.
        const kept = lost.has(id) && before?.failures === 0 ? undefined : before;
        return [id, reduceSchedule(kept, { kind: 'started', now: clock.now() }, random)] as const;
      });
      return new Map([...known, ...settled.map(([id, next]) => [id, { ...known.get(id), ...next }] as const)]);
    });
    await this.#settle(schedules);
  }

  /** Sets the alarm again, which browsers lose; nothing is put off by it. */
  async wake(): Promise<void> {
    await this.#settle(await loadSchedules(this.#around.stored));
  }

  /** Updates the feeds that are due. */
  runDue(): Promise<void> {
    const now = this.#around.clock.now();
    return this.#run('schedule', ({ nextAt }) => nextAt <= now);
  }

  /** Whether an update by hand would do nothing, because every feed that can be asked was looked at within 10 seconds. */
  async isTooSoon(): Promise<boolean> {
    if (this.#running !== undefined) return false;
    const { stored, clock } = this.#around;
    const schedules = await loadSchedules(stored);
    const asked = await this.#loadAsked();
    return asked.length > 0 && asked.every(({ id }) => !mayRunByHand(schedules.get(id), clock.now()));
  }

  /** Updates all feeds that are on and were not looked at within 10 seconds. */
  runByHand(): Promise<void> {
    const now = this.#around.clock.now();
    return this.#run('by-hand', (schedule) => mayRunByHand(schedule, now));
  }

  /** Updates, after whatever runs already, the feeds whose edition was lost: by a reset, or because the browser threw it away. */
  async runLost(): Promise<void> {
    await this.#running;
    const lost = await this.#findLost();
    if (lost.size > 0) await this.#run('schedule', (_, id) => lost.has(id));
  }

  /** Updates a feed that was just added, after whatever runs already. */
  async runAdded(feed: string): Promise<void> {
    await this.#running;
    await this.#run('feed-added', (_, id) => id === feed);
  }

  /** When nothing runs any more. */
  async idle(): Promise<void> {
    await this.#running;
  }

  /** Stops what runs; what is in use stays. */
  cancel(): void {
    this.#stop.abort(new SyncError('E_CANCELLED', 'The reader stopped it'));
  }

  // Whoever asks while an update runs waits for that one.
  #run(why: LedgerEntry['why'], isDue: (schedule: FeedSchedule, feed: string) => boolean): Promise<void> {
    this.#running ??= this.#runLocked(why, isDue)
      .catch(() => {})
      .finally(() => {
        this.#running = undefined;
        this.#around.onProgress(undefined);
      });
    return this.#running;
  }

  async #runLocked(why: LedgerEntry['why'], isDue: (schedule: FeedSchedule, feed: string) => boolean): Promise<void> {
    this.#stop = new AbortController();
    const { locks } = this.#around;
    const isOurs = await locks.request(UPDATES_LOCK, { ifAvailable: true }, async (lock) => {
      if (lock === null) return false;
      await this.#runAll(why, isDue);
      return true;
    });
    // A page of ours updates from a file: this run is over when that is.
    if (!isOurs) await locks.request(UPDATES_LOCK, async () => {});
  }

  async #runAll(why: LedgerEntry['why'], isDue: (schedule: FeedSchedule, feed: string) => boolean): Promise<void> {
    const { clock, stored } = this.#around;
    const schedules = await loadSchedules(stored);
    const begun = clock.now();
    for (const feed of await this.#loadAsked()) {
      if (this.#stop.signal.aborted) break;
      // An event of the worker is to be short: what is still due has the next.
      if (why === 'schedule' && clock.now() - begun > MOST_BEFORE_ANOTHER) break;
      if (isDue(schedules.get(feed.id) ?? { nextAt: 0, failures: 0 }, feed.id)) await this.#runFeed(feed, why);
    }
    await this.wake();
  }

  async #runFeed(feed: ReaderFeed, why: LedgerEntry['why']): Promise<void> {
    const { clock, random, store, fetch, onProgress, onAsk, onRequest, onEnd } = this.#around;
    const before = (await loadSchedules(this.#around.stored)).get(feed.id);
    // Should the process end with it.
    const soon = clock.now() + AFTER_CRASH;
    await this.#keep(feed.id, { failures: 0, ...before, nextAt: Math.min(before?.nextAt ?? soon, soon), isPaused: false });
    const { signal } = this.#stop;
    const piece = before?.isPaused === true ? 1 : 0;
    const onLate = (late: SyncOutcome) => void this.#keep(feed.id, { nextAt: clock.now(), failures: 0 }).then(() => onEnd(feed.id, late));
    const around = {
      fetch,
      clock,
      store,
      onProgress,
      onRequest,
      onLate,
      why,
      signal,
      checkMatcher,
      piece,
      ...(onAsk && { onAsk }),
    } as const;
    const outcome = await syncFeed(feed, { ...around, ...toInstalled(feed) });
    const next = reduceSchedule(before, { kind: 'ended', now: clock.now(), outcome }, random);
    const { fault: _, ...kept } = before ?? {};
    await this.#keep(feed.id, { ...kept, ...next, ...toFault(outcome, clock.now()), isPaused: outcome.kind === 'paused' });
    await onEnd(feed.id, outcome);
  }

  async #keep(feed: string, schedule: FeedSchedule): Promise<void> {
    await this.#change((_, known) => new Map([...known, [feed, schedule]]));
  }

  // Of feeds that were removed nothing is kept.
  async #change(change: (feeds: readonly ReaderFeed[], schedules: Schedules) => Schedules): Promise<Schedules> {
    const { stored, loadPackagedFeed } = this.#around;
    const feeds = await loadFeeds(stored, await loadPackagedFeed());
    const known = new Set(feeds.map(({ id }) => id));
    const changed = new Map([...change(feeds, await loadSchedules(stored))].filter(([id]) => known.has(id)));
    await saveSchedules(stored, changed);
    return changed;
  }

  // Of a feed that was never updated nothing is known, and nothing can be lost.
  async #findLost(): Promise<ReadonlySet<string>> {
    const { store } = this.#around;
    const found = (await this.#loadAsked()).map(async ({ id }) => {
      const state = await store.loadState(id).catch(() => undefined);
      return state !== undefined && (state.active?.number ?? 0) < state.high.edition ? [id] : [];
    });
    return new Set((await Promise.all(found)).flat());
  }

  async #loadAsked(): Promise<readonly ReaderFeed[]> {
    const { stored, loadPackagedFeed } = this.#around;
    return (await loadFeeds(stored, await loadPackagedFeed())).filter((feed) => feed.isOn && canBeAsked(feed));
  }

  async #settle(schedules: Schedules): Promise<void> {
    const { wakeAt, clock } = this.#around;
    const asked = await this.#loadAsked();
    if (asked.length > 0) wakeAt(Math.min(...asked.map(({ id }) => schedules.get(id)?.nextAt ?? clock.now())));
  }
}

/** The edition in the package, for an update of its feed; nothing for others. Its day is of no account. */
export function toInstalled({ id, floor }: ReaderFeed): { readonly installed?: EditionLabel } {
  if (id !== OFFICIAL_FEED || floor === undefined) return {};
  return { installed: { number: floor.edition, date: new Date(floor.builtAt).toISOString().slice(0, 10) } };
}

function toFault(outcome: SyncOutcome, at: number): Pick<FeedSchedule, 'fault'> {
  return outcome.kind === 'kept' ? { fault: { code: outcome.fault, at, host: outcome.host } } : {};
}
