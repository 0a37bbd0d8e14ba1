import { assertStage } from './check-stage.ts';
import { isOwnFault, SyncError, type SyncFault, toFault } from './fault.ts';
import type { Loader } from './loader.ts';
import type { Run } from './run.ts';
import { stageLines } from './stage-lines.ts';
import type { ActiveEdition } from './store.ts';
import type { SignedTarget } from './trusted-metadata.ts';
import type { OfferedEdition, Way } from './update-plan.ts';

// After these, what is in the stage is still good, and the next run goes on with it.
const TO_GO_ON: ReadonlySet<SyncFault> = new Set(['E_NET', 'E_HTTP', 'E_REDIRECT', 'E_TIMEOUT', 'E_CANCELLED', 'E_STORE']);

/**
 * Puts an edition together in the free slot, by the first of its ways that leads there, checks it and gets its names.
 * @returns the SHA-256 of the matcher that goes with it, none when that is the package's; undefined when time was up
 * @throws {SyncError} of the last way
 */
export async function stageOffer(
  run: Run,
  offer: OfferedEdition,
  loader: Loader,
  active: ActiveEdition | undefined,
): Promise<Pick<ActiveEdition, 'matcher'> | undefined> {
  try {
    if (!(await stageByAnyWay(run, offer, loader))) return undefined;
    const { matcher } = offer;
    if (matcher === undefined) return {};
    if (matcher.sha256 !== active?.matcher) await loadMatcher(run, matcher, loader);
    return { matcher: matcher.sha256 };
  } catch (error) {
    if (!TO_GO_ON.has(toFault(error))) await run.store.sweep(run.feed.id).catch(() => {});
    throw error;
  }
}

async function stageByAnyWay(run: Run, offer: OfferedEdition, loader: Loader): Promise<boolean> {
  try {
    if (offer.delta) return await stageWay(run, offer, offer.delta, loader);
  } catch (error) {
    // The whole edition would find no more room, and no other database.
    if (run.signal.aborted || isOwnFault(toFault(error))) throw error;
  }
  return stageWay(run, offer, offer.whole, loader);
}

/** Whether all of it is there; else the time was up. */
async function stageWay(run: Run, offer: OfferedEdition, { from, targets }: Way, loader: Loader): Promise<boolean> {
  run.assertGoing();
  const stage = await run.store.openStage(run.feed.id, targets.map(({ sha256 }) => sha256).join('+'), from);
  const bytesInAll = targets.reduce((total, { length }) => total + length, 0);
  const recordsInAll = from === 'nothing' ? offer.records : undefined;
  let linesBefore = 0;
  for (const target of targets) {
    loader.tell('downloading', { edition: offer.label, bytesInAll });
    const packed = await loader.loadTarget(target);
    loader.tell('checking', {});
    const lines = await stageLines(stage, target, packed, {
      linesBefore,
      assertGoing: run.assertGoing,
      isTimeUp: run.isTimeUp,
      onLines: (done) => loader.tell('records', { records: linesBefore + done, ...(recordsInAll === undefined ? {} : { recordsInAll }) }),
    });
    if (lines === undefined) return false;
    linesBefore += lines;
  }
  await assertStage(stage, offer);
  return true;
}

async function loadMatcher(run: Run, matcher: SignedTarget, loader: Loader): Promise<void> {
  const bytes = await loader.loadTarget(matcher);
  await run.checkMatcher?.(bytes, matcher.custom.bytesRaw).catch((cause: unknown) => {
    throw cause instanceof SyncError ? cause : new SyncError('E_SCHEMA', 'Its names cannot be read', { cause });
  });
  run.assertGoing();
  await run.store.saveMatcher(run.feed.id, matcher.sha256, bytes);
}
