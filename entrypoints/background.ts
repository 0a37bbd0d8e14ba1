import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { toUiLanguage } from '../lib/domain/language.ts';
import { parseEdition } from '../lib/edition/parse-edition.ts';
import { answer, type Frame } from '../lib/messaging/answer.ts';
import { openFullView } from '../lib/messaging/full-view.ts';
import { loadPackagedText } from '../lib/messaging/packaged-text.ts';
import { readIntoOpenTabs } from '../lib/messaging/read-into-open-tabs.ts';
import { saveMatcher } from '../lib/messaging/shared-storage.ts';
import { loadBrief } from '../lib/store/load-brief.ts';
import { installPackaged, readCorpus } from '../lib/store/open-corpus.ts';

const loadPackaged = async () => parseEdition(await loadPackagedText('edition.json'));

const inject = async ({ tabId, frameId }: Frame, file: '/card.js' | '/element-painter.js') => {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file], injectImmediately: true });
  return null;
};

// The matcher first: pages wait for it, while cards are answered from the package until the database is filled.
const setUp = async () => {
  await saveMatcher(browser.storage, JSON.parse(await loadPackagedText('matcher.json')));
  // Where there is no database the packaged edition serves, and the popup says so.
  await installPackaged(loadPackaged).catch(() => {});
};

/** Sets the extension up and answers its pages. */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => void setUp().then(readIntoOpenTabs));
  browser.runtime.onStartup.addListener(() => void setUp());
  answer({
    'load-card': (_, frame) => inject(frame, '/card.js'),
    'load-element-painter': (_, frame) => inject(frame, '/element-painter.js'),
    'load-brief': async ({ topic }) => {
      const language = toUiLanguage(i18n.t('uiLanguage'));
      return (await readCorpus(loadPackaged, (reader) => loadBrief(reader, topic, language, 'card'))) ?? null;
    },
    'open-full-view': async ({ topic }, { tabId }) => {
      await openFullView(tabId, topic);
      return null;
    },
  });
});
