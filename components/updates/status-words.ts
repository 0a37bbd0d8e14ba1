import type { FeedFault, FeedStatus } from '../../lib/domain/feed-status.ts';
import { OFFICIAL_FEED } from '../../lib/domain/official-feed.ts';
import { toMoment } from '../parts/time-words.ts';
import type { Strings } from '../strings.ts';

const MINUTE = 60_000;

/** What a reader calls a feed; the one that came with the extension has a name in each language. */
export function toFeedName(feed: FeedStatus, { t }: Strings): string {
  return feed.id === OFFICIAL_FEED ? t('feeds.official') : feed.name;
}

/** Day and time of a moment, as in a list of them: "18 Nov, 09:05". */
export function toStamp(at: number, now: number, { t, language }: Strings): string {
  const { date, time } = toMoment(at, now, language);
  return t('time.at', { date, time });
}

/** When the edition of a feed was last known to be the newest, as a sentence; undefined where nobody can be asked. */
export function findConfirmation({ address, confirmedAt, isStale }: FeedStatus, now: number, { t, language }: Strings): string | undefined {
  if (confirmedAt === undefined) return address === undefined ? undefined : t('updates.notConfirmed');
  const { day, date, time } = toMoment(confirmedAt, now, language);
  if (isStale) return t('updates.notConfirmedSince', { date });
  if (day === 'today') return t('updates.confirmedToday', { time });
  return day === 'yesterday' ? t('updates.confirmedYesterday', { time }) : t('updates.confirmedOn', { date, time });
}

/** When the next check of a feed is due, as a sentence; undefined while none is planned. */
export function toNextCheck({ nextAt, isOn }: FeedStatus, now: number, { t }: Strings): string | undefined {
  if (nextAt === undefined || !isOn) return undefined;
  const minutes = Math.ceil((nextAt - now) / MINUTE);
  if (minutes < 1) return t('feeds.nextNow');
  return minutes < 90 ? t('feeds.nextMinutes', { count: minutes }) : t('feeds.nextHours', { count: Math.round(minutes / 60) });
}

/** The fault of the last update, unless the feed was confirmed after it. */
export function findStandingFault({ lastFault, confirmedAt }: FeedStatus): FeedFault | undefined {
  return lastFault !== undefined && (confirmedAt === undefined || lastFault.at >= confirmedAt) ? lastFault : undefined;
}
