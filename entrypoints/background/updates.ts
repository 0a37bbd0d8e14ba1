import { browser } from 'wxt/browser';
import { answerUpdates, type Tell } from '../../lib/messaging/answer-updates.ts';
import { loadPackagedBytes, loadPackagedText } from '../../lib/messaging/packaged-text.ts';
import { saveMatchers } from '../../lib/messaging/shared-storage.ts';
import type { Telling } from '../../lib/messaging/updates-channel.ts';
import { installPackaged, type LoadPackaged } from '../../lib/store/open-corpus.ts';
import { auditFeed } from '../../lib/updates/audit-feed.ts';
import { toDevice } from '../../lib/updates/device.ts';
import { FeedCommands } from '../../lib/updates/feed-commands.ts';
import { loadMatchers } from '../../lib/updates/feed-matchers.ts';
import { hasRoom } from '../../lib/updates/has-room.ts';
import { saveInUse } from '../../lib/updates/in-use.ts';
import { LedgerWriter } from '../../lib/updates/ledger.ts';
import { Updater } from '../../lib/updates/updater.ts';
import { toHandlers } from './handlers.ts';
import { toTellings } from './tellings.ts';

/** The one alarm of the extension; at its time the feeds that are due are updated. */
const ALARM = 'updates';
/** A worker that calls nothing of the browser's for 30 seconds is ended (Chromium 156), whatever it waits for. */
const AWAKE_EVERY_MS = 20_000;

/** Updates of the corpus, in the background. */
export interface Updates {
  /** Records of a feed in the database were odd: they are held against their digest. */
  readonly onOdd: (feed: string) => void;
  /** The extension was installed or updated, or the browser has started. */
  readonly start: () => Promise<void>;
  /** Saves the names of the feeds that are on for the pages, and tells whoever shows records. */
  readonly renew: () => Promise<void>;
}

/** Wires updates to alarms, locks, storage and the options page; to be called at each start of the worker, at once. */
export function wireUpdates(loadPackaged: LoadPackaged): Updates {
  const device = toDevice(browser.storage.local, () => loadPackagedText('feed.json'));
  const { stored, store, clock } = device;
  let tell: Tell = () => {};
  let progress: Telling = { part: 'progress', value: null };
  const ledger = new LedgerWriter(stored, (value) => tell(() => ({ part: 'ledger', value })));
  const commands = new FeedCommands({ ...device, onAsk: ledger.ask, onRequest: ledger.add });

  const { toStatuses, toNews, toAll } = toTellings(device, { loadPackaged, onOdd: () => {} }, commands);
  let renewed: Promise<void> = Promise.resolve();
  // One after the other: what was read first must not be written last.
  const renew = () => {
    renewed = renewed.then(renewNow).catch(() => {});
    return renewed;
  };
  const renewNow = async () => {
    const feeds = await commands.load();
    await Promise.allSettled([
      loadMatchers(feeds, () => loadPackagedBytes('matcher.bin')).then((matchers) => saveMatchers(browser.storage, matchers)),
      saveInUse(stored, feeds, store),
    ]);
    tell(toStatuses);
    tell(toNews);
  };
  const updater = new Updater({
    ...device,
    onProgress: (now) => {
      progress = { part: 'progress', value: now ?? null };
      tell(() => progress);
    },
    onAsk: ledger.ask,
    onRequest: ledger.add,
    onEnd: async (feed, outcome) => {
      await Promise.allSettled([ledger.flush(), renew()]);
      // What is there may be why: it is looked at when this run has given the lock back.
      if (outcome.kind === 'kept' && outcome.fault === 'E_STORE') void updater.idle().then(() => audit([feed], 'now'));
    },
    wakeAt: (at) => void browser.alarms.create(ALARM, { when: Math.max(at, clock.now()) }),
  });
  // Where there is no database the package serves.
  const install = () => installPackaged(loadPackaged, () => hasRoom(stored)).catch(() => {});
  const audit = async (feeds: readonly string[], when: 'now' | 'weekly') => {
    let isDropped = false;
    for (const feed of feeds) isDropped = (await auditFeed(feed, device, when)) || isDropped;
    if (!isDropped) return;
    await install();
    await renew();
    await updater.wake();
  };
  const staysAwake = async (run: Promise<unknown>) => {
    const timer = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_EVERY_MS);
    await run.finally(() => clearInterval(timer));
    tell(toStatuses);
  };
  const look = async (feed: string) => {
    await audit([feed], 'now');
    await renew();
    await staysAwake(updater.runLost());
  };
  const runDue = async () => {
    const feeds = (await commands.load()).map(({ id }) => id);
    await audit(feeds, 'weekly').catch(() => {});
    await updater.runDue();
  };
  tell = answerUpdates(toHandlers({ commands, updater, staysAwake, install, renew }), () => toAll(progress));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void staysAwake(runDue());
  });
  // Browsers lose alarms: Firefox all of them at each start, Chromium some.
  void updater.wake().catch(() => {});
  return { start: () => updater.start(), renew, onOdd: (feed) => void look(feed).catch(() => {}) };
}
