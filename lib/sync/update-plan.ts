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
  /** From the edition in use: the delta that there is, or the shortest deltas in a row; only what is shorter than the whole. */
  readonly delta: Way | undefined;
  readonly whole: Way;
}

/**
 * What the targets of an edition offer to whom. It depends on nothing but the edition in use, so that a host learns no more.
 * @throws {SyncError} `E_NAME` without a whole edition that is described, `E_SCHEMA` for a matcher of another,
 * `E_TOO_LARGE` for targets beyond what is ever read
 */
export function toOffer(targets: readonly SignedTarget[], active: ActiveEdition | undefined): OfferedEdition {
  const full = targets.find(({ name }) => name === FULL_TARGET);
  const matcher = targets.find(({ name }) => name === MATCHER_TARGET);
  const { edition, date, records, resultDigest } = full?.custom ?? {};
  // Deltas alone could not mend a database that is not as it was left.
  if (full === undefined || edition === undefined || date === undefined || records === undefined || resultDigest === undefined)
    throw new SyncError('E_NAME', `There is no ${FULL_TARGET}`);
  if (matcher !== undefined && matcher.custom.edition !== edition)
    throw new SyncError('E_SCHEMA', `${MATCHER_TARGET} is of another edition`);
  assertReadable(full, MOST_BYTES.target);
  if (matcher !== undefined) assertReadable(matcher, MOST_BYTES.matcher);
  const whole: Way = { from: 'nothing', targets: [full] };
  const delta = active && findDelta(targets, active.number, full);
  return { label: { number: edition, date }, records, resultDigest, matcher, delta, whole };
}

function assertReadable({ name, length, custom }: SignedTarget, most: number): void {
  if (Math.max(length, custom.bytesRaw) > most) throw new SyncError('E_TOO_LARGE', `${name} is larger than anything that is read`);
}

function findDelta(targets: readonly SignedTarget[], active: number, full: SignedTarget): Way | undefined {
  const deltas = targets.flatMap((target) => {
    const { from, edition: to, bytesRaw } = target.custom;
    return from === undefined || bytesRaw > MOST_BYTES.target ? [] : [{ target, from, to }];
  });
  const direct = deltas.find(({ from, to }) => from === active && to === full.custom.edition);
  // Every delta leads upwards, so when those from an edition are looked at, the shortest way to it is known.
  const shortest = new Map<number, readonly SignedTarget[]>([[active, []]]);
  for (const { from, to, target } of deltas.toSorted((a, b) => a.from - b.from)) {
    const way = [...(shortest.get(from) ?? []), target];
    const known = shortest.get(to);
    if (shortest.has(from) && (known === undefined || toLength(way) < toLength(known))) shortest.set(to, way);
  }
  const way = direct ? [direct.target] : (shortest.get(full.custom.edition) ?? []);
  return way.length > 0 && toLength(way) < full.length ? { from: 'active', targets: way } : undefined;
}

function toLength(targets: readonly SignedTarget[]): number {
  return targets.reduce((total, { length }) => total + length, 0);
}
