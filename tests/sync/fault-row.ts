import { expect, it } from 'vitest';
import type { SyncFault } from '../../lib/sync/fault.ts';
import type { SyncOutcome } from '../../lib/sync/progress.ts';
import { openTestStore } from './open-test-store.ts';
import { World } from './world.ts';

/** How a run has to end: with all as it was and one of these faults shown, or with the newest edition in use. */
export type Expected = { readonly kind: 'KEEP'; readonly faults: readonly SyncFault[] } | { readonly kind: 'NEW' };

/** All is as it was. */
export const keep = (...faults: readonly SyncFault[]): Expected => ({ kind: 'KEEP', faults });
/** The newest edition is in use. */
export const NEW: Expected = { kind: 'NEW' };

/** One named fault. */
export interface FaultRow {
  /** What it is of (feed, interruption, storage, import, privacy), two digits, and a letter more where one number has several. */
  readonly id: string;
  /** How server, clock or store misbehave. */
  readonly title: string;
  readonly outcome: Expected;
  /** Readies the misbehaviour, before the run. */
  readonly arrange: (world: World) => void | Promise<void>;
  /** The run, when it is not one undisturbed run. */
  readonly run?: (world: World) => Promise<SyncOutcome>;
  /** What else is so after it. */
  readonly after?: (world: World, outcome: SyncOutcome) => void | Promise<void>;
  /** Ends the misbehaviour; without, the server answers from its files again and the next edition is published. */
  readonly mend?: (world: World) => void | Promise<void>;
  /** Records beside those of the made-up corpus. */
  readonly more?: number;
}

/** Makes a test of each row: the fault with its outcome, and then one clean run, which has to bring the newest edition. */
export function testRows(rows: readonly FaultRow[]): void {
  it.each(rows.map((row) => [`${row.id} ${row.title}: ${toWords(row.outcome)}`, row] as const))(
    '%s',
    async (_, row) => survive(row),
    30_000,
  );
}

function toWords(expected: Expected): string {
  return expected.kind === 'NEW' ? 'NEW' : `KEEP ${expected.faults.join('|')}`;
}

async function survive(row: FaultRow): Promise<void> {
  await using world = await World.create(openTestStore, row.more);
  expect(await world.look()).toEqual(World.toLook(world.newest));
  await row.arrange(world);
  const before = await world.look();
  const outcome = await (row.run ?? ((one) => one.sync()))(world);
  if (row.outcome.kind === 'NEW') {
    expect(outcome).toMatchObject({ kind: 'updated', to: { number: world.newest.number } });
    expect(await world.look()).toEqual(World.toLook(world.newest));
  } else {
    expect(outcome).toMatchObject({ kind: 'kept', fault: expect.toBeOneOf([...row.outcome.faults]) });
    expect(await world.look()).toEqual(before);
  }
  await row.after?.(world, outcome);
  expectHarmless(world);
  world.forget();
  await (row.mend ?? mend)(world);
  expect(await world.sync()).toMatchObject({ kind: 'updated' });
  expect(await world.look()).toEqual(World.toLook(world.newest));
  expectHarmless(world);
}

function expectHarmless(world: World): void {
  expect(world.unhandled).toEqual([]);
  expect(world.overruns()).toEqual([]);
  expect(world.elsewhere.requests).toEqual([]);
  expect(world.clock.waiting).toBe(0);
}

/** The server is as a server should be again, and there is another edition. */
export async function mend(world: World): Promise<void> {
  world.server.answers.clear();
  world.server.onRequest = undefined;
  await world.publish();
}
