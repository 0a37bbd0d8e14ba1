import { describe, expect, it, vi } from 'vitest';
import { SyncError } from '../../lib/sync/fault.ts';
import type { SyncOutcome } from '../../lib/sync/progress.ts';
import type { SyncStore } from '../../lib/sync/store.ts';
import { type AtPoint, fetchWithPoints, watchWrites, withPoints } from './crash-points.ts';
import { countRecords, openTestStore, reopenTestStore } from './open-test-store.ts';
import { untilSettled } from './pass-time.ts';
import { type Look, World } from './world.ts';

vi.setConfig({ testTimeout: 60_000 });

const MATCHER = new TextEncoder().encode('compiled names');
const never = () => new Promise<never>(() => {});

/** An update about to be interrupted: how all looks before it and has to look after it. */
interface Attempt {
  readonly world: World;
  readonly before: Look;
  readonly after: Look;
}

/** Where an update can be interrupted: calls back at each point of it, and gives how to end that. */
type Watch = (world: World, at: AtPoint) => () => void;

const atWrites: Watch = (_, at) => watchWrites((count) => void at(count));
const atOperations: Watch = (world, at) => {
  world.readable = { ...world.readable, store: withPoints(world.store, at) };
  return () => {};
};
const atRequests: Watch = (world, at) => {
  world.fetch = fetchWithPoints(world.fetch, at);
  return () => {};
};

async function toAttempt(): Promise<Attempt> {
  const world = await World.create(openTestStore);
  world.useNoSockets();
  const before = await world.look();
  await world.publish({ matcher: MATCHER, deltasFrom: [world.newest] });
  return { world, before, after: World.toLook(world.newest) };
}

/** Whatever has happened, what is in use is whole: the old edition or the new one. A new process finds the same, and gets the newest. */
async function expectSafeAndLive({ world, before, after }: Attempt): Promise<void> {
  world.readable = reopenTestStore();
  world.useNoSockets();
  expect(await world.look()).toBeOneOf([before, after]);
  const outcome = await world.sync();
  expect(outcome).toMatchObject({ kind: expect.toBeOneOf(['updated', 'current']) });
  expect(await world.look()).toEqual(after);
  // Nothing of what was interrupted is left over.
  expect(await countRecords()).toBe(after.count);
  expect(world.unhandled).toEqual([]);
}

async function countPoints(watch: Watch): Promise<number> {
  const attempt = await toAttempt();
  await using world = attempt.world;
  let count = 0;
  const end = watch(world, () => {
    count += 1;
    return undefined;
  });
  expect(await world.sync()).toMatchObject({ kind: 'updated' });
  end();
  await expectSafeAndLive(attempt);
  return count;
}

/** Interrupts one update after another, each at the next point. */
async function interruptEach(
  watch: Watch,
  run: (attempt: Attempt, interrupt: (at: AtPoint) => () => void, point: number) => Promise<void>,
) {
  const points = await countPoints(watch);
  expect(points).toBeGreaterThan(5);
  for (let point = 1; point <= points; point += 1) {
    const attempt = await toAttempt();
    await using world = attempt.world;
    await run(attempt, (at) => watch(world, (count) => (count === point ? at(count) : undefined)), point);
    await expectSafeAndLive(attempt);
  }
}

/** What the run says it did is what it did. */
async function expectTruth({ world, before, after }: Attempt, outcome: SyncOutcome): Promise<void> {
  expect(await world.look()).toEqual(outcome.kind === 'kept' ? before : after);
}

const failing =
  (fail: () => Promise<void> | undefined) =>
  async (attempt: Attempt, interrupt: (at: AtPoint) => () => void): Promise<void> => {
    const end = interrupt(fail);
    const outcome = await attempt.world.sync();
    end();
    await expectTruth(attempt, outcome);
  };

const stopping = async (attempt: Attempt, interrupt: (at: AtPoint) => () => void): Promise<void> => {
  const stop = new AbortController();
  const end = interrupt(() => {
    stop.abort();
    return undefined;
  });
  const outcome = await attempt.world.sync(stop.signal);
  end();
  if (outcome.kind === 'kept') expect(outcome.fault).toBe('E_CANCELLED');
  await expectTruth(attempt, outcome);
};

// Nothing that the run would do comes after this: as if its process were gone.
const dying = async (attempt: Attempt, interrupt: (at: AtPoint) => () => void): Promise<void> => {
  const reached = Promise.withResolvers<void>();
  interrupt(() => {
    reached.resolve();
    return never();
  });
  void attempt.world.sync();
  await reached.promise;
};

