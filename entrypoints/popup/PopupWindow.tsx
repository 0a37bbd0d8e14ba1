import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/Popup.tsx';
import type { BriefState, PageState } from '../../components/popup/page-state.ts';
import type { EditionLabel } from '../../lib/domain/edition.ts';
import { toLocal, type UiLanguage } from '../../lib/domain/language.ts';
import { DEFAULT_SETTINGS, type Settings, withSite } from '../../lib/domain/settings.ts';
import { parseEdition } from '../../lib/edition/parse-edition.ts';
import type { Wanted } from '../../lib/messaging/full-view.ts';
import { toGoal, toPageTopics } from '../../lib/messaging/page-channel.ts';
import { connectToPage, type PageAnswer, type PageConnection, reloadPage } from '../../lib/messaging/page-connection.ts';
import { loadPackagedText } from '../../lib/messaging/packaged-text.ts';
import { loadSettings, saveSettings } from '../../lib/messaging/shared-storage.ts';
import { loadBrief } from '../../lib/store/load-brief.ts';
import { readCorpus } from '../../lib/store/open-corpus.ts';

const loadPackaged = async () => parseEdition(await loadPackagedText('edition.json'));

const loadHead = (language: UiLanguage, ids: readonly string[]) =>
  readCorpus(loadPackaged, async (reader) => ({
    edition: reader.edition,
    names: new Map((await reader.loadByIds('topics', ids)).map(({ id, name }) => [id, toLocal(name, language)])),
  }));

/** The popup, wired: to the page in the tab, to the corpus, and to the settings. */
export function PopupWindow({ wanted, language }: { readonly wanted: Wanted; readonly language: UiLanguage }) {
  const [answer, setAnswer] = useState<PageAnswer>({ kind: 'reading', frames: [] });
  const [connection, setConnection] = useState<PageConnection>();
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const [head, setHead] = useState<{ edition: EditionLabel; names: ReadonlyMap<string, string> }>();
  const [chosen, setChosen] = useState<string | null>(wanted.topic ?? null);
  const [brief, setBrief] = useState<BriefState>({ kind: 'none' });
  const [at, setAt] = useState<number | null>(null);

  useEffect(() => {
    void connectToPage(wanted.tabId, setAnswer).then(setConnection, () => setAnswer({ kind: 'unsupported', frames: [] }));
    void loadSettings(browser.storage).then(setSettings);
  }, [wanted]);

  const topics = toPageTopics(answer.frames);
  const ids = topics.map(({ id }) => id).join();
  useEffect(() => {
    void loadHead(language, ids === '' ? [] : ids.split(',')).then(setHead);
  }, [ids, language]);

  const shown = chosen ?? topics[0]?.id ?? null;
  useEffect(() => {
    if (shown === null) return;
    let current = true;
    const show = (state: BriefState) => current && setBrief(state);
    show({ kind: 'loading' });
    readCorpus(loadPackaged, (reader) => loadBrief(reader, shown, language, 'full')).then(
      (loaded) => show(loaded ? { kind: 'ready', brief: loaded } : { kind: 'failed' }),
      () => show({ kind: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [shown, language]);

  const host = connection?.host;
  const goTo = (topic: string, number: number) => {
    const goal = toGoal(answer.frames, topic, number);
    if (goal === undefined) return;
    connection?.go(goal);
    setAt(number);
  };
  const step = (topic: string, by: 1 | -1) => {
    const count = topics.find(({ id }) => id === topic)?.count ?? 0;
    if (count > 0) goTo(topic, at === null ? (by === 1 ? 0 : count - 1) : (at + by + count) % count);
  };
  const choose = (topic: string) => {
    setChosen(topic);
    goTo(topic, 0);
  };
  const toggleSite = (on: boolean) => {
    if (host === undefined) return;
    const changed = withSite(settings, host, on);
    setSettings(changed);
    void saveSettings(browser.storage, changed);
  };
  const page: PageState = {
    kind: answer.kind,
    ...(host !== undefined && { host }),
    marksOn: host === undefined || !settings.sitesOff.includes(host),
    topics: topics.map(({ id, count, positions }) => ({ id, count, positions, name: head?.names.get(id) ?? '' })),
  };
  return (
    <Popup
      page={page}
      chosenId={shown}
      brief={brief}
      mentionIndex={at}
      edition={head?.edition}
      onChooseTopic={choose}
      onStep={step}
      onToggleSite={toggleSite}
      onOpenSettings={() => void browser.runtime.openOptionsPage()}
      onReload={() => void reloadPage(wanted.tabId).then(() => window.close())}
    />
  );
}
