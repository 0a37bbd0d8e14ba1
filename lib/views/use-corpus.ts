import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { CorpusOrigin } from '../domain/brief.ts';
import type { EditionLabel } from '../domain/edition.ts';
import type { Freshness } from '../domain/freshness.ts';
import { toLocal, type UiLanguage } from '../domain/language.ts';
import { OFFICIAL_FEED } from '../domain/official-feed.ts';
import { loadFreshness } from '../updates/in-use.ts';
import { readRecords } from '../updates/read-records.ts';
import { toFeedTopic, toTopicOf } from '../updates/reader-feeds.ts';
import { RECORDS, useLoaded } from './use-records.ts';

const { local } = browser.storage;

/** The edition in use and the names of topics in it. */
export interface CorpusHead {
  readonly edition: EditionLabel;
  readonly freshness: Freshness | undefined;
  readonly readFrom: CorpusOrigin;
  readonly names: ReadonlyMap<string, string>;
}

/** What was asked before there was a view to ask it. */
let ahead: { readonly key: string; readonly head: Promise<CorpusHead | undefined> } | undefined;

/** Names topics before there is a view to show them: the view that asks for the same next is given what this brings. */
export function nameTopicsAhead(ids: readonly string[], language: UiLanguage): void {
  const head = loadHead(ids, language);
  // Whether it failed is heard by who asks for it.
  head.catch(() => {});
  ahead = { key: toHeadKey(ids, language), head };
}

/** Names topics in the reader's language; undefined until they are read. */
export function useHead(ids: readonly string[], language: UiLanguage): CorpusHead | undefined {
  const [head, setHead] = useState<CorpusHead>();
  const key = toHeadKey(ids, language);
  const { state } = useLoaded(key, () => takeAhead(key) ?? loadHead(ids, language));
  const loaded = state.kind === 'ready' ? state.value : undefined;
  // What cannot be read is said in words where the records would stand; names that are known stay until more are.
  useEffect(() => {
    if (loaded !== undefined) setHead(loaded);
  }, [loaded]);
  return loaded ?? head;
}

function toHeadKey(ids: readonly string[], language: UiLanguage): string {
  return [language, ...ids].join();
}

// Once: what is asked again is read again.
function takeAhead(key: string): Promise<CorpusHead | undefined> | undefined {
  const taken = ahead?.key === key ? ahead.head : undefined;
  if (taken !== undefined) ahead = undefined;
  return taken;
}

async function loadHead(topics: readonly string[], language: UiLanguage): Promise<CorpusHead | undefined> {
  const idsOf = Map.groupBy(topics.map(toFeedTopic), ({ feed }) => feed);
  const others = [...idsOf.keys()].filter((feed) => feed !== OFFICIAL_FEED);
  const read = (feed: string) =>
    readRecords(feed, RECORDS, async (reader) => {
      const found = await reader.loadByIds(
        'topics',
        (idsOf.get(feed) ?? []).map(({ id }) => id),
      );
      return {
        edition: reader.edition,
        readFrom: reader.readFrom,
        names: found.map(({ id, name }) => [toTopicOf(feed, id), toLocal(name, language)] as const),
      };
    });
  const [own, freshness, ...rest] = await Promise.all([
    read(OFFICIAL_FEED),
    loadFreshness(local, OFFICIAL_FEED, Date.now()),
    ...others.map(read),
  ]);
  return own && { ...own, freshness, names: new Map([own, ...rest].flatMap((one) => one?.names ?? [])) };
}