const silent = async (attempt: Attempt, interrupt: (at: AtPoint) => () => void): Promise<void> => {
  const reached = Promise.withResolvers<void>();
  interrupt(() => {
    reached.resolve();
    return never();
  });
  const outcome = await untilSettled(attempt.world.sync(), attempt.world.clock, reached.promise);
  // A delta that does not come is no reason to do without the edition.
  expect(outcome).toMatchObject(
    expect.toBeOneOf([expect.objectContaining({ kind: 'kept', fault: 'E_TIMEOUT' }), expect.objectContaining({ kind: 'updated' })]),
  );
  await expectTruth(attempt, outcome);
};

describe('an update that is interrupted at every point there is: KEEP or NEW, and NEW after it', () => {
  it('U01a each write to the database throws', () =>
    interruptEach(
      atWrites,
      failing(() => {
        throw new DOMException('This write fails', 'UnknownError');
      }),
    ));

  it('U01b the transaction of each write to the database is ended', () =>
    interruptEach(
      (_, at) => watchWrites((count, transaction) => (at(count) === undefined ? undefined : transaction.abort())),
      failing(() => Promise.resolve()),
    ));

  it('U01c each question to the store is refused', () =>
    interruptEach(
      // After it was done, a store says so: that is its promise.
      (world, at) => atOperations(world, (count) => (count % 2 === 1 ? at(count) : undefined)),
      failing(() => Promise.reject(new SyncError('E_STORE', 'It fails here'))),
    ));

  it('U01d the run is stopped at each question to the store', () => interruptEach(atOperations, stopping));

  it('U01e the process ends at each question to the store', () => interruptEach(atOperations, dying));

  it('U01j each question to the store is never answered: the run ends all the same', async () => {
    const outcomes = new Set<string>();
    await interruptEach(atOperations, async ({ world }, interrupt) => {
      const reached = Promise.withResolvers<void>();
      interrupt(() => {
        reached.resolve();
        return never();
      });
      const outcome = await untilSettled(world.sync(), world.clock, reached.promise);
      if (outcome.kind === 'kept') expect(outcome.fault).toBe('E_TIMEOUT');
      outcomes.add(outcome.kind);
    });
    // It is told when only what is left over could not be freed.
    expect(outcomes).toEqual(new Set(['kept', 'updated']));
  });

  it('U01f each request fails, before or after it was made', () =>
    interruptEach(
      atRequests,
      failing(() => Promise.reject(new SyncError('E_NET', 'It fails here'))),
    ));

  it('U01g the run is stopped at each request', () => interruptEach(atRequests, stopping));

  it('U01h the process ends at each request', () => interruptEach(atRequests, dying));

  it('U01i each request is never answered', () => interruptEach(atRequests, silent));
});

describe('two at once, and the moments around the change', () => {
  it('U07 two runs at the same time, in two processes: one edition, whole', async () => {
    const attempt = await toAttempt();
    await using world = attempt.world;
    const first = world.sync();
    world.readable = reopenTestStore();
    const outcomes = await Promise.all([first, world.sync()]);
    expect(outcomes.map(({ kind }) => kind)).toContain('updated');
    expect(await world.look()).toEqual(attempt.after);
    await expectSafeAndLive(attempt);
  });

  it('U10 the process ends while old records are freed: they are freed by the next run', async () => {
    const attempt = await toAttempt();
    await using world = attempt.world;
    const reached = Promise.withResolvers<void>();
    const store: SyncStore = {
      ...world.store,
      sweep: () => {
        reached.resolve();
        return never();
      },
    };
    world.readable = { ...world.readable, store };
    void world.sync();
    await reached.promise;
    expect(await countRecords()).toBe(attempt.before.count + attempt.after.count);
    expect(await world.look()).toEqual(attempt.after);
    await expectSafeAndLive(attempt);
  });

  it('U11 the process ends right after the change: NEW when it starts again', async () => {
    const attempt = await toAttempt();
    await using world = attempt.world;
    const reached = Promise.withResolvers<void>();
    const { store } = world;
    const takeIntoUse: SyncStore['takeIntoUse'] = async (feed, state) => {
      await store.takeIntoUse(feed, state);
      reached.resolve();
      return never();
    };
    world.readable = { ...world.readable, store: { ...store, takeIntoUse } };
    void world.sync();
    await reached.promise;
    world.readable = reopenTestStore();
    expect(await world.look()).toEqual(attempt.after);
    await expectSafeAndLive(attempt);
  });
});
