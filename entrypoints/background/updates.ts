import { browser } from 'wxt/browser';
import { answerUpdates, type Tell } from '../../lib/messaging/answer-updates.ts';
import { loadPackagedBytes, loadPackagedText } from '../../lib/messaging/packaged-text.ts';
import { saveMatchers } from '../../lib/messaging/shared-storage.ts';
import { installPackaged, resetCorpus } from '../../lib/store/open-corpus.ts';
import { toDevice } from '../../lib/updates/device.ts';
import { FeedCommands } from '../../lib/updates/feed-commands.ts';
import { loadMatchers } from '../../lib/updates/feed-matchers.ts';
import { toFeedId } from '../../lib/updates/find-feed.ts';
import { saveInUse } from '../../lib/updates/in-use.ts';
import { LedgerWriter } from '../../lib/updates/ledger.ts';
import type { Records } from '../../lib/updates/read-records.ts';
import { Updater } from '../../lib/updates/updater.ts';
import { toTellings } from './tellings.ts';

/** The one alarm of the extension; at its time the feeds that are due are updated. */
const ALARM = 'updates';
/** A worker that calls nothing of the browser's for 30 seconds is ended (Chromium 156), whatever it waits for. */
const AWAKE_EVERY_MS = 20_000;

/** Updates of the corpus, in the background. */
export interface Updates {
  /** The extension was installed or updated, or the browser has started. */
  readonly start: () => Promise<void>;
  /** Saves the names of the feeds that are on for the pages, and tells whoever shows records. */
  readonly renew: () => Promise<void>;
}

/** Wires updates to alarms, locks, storage and the options page; to be called at each start of the worker, at once. */
export function wireUpdates(records: Records): Updates {
  const device = toDevice(browser.storage.local, () => loadPackagedText('feed.json'));
  const { stored, store, clock } = device;
  let tell: Tell = () => {};
  const ledger = new LedgerWriter(stored, (value) => tell(() => ({ part: 'ledger', value })));
  const commands = new FeedCommands({ ...device, onRequest: ledger.add });

  const { toStatuses, toNews, toAll } = toTellings(device, records, commands);
  const renew = async () => {
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
    onProgress: (progress) => tell(() => ({ part: 'progress', value: progress ?? null })),
    onRequest: ledger.add,
    onEnd: async () => {
      await Promise.allSettled([ledger.flush(), renew()]);
    },
    wakeAt: (at) => void browser.alarms.create(ALARM, { when: Math.max(at, clock.now()) }),
  });
  const staysAwake = async (run: Promise<unknown>) => {
    const timer = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_EVERY_MS);
    await run.finally(() => clearInterval(timer));
    tell(toStatuses);
  };

  tell = answerUpdates(
    {
      'check-now': () => staysAwake(updater.runByHand()).then(toNull),
      cancel: async () => toNull(updater.cancel()),
      switch: ({ feed, isOn }) =>
        commands
          .switch(feed, isOn)
          .then(renew)
          .then(() => updater.wake())
          .then(toNull),
      move: ({ feed, by }) => commands.move(feed, by).then(renew).then(toNull),
      remove: ({ feed }) => commands.remove(feed).then(renew).then(toNull),
      look: ({ address }) => commands.look(address),
      add: async (request) => {
        const finding = await commands.add(request, request.name);
        // What it holds comes while the reader looks on.
        if (finding.kind === 'found') void renew().then(() => staysAwake(updater.runAdded(toFeedId(finding.fingerprint))));
        return finding;
      },
      reset: async () => {
        updater.cancel();
        await resetCorpus();
        await installPackaged(records.loadPackaged).catch(() => {});
        return toNull(await renew());
      },
      renew: () => renew().then(toNull),
    },
    toAll,
  );
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void staysAwake(updater.runDue());
  });
  // Browsers lose alarms: Firefox all of them at each start, Chromium some.
  void updater.wake().catch(() => {});
  return { start: () => updater.start(), renew };
}

function toNull(_: unknown): null {
  return null;
}
