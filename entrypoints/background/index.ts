import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { type AliasBook, findNameOf } from '../../lib/matching/alias-book.ts';
import { answer, type Frame } from '../../lib/messaging/answer.ts';
import { loadCardCatalogue, loadLanguage } from '../../lib/messaging/catalogue.ts';
import { hearOfOddFeeds } from '../../lib/messaging/odd-feed.ts';
import { openPanel } from '../../lib/messaging/open-panel.ts';
import { loadPackagedText } from '../../lib/messaging/packaged-text.ts';
import { readIntoOpenTabs, readIntoTabs } from '../../lib/messaging/read-into-open-tabs.ts';
import { shareSettings } from '../../lib/messaging/settings-sharing.ts';
import { mendSettings } from '../../lib/messaging/stored-settings.ts';
import { greet } from '../../lib/messaging/welcome.ts';
import { installPackaged } from '../../lib/store/open-corpus.ts';
import { toPackagedLoader } from '../../lib/store/packaged-edition.ts';
import { hasRoom } from '../../lib/updates/has-room.ts';
import { loadFreshness } from '../../lib/updates/in-use.ts';
import { loadBriefOf } from '../../lib/updates/load-brief-of.ts';
import { removePinOf, savePinOf } from './card-pins.ts';
import { obeyCommands } from './commands.ts';
import { offerPanelInMenu } from './panel-menu.ts';
import { type Updates, wireUpdates } from './updates.ts';

const loadPackaged = toPackagedLoader(() => loadPackagedText('edition.json'));

const inject = async ({ tabId, frameId }: Frame, file: '/guide.js' | '/card.js' | '/element-painter.js') => {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file], injectImmediately: true });
  return null;
};

// One after the other: two at once would each miss what the other writes.
let sharing: Promise<void> = Promise.resolve();
const share = () => {
  // What the browser refuses now is shared with the next change, or at its next start.
  sharing = sharing.then(() => shareSettings(browser.storage)).catch(() => {});
  return sharing;
};

// Each by itself, whatever becomes of the other. Without a database the packaged edition serves, and the popup says so;
// without a matcher pages stay as they are until the next start.
const setUp = async (updates: Updates) => {
  const installed = installPackaged(loadPackaged, () => hasRoom(browser.storage.local)).catch(() => {});
  await mendSettings(browser.storage).catch(() => {});
  // Pages are not to wait for a database that may be tried for long: they need nothing of the package's edition.
  await Promise.allSettled([updates.renew(), share()]);
  void installed.then(() => Promise.allSettled([updates.renew(), updates.start()]));
};

const install = async (updates: Updates) => {
  await setUp(updates);
  // Tabs that cannot be listed are read when they are loaded next.
  await readIntoOpenTabs().catch(() => {});
};

const loadCard = async (topic: string, onOdd: Updates['onOdd']) => {
  const language = await loadLanguage(browser.storage);
  const brief = await loadBriefOf(topic, { loadPackaged, onOdd }, language, 'card');
  if (brief === undefined) return null;
  const freshness = await loadFreshness(browser.storage.local, brief.feed, Date.now());
  return { ...brief, ...(freshness && { freshness }) };
};

// Names that came by an update after the package was made are not in its book: then the card says less.
const toNameFinder = () => {
  let book: Promise<AliasBook> | undefined;
  return async (topic: string, surface: string) => {
    book ??= loadPackagedText('names.json').then((text) => JSON.parse(text) as AliasBook);
    const named = (await book)[topic];
    return (named && findNameOf(named, surface)) ?? null;
  };
};

/** Sets the extension up and answers its pages. */
export default defineBackground(() => {
  const updates = wireUpdates(loadPackaged);
  const findName = toNameFinder();
  offerPanelInMenu();
  browser.runtime.onInstalled.addListener((details) => {
    void greet(details).catch(() => {});
    void install(updates);
  });
  obeyCommands();
  browser.runtime.onStartup.addListener(() => void setUp(updates));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync' || (area === 'local' && ('settings' in changes || 'sharing' in changes))) void share();
  });
  browser.permissions.onAdded.addListener(() => void readIntoTabs().catch(() => {}));
  hearOfOddFeeds(updates.onOdd);
  answer({
    'load-guide': (_, frame) => inject(frame, '/guide.js'),
    'load-card': (_, frame) => inject(frame, '/card.js'),
    'load-element-painter': (_, frame) => inject(frame, '/element-painter.js'),
    'load-catalogue': async () => loadCardCatalogue(await loadLanguage(browser.storage)),
    'load-brief': ({ topic }) => loadCard(topic, updates.onOdd),
    'find-name': ({ topic, surface }) => findName(topic, surface),
    'open-full-view': async ({ topic }, { tabId }) => {
      await openPanel({ tab: 'page', id: topic }, tabId);
      return null;
    },
    'save-pin': (ref) => savePinOf(ref, { loadPackaged, onOdd: updates.onOdd }),
    'remove-pin': removePinOf,
    'open-pins': async (_, { tabId }) => {
      await openPanel({ tab: 'pins' }, tabId);
      return null;
    },
  });
});
