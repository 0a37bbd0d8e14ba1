import { auditCorpus } from '../store/audit-corpus.ts';
import { withDatabase } from '../store/with-database.ts';
import { type Device, UPDATES_LOCK } from './device.ts';
import { hasRoom } from './has-room.ts';
import { loadSchedules, saveSchedules } from './schedules.ts';

/** Records are held against their digest this often, in milliseconds, and whenever one of them was odd. */
const WEEK = 7 * 24 * 60 * 60_000;

/**
 * Holds the records of a feed in the database against their digest, while nobody updates. An edition that is not whole any more
 * is in use no longer, and the feed is due at once.
 * @param when always, or once a week
 * @returns whether an edition was dropped; a database that cannot be used drops none
 */
export async function auditFeed(feed: string, { stored, locks, clock }: Device, when: 'now' | 'weekly'): Promise<boolean> {
  const isDropped = await locks.request(UPDATES_LOCK, { ifAvailable: true }, async (lock) => {
    const schedules = await loadSchedules(stored);
    const known = schedules.get(feed);
    const now = clock.now();
    const auditedAt = known?.auditedAt ?? 0;
    // A clock that was ahead must not keep it from being done.
    if (lock === null || (when === 'weekly' && auditedAt <= now && now - auditedAt < WEEK)) return false;
    const result = await withDatabase((database) => auditCorpus(database, feed, () => hasRoom(stored))).catch(() => 'nothing' as const);
    const nextAt = result === 'dropped' ? now : (known?.nextAt ?? now);
    await saveSchedules(stored, new Map([...schedules, [feed, { failures: 0, ...known, nextAt, auditedAt: now }]]));
    return result === 'dropped';
  });
  return isDropped;
}
