import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { toStored } from '../lib/matching/ship-matcher.ts';
import { answer, type Frame } from '../lib/messaging/answer.ts';
import { loadCatalogue, loadLanguage } from '../lib/messaging/catalogue.ts';
import { openFullView } from '../lib/messaging/full-view.ts';
import { loadPackagedBytes, loadPackagedText } from '../lib/messaging/packaged-text.ts';
import { readIntoOpenTabs } from '../lib/messaging/read-into-open-tabs.ts';
import { mendSettings, saveMatchers } from '../lib/messaging/shared-storage.ts';
import { loadBrief } from '../lib/store/load-brief.ts';
import { installPackaged, readCorpus } from '../lib/store/open-corpus.ts';
import { toPackagedLoader } from '../lib/store/packaged-edition.ts';

const loadPackaged = toPackagedLoader(() => loadPackagedText('edition.json'));

const inject = async ({ tabId, frameId }: Frame, file: '/guide.js' | '/card.js' | '/element-painter.js') => {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file], injectImmediately: true });
  return null;
};

const setUpReading = async () => {
  await mendSettings(browser.storage);
  await saveMatchers(browser.storage, [toStored(await loadPackagedBytes('matcher.bin'))]);
};

// Each by itself, whatever becomes of the other. Without a database the packaged edition serves, and the popup says so;
// without a matcher pages stay as they are until the next start.
const setUp = () => Promise.allSettled([setUpReading(), installPackaged(loadPackaged)]);

const install = async () => {
  await setUp();
  // Tabs that cannot be listed are read when they are loaded next.
  await readIntoOpenTabs().catch(() => {});
};

/** Sets the extension up and answers its pages. */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => void install());
  browser.runtime.onStartup.addListener(() => void setUp());
  answer({
    'load-guide': (_, frame) => inject(frame, '/guide.js'),
    'load-card': (_, frame) => inject(frame, '/card.js'),
    'load-element-painter': (_, frame) => inject(frame, '/element-painter.js'),
    'load-catalogue': async () => loadCatalogue(await loadLanguage(browser.storage)),
    'load-brief': async ({ topic }) => {
      const language = await loadLanguage(browser.storage);
      return (await readCorpus(loadPackaged, (reader) => loadBrief(reader, topic, language, 'card'))) ?? null;
    },
    'open-full-view': async ({ topic }, { tabId }) => {
      await openFullView(tabId, topic);
      return null;
    },
  });
});
