import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { BriefState } from '../domain/brief.ts';
import type { EditionLabel } from '../domain/edition.ts';
import type { Freshness } from '../domain/freshness.ts';
import { toLocal, type UiLanguage } from '../domain/language.ts';
import { OFFICIAL_FEED } from '../domain/official-feed.ts';
import { loadPackagedText } from '../messaging/packaged-text.ts';
import { installPackaged } from '../store/open-corpus.ts';
import { toPackagedLoader } from '../store/packaged-edition.ts';
import { auditFeed } from '../updates/audit-feed.ts';
import { toDevice } from '../updates/device.ts';
import { hasRoom } from '../updates/has-room.ts';
import { IN_USE, loadFreshness } from '../updates/in-use.ts';
import { loadBriefOf, type Records, readRecords } from '../updates/read-records.ts';
import { toFeedTopic, toTopicOf } from '../updates/reader-feeds.ts';

const { local } = browser.storage;
const loadPackaged = toPackagedLoader(() => loadPackagedText('edition.json'));
const device = toDevice(local, () => loadPackagedText('feed.json'));
// An edition that is not whole goes out of use; the background gets a newer one when it wakes.
const mend = async (feed: string) => {
  if (await auditFeed(feed, device, 'now')) await installPackaged(loadPackaged, () => hasRoom(local));
};
const records: Records = { loadPackaged, onOdd: (feed) => void mend(feed).catch(() => {}) };

/** The edition in use and the names of topics in it. */
export interface CorpusHead {
  readonly edition: EditionLabel;
  readonly freshness: Freshness | undefined;
  readonly names: ReadonlyMap<string, string>;
}

/** Counts the editions that came into use while the popup was open, of whichever feed. */
function useEditionCount(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const hear = (changes: object) => {
      if (IN_USE in changes) setCount((before) => before + 1);
    };
    local.onChanged.addListener(hear);
    return () => local.onChanged.removeListener(hear);
  }, []);
  return count;
}

/** Names topics in the reader's language; undefined until they are read. */
export function useHead(ids: readonly string[], language: UiLanguage): CorpusHead | undefined {
  const [head, setHead] = useState<CorpusHead>();
  const editions = useEditionCount();
  const key = ids.join();
  useEffect(() => {
    let current = true;
    // What cannot be read is said in words where the records would stand.
    loadHead(key === '' ? [] : key.split(','), language).then(
      (loaded) => current && setHead(loaded),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [key, language, editions]);
  return head;
}

async function loadHead(topics: readonly string[], language: UiLanguage): Promise<CorpusHead | undefined> {
  const idsOf = Map.groupBy(topics.map(toFeedTopic), ({ feed }) => feed);
  const others = [...idsOf.keys()].filter((feed) => feed !== OFFICIAL_FEED);
  const read = (feed: string) =>
    readRecords(feed, records, async (reader) => {
      const found = await reader.loadByIds(
        'topics',
        (idsOf.get(feed) ?? []).map(({ id }) => id),
      );
      return { edition: reader.edition, names: found.map(({ id, name }) => [toTopicOf(feed, id), toLocal(name, language)] as const) };
    });
  const [own, freshness, ...rest] = await Promise.all([
    read(OFFICIAL_FEED),
    loadFreshness(local, OFFICIAL_FEED, Date.now()),
    ...others.map(read),
  ]);
  return own && { edition: own.edition, freshness, names: new Map([own, ...rest].flatMap((one) => one?.names ?? [])) };
}

/** Everything the corpus holds on a topic, of the edition that is in use; `again` loads it anew. */
export function useBrief(topic: string | null, language: UiLanguage): { readonly state: BriefState; readonly again: () => void } {
  const [state, setState] = useState<BriefState>({ kind: 'none' });
  const [attempt, setAttempt] = useState(0);
  const editions = useEditionCount();
  const asked = useRef('');
  // Another attempt is another load of the same topic; records of another edition take the place of those that are shown.
  useEffect(() => {
    if (topic === null) return undefined;
    let current = true;
    const show = (loaded: BriefState) => {
      if (current) setState(loaded);
    };
    const question = [topic, language, attempt].join();
    if (asked.current !== question) show({ kind: 'loading' });
    asked.current = question;
    loadFull(topic, language).then(show, () => show({ kind: 'failed' }));
    return () => {
      current = false;
    };
  }, [topic, language, attempt, editions]);
  return { state, again: () => setAttempt(attempt + 1) };
}

async function loadFull(topic: string, language: UiLanguage): Promise<BriefState> {
  const brief = await loadBriefOf(topic, records, language, 'full');
  if (brief === undefined) return { kind: 'failed' };
  const freshness = await loadFreshness(local, brief.feed, Date.now());
  return { kind: 'ready', brief: { ...brief, ...(freshness && { freshness }) } };
}
