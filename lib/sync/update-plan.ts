import type { EditionLabel } from '../domain/edition.ts';
import { FULL_TARGET, MATCHER_TARGET } from './edition-targets.ts';
import { SyncError } from './fault.ts';
import { MOST_BYTES } from './limits.ts';
import type { ActiveEdition } from './store.ts';
import type { SignedTarget } from './trusted-metadata.ts';

/** One way to an edition: the targets whose lines lead there, from an empty slot or from the records in use. */
export interface Way {
  readonly from: 'nothing' | 'active';
  readonly targets: readonly SignedTarget[];
}

/** The edition that a feed offers, and how to get it. */
export interface OfferedEdition {
  readonly label: EditionLabel;
  readonly records: number;
  readonly resultDigest: string;
  readonly matcher: SignedTarget | undefined;
  /** From the edition in use, the best first: the delta that there is, deltas in a row; only what is shorter than the whole. */
  readonly deltas: readonly Way[];
  readonly whole: Way;
}

/**
 * What the targets of an edition offer to whom. It depends on nothing but the edition in use, so that a host learns no more.
 * @throws {SyncError} `E_NAME` without a whole edition, `E_SCHEMA` for one that is not described or a matcher of another,
 * `E_TOO_LARGE` for targets beyond what is ever read
 */
export function toOffer(targets: readonly SignedTarget[], active: ActiveEdition | undefined): OfferedEdition {
  const full = targets.find(({ name }) => name === FULL_TARGET);
  const matcher = targets.find(({ name }) => name === MATCHER_TARGET);
  if (full === undefined) throw new SyncError('E_NAME', `There is no ${FULL_TARGET}`);
  const { edition, date, records, resultDigest } = full.custom;
  if (date === undefined || records === undefined || resultDigest === undefined)
    throw new SyncError('E_SCHEMA', `${FULL_TARGET} is not described`);
  if (matcher !== undefined && matcher.custom.edition !== edition)
    throw new SyncError('E_SCHEMA', `${MATCHER_TARGET} is of another edition`);
  assertReadable(full, MOST_BYTES.target);
  if (matcher !== undefined) assertReadable(matcher, MOST_BYTES.matcher);
  const whole: Way = { from: 'nothing', targets: [full] };
  const deltas = active === undefined ? [] : findDeltas(targets, active.number, full);
  return { label: { number: edition, date }, records, resultDigest, matcher, deltas, whole };
}

function assertReadable({ name, length, custom }: SignedTarget, most: number): void {
  if (Math.max(length, custom.bytesRaw) > most) throw new SyncError('E_TOO_LARGE', `${name} is larger than anything that is read`);
}

function findDeltas(targets: readonly SignedTarget[], from: number, full: SignedTarget): Way[] {
  const deltas = targets.flatMap((target) =>
    target.custom.from === undefined || target.length > full.length || target.custom.bytesRaw > MOST_BYTES.target
      ? []
      : [{ target, from: target.custom.from, to: target.custom.edition }],
  );
  const direct = deltas.find((delta) => delta.from === from && delta.to === full.custom.edition);
  // Every delta leads upwards, so when those from an edition are looked at, the shortest way to it is known.
  const shortest = new Map<number, readonly SignedTarget[]>([[from, []]]);
  for (const delta of deltas.toSorted((a, b) => a.from - b.from)) {
    const before = shortest.get(delta.from);
    const known = shortest.get(delta.to);
    if (before === undefined) continue;
    const way = [...before, delta.target];
    if (known === undefined || toLength(way) < toLength(known)) shortest.set(delta.to, way);
  }
  const chain = shortest.get(full.custom.edition) ?? [];
  const ways: Way[] = direct === undefined ? [] : [{ from: 'active', targets: [direct.target] }];
  if (chain.length > 1 && toLength(chain) < full.length) ways.push({ from: 'active', targets: chain });
  return ways;
}

function toLength(targets: readonly SignedTarget[]): number {
  return targets.reduce((total, { length }) => total + length, 0);
}
