import { isOwnFault, SyncError, toFault } from './fault.ts';
import type { Feed } from './feed.ts';
import { NO_STATE } from './high-marks.ts';
import { WAITS } from './limits.ts';
import { loadRoles, loadRoots } from './load-metadata.ts';
import { toLoader } from './loader.ts';
import { afterMirror, toMirrors } from './mirrors.ts';
import type { SyncOutcome } from './progress.ts';
import type { Run, SyncSurroundings } from './run.ts';
import { toLeast, toMarks, toNow, toState } from './run-state.ts';
import { stageOffer } from './stage-offer.ts';
import type { FeedState } from './store.ts';
import { openTrusted, toHighMarks, toTargets } from './trusted-set.ts';
import { toOffer } from './update-plan.ts';

/** Beside what makes use of it. */
export type { SyncSurroundings } from './run.ts';

/**
 * Brings a feed up to date: asks its mirrors in turn for the newest metadata, puts the edition that it names together
 * in a free slot, checks it there and takes it into use. Whatever fails, the edition in use stays as it is. It never
 * rejects, and ends within 55 seconds even if nothing that it waits for does.
 */
export async function syncFeed(feed: Feed, surroundings: SyncSurroundings): Promise<SyncOutcome> {
  const stop = new AbortController();
  const stopped = Promise.withResolvers<SyncOutcome>();
  let isTimeUp = false;
  let settled: SyncOutcome | undefined;
  const { clock, signal } = surroundings;
  const onCancel = () => stop.abort(new SyncError('E_CANCELLED', 'It was stopped'));
  const timers = [
    clock.after(WAITS.event, () => stop.abort(new SyncError('E_TIMEOUT', 'It took too long in all'))),
    clock.after(WAITS.piece, () => {
      isTimeUp = surroundings.piece !== 1;
    }),
  ];
  stop.signal.addEventListener('abort', () => stopped.resolve(settled ?? toKept(stop.signal.reason)));
  signal.addEventListener('abort', onCancel);
  if (signal.aborted) onCancel();
  const run = {
    ...surroundings,
    feed,
    signal: stop.signal,
    isTimeUp: () => isTimeUp,
    assertGoing: () => stop.signal.throwIfAborted(),
    closeDoor: () => signal.removeEventListener('abort', onCancel),
    settle: (outcome: SyncOutcome) => {
      settled = outcome;
    },
  };
  const ended = syncFromMirrors(run).catch(toKept);
  const outcome = await Promise.race([stopped.promise, ended]);
  if (outcome.kind === 'kept') void ended.then((late) => late.kind === 'updated' && surroundings.onLate?.(late));
  for (const clear of timers) clear();
  run.closeDoor();
  return outcome;
}

async function syncFromMirrors(run: Omit<Run, 'now'>): Promise<SyncOutcome> {
  const { feed, store, clock } = run;
  let state = (await store.loadState(feed.id)) ?? NO_STATE;
  const now = toNow(clock.now(), state, feed);
  let first: SyncOutcome = { kind: 'kept', fault: 'E_NET', message: 'It has no address to ask' };
  const mirrors = toMirrors(feed.mirrors, state.skippedMirrors ?? {}, now);
  for (const [at, mirror] of mirrors.entries()) {
    run.assertGoing();
    const saveState = async (changed: FeedState) => {
      run.assertGoing();
      await store.saveState(feed.id, changed);
      state = changed;
    };
    try {
      return await syncFromMirror({ ...run, now }, mirror, state, saveState);
    } catch (error) {
      const failed = toKept(error, toHost(mirror));
      if (at === 0) first = failed;
      if (isOwnFault(failed.fault) || run.signal.aborted) return failed;
      const skippedMirrors = afterMirror(state.skippedMirrors ?? {}, mirror, failed.fault, now);
      if (skippedMirrors[mirror] !== state.skippedMirrors?.[mirror]) await saveState({ ...state, skippedMirrors }).catch(() => {});
    }
  }
  return first;
}

async function syncFromMirror(
  run: Run,
  mirror: string,
  before: FeedState,
  saveState: (state: FeedState) => Promise<void>,
): Promise<SyncOutcome> {
  const { feed, store, now, installed } = run;
  const loader = toLoader(run, mirror, toHost(mirror));
  loader.tell('looking', {});
  const opened = await openTrusted(feed.root, before.trusted);
  const marks = toMarks(before, feed, opened.bytes.root);
  let state = before;
  const roots = await loadRoots(opened, loader.load, async (trusted) => {
    state = { ...state, trusted: trusted.bytes, high: toHighMarks(trusted, marks) };
    await saveState(state);
  });
  const trusted = await loadRoles(roots, marks, now, loader.load);
  const offer = toOffer(toTargets(trusted), state.active);
  const { number } = offer.label;
  const least = toLeast(toHighMarks(trusted, marks), feed, installed);
  if (number < least) throw new SyncError('E_ROLLBACK', `It has edition ${number}, after ${least} was there`);
  const after = toState(state, trusted, marks, { now, edition: number, isAsked: toHost(mirror) !== undefined });
  const isHere =
    state.active === undefined
      ? installed?.number === number
      : state.active.number === number && state.active.resultDigest === offer.resultDigest;
  if (isHere) {
    await saveState(after);
    return tidy(run, { kind: 'current' });
  }
  const staged = await stageOffer(run, offer, loader, state.active);
  if (staged === undefined) return { kind: 'paused' };
  run.assertGoing();
  run.closeDoor();
  const { records, resultDigest } = offer;
  const active = { ...offer.label, slot: '', records, resultDigest, ...staged };
  await store.takeIntoUse(feed.id, { ...after, active });
  loader.tell('in-use', { records });
  const from = state.active ?? installed;
  return tidy(run, { kind: 'updated', from: from && { number: from.number, date: from.date }, to: offer.label });
}

// What is left over costs room alone: the next run tries again, and this one has ended well whether it goes or not.
async function tidy({ feed, store, settle }: Run, outcome: SyncOutcome): Promise<SyncOutcome> {
  settle(outcome);
  await store.sweep(feed.id).catch(() => {});
  return outcome;
}

type Kept = Extract<SyncOutcome, { readonly kind: 'kept' }>;

function toKept(error: unknown, host?: string): Kept {
  const fault = toFault(error);
  const message = error instanceof Error ? error.message : String(error);
  return { kind: 'kept', fault, message, ...(host === undefined || isOwnFault(fault) ? {} : { host }) };
}

function toHost(mirror: string): string | undefined {
  return URL.parse(mirror)?.host || undefined;
}
