import { browser } from 'wxt/browser';
import { OFFICIAL_FEED } from '../../lib/domain/official-feed.ts';
import type { Greeting } from '../../lib/messaging/answer-updates.ts';
import { loadLanguage } from '../../lib/messaging/catalogue.ts';
import type { Telling } from '../../lib/messaging/updates-channel.ts';
import { loadNews } from '../../lib/store/load-news.ts';
import type { Device } from '../../lib/updates/device.ts';
import type { FeedCommands } from '../../lib/updates/feed-commands.ts';
import { toHostPattern } from '../../lib/updates/host-pattern.ts';
import { loadLedger } from '../../lib/updates/ledger.ts';
import { loadStatuses } from '../../lib/updates/load-statuses.ts';
import { type Records, readRecords } from '../../lib/updates/read-records.ts';
import { loadSchedules } from '../../lib/updates/schedules.ts';

/** What there is to tell an options page, read when it is asked for. */
export interface Tellings {
  readonly toStatuses: () => Promise<Telling>;
  readonly toNews: () => Promise<Telling>;
  readonly toAll: (progress: Telling) => Greeting;
}

const isAllowed = (address: string) => browser.permissions.contains({ origins: [toHostPattern(address)] });

/** Reads what the options page is told from the database and from storage. */
export function toTellings({ stored, store, clock }: Device, records: Records, commands: FeedCommands): Tellings {
  const toStatuses = async (): Promise<Telling> => {
    const schedules = await loadSchedules(stored);
    const sources = { store, records, schedules, now: clock.now(), isAllowed };
    return { part: 'statuses', value: await loadStatuses(await commands.load(), sources) };
  };
  const toNews = async (): Promise<Telling> => {
    const language = await loadLanguage(browser.storage);
    const read = ({ id }: { readonly id: string }) => readRecords(id, records, (reader) => loadNews(reader, language));
    const news = await Promise.all((await commands.load()).map((feed) => read(feed).catch(() => undefined)));
    // What came with the extension is no news.
    return { part: 'news', value: news.filter((one) => one !== undefined).filter(({ feed, from }) => feed !== OFFICIAL_FEED || from) };
  };
  const toLedger = async (): Promise<Telling> => ({ part: 'ledger', value: await loadLedger(stored) });
  const toAll = (progress: Telling): Greeting => ({
    statuses: toStatuses(),
    news: toNews(),
    ledger: toLedger(),
    progress: Promise.resolve(progress),
  });
  return { toStatuses, toNews, toAll };
}
