import type { Change } from '../domain/change.ts';
import { type Extract, getPinned, type Pin, type PinChange, type PinStanding, toOwnId } from '../domain/pin.ts';
import { toUnion } from './merge-pins.ts';

/** What the edition in use says of a pinned record. */
export interface PinNews {
  readonly standing: PinStanding;
  /** All that change logs said of it since it was pinned, what the pin had kept of them included. */
  readonly changes: readonly PinChange[];
  /** How that edition has it, where it says something else. */
  readonly now?: Extract;
}

/**
 * Sets a pin against the edition in use of its feed.
 * @param current the record in that edition; undefined where it is not there
 * @param log the change log of that edition
 */
export function toPinNews(pin: Pin, current: Extract | undefined, log: readonly Change[]): PinNews {
  const said = log.filter((change) => isOf(pin, change)).map(toPinChange);
  const changes = toUnion(pin.changes, said);
  const isWithdrawn = changes.some((change) => change.action === 'withdrawn' && isOwn(pin, change));
  const isCorrected = changes.some((change) => change.action === 'corrected' && isOwn(pin, change));
  // After a reset an older edition is in use again: what a later one said stands.
  const isLater = current !== undefined && current.edition.number > Math.max(pin.kept.edition.number, pin.now?.edition.number ?? 0);
  const isOther =
    current !== undefined && (isLater ? isCorrected || saysOther(pin, current) : pin.now === undefined && saysOther(pin, current));
  const now = isOther ? current : pin.now;
  return {
    standing: isWithdrawn ? 'withdrawn' : current === undefined ? 'absent' : 'here',
    changes,
    ...(now !== undefined && { now }),
  };
}

function toPinChange({ edition, action, kind, record, reason }: Change): PinChange {
  return { edition, action, kind, record, reason };
}

/** Whether a line of a change log is about the pinned record itself, not about one that it names. */
export function isOwn({ kind, id }: Pin, change: PinChange): boolean {
  return change.kind === kind && change.record === toOwnId({ id });
}

// Of the topics that a record names a reader sees no words.
function isOf(pin: Pin, change: Change): boolean {
  if (change.edition <= pin.kept.edition.number) return false;
  if (isOwn(pin, change)) return true;
  return change.kind !== 'topics' && (pin.kept.records[change.kind] ?? []).some(({ id }) => id === change.record);
}

// Editions may give a record more languages, topics and quotes without a line in their log; its words and whose they are they may not.
function saysOther({ kind, id, kept }: Pin, current: Extract): boolean {
  const toEssence = (extract: Extract) => {
    if (kind === 'quotes') {
      const { source, exact, start, end, speaker } = getPinned(extract, kind, id);
      return [source, exact, start, end, speaker].join();
    }
    if (kind !== 'figures') return '';
    const { source, exact, start, end, claimant, value } = getPinned(extract, kind, id);
    return [source, exact, start, end, claimant, value].join();
  };
  return toEssence(kept) !== toEssence(current);
}
