import type { ActiveEdition, FeedState, TrustedBytes } from '../sync/store.ts';
import { parseHighMarks } from './high-marks.ts';

type Fields = { readonly [field: string]: unknown };

const FILES = ['root', 'timestamp', 'snapshot', 'targets'] as const;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isText = (value: unknown): value is string => typeof value === 'string';
const isDigest = (value: unknown): value is string => isText(value) && /^[0-9a-f]{64}$/u.test(value);
const isTime = (value: unknown): value is number => Number.isFinite(value);
const isTimes = (value: unknown): value is Readonly<Record<string, number>> => isFields(value) && Object.values(value).every(isTime);

/**
 * Reads what the database says of a feed. Whatever is not as it was written is as good as none: then the packaged
 * edition answers, and the next update starts from nothing.
 */
export function parseFeedState(stored: unknown): FeedState | undefined {
  if (!isFields(stored)) return undefined;
  const high = parseHighMarks(stored['high']);
  const { active, trusted, lastOkAt, freshUntil, maxClockSeen, skippedMirrors } = stored;
  if (high === undefined || !isTrusted(trusted) || !isTime(maxClockSeen)) return undefined;
  if (!(active === undefined || isActive(active))) return undefined;
  if (!(lastOkAt === undefined || isTime(lastOkAt)) || !(freshUntil === undefined || isTime(freshUntil))) return undefined;
  if (!(skippedMirrors === undefined || isTimes(skippedMirrors))) return undefined;
  return {
    ...(active !== undefined && { active }),
    trusted,
    high,
    ...(lastOkAt !== undefined && { lastOkAt }),
    ...(freshUntil !== undefined && { freshUntil }),
    maxClockSeen,
    ...(skippedMirrors !== undefined && { skippedMirrors }),
  };
}

function isActive(value: unknown): value is ActiveEdition {
  if (!isFields(value)) return false;
  const { slot, number, date, records, resultDigest, matcher } = value;
  const isEdition = isCount(number) && isText(date) && isCount(records) && isDigest(resultDigest);
  return isText(slot) && isEdition && (matcher === undefined || isDigest(matcher));
}

function isTrusted(value: unknown): value is Partial<TrustedBytes> {
  return isFields(value) && FILES.every((file) => value[file] === undefined || isText(value[file]));
}
