import { useEffect, useState } from 'preact/hooks';
import type { UiLanguage } from '../domain/language.ts';
import type { Question } from '../domain/question.ts';
import type { PageDigestState, PageDigestView, TouchedQuestion } from '../domain/touched-question.ts';
import { toLeftOut } from '../search/left-out.ts';
import { byTopicFit, type PageDigest, toRelevance } from '../search/relevance.ts';
import { loadTouched } from '../store/load-touched.ts';
import { readRecords } from '../updates/read-records.ts';
import { toFeedTopic, toTopicOf } from '../updates/reader-feeds.ts';
import { RECORDS, useLoaded } from './use-records.ts';

/** Of so many topics, most mentioned first, questions are looked for: those of the first rows. */
const TOPICS = 5;

/** What is asked for a page. */
export interface DigestWish {
  /** What is known of the page; undefined while the words around its mentions are not. */
  readonly page: PageDigest | undefined;
  readonly language: UiLanguage;
  /** How many questions at most. */
  readonly most: number;
}

/**
 * What the corpus holds for a page as a whole. It is worked out anew when the page has other topics or other words around
 * them; what is shown stays until that is there.
 */
export function useDigest({ page, language, most }: DigestWish): { readonly state: PageDigestState; readonly again: () => void } {
  const key = JSON.stringify([language, page?.topics.slice(0, TOPICS).map(({ id }) => id), page?.contexts]);
  const { state, again } = useLoaded(key, async () => page && loadDigest(page, language, most));
  const [held, setHeld] = useState<PageDigestView>();
  const loaded = state.kind === 'ready' ? state.value : undefined;
  useEffect(() => {
    if (loaded !== undefined) setHeld(loaded);
  }, [loaded]);
  const digest = loaded ?? held;
  if (page !== undefined && page.topics.length === 0) return { state: { kind: 'none' }, again };
  if (state.kind === 'failed') return { state: { kind: 'failed' }, again };
  return { state: digest === undefined ? { kind: page === undefined ? 'none' : 'loading' } : { kind: 'ready', digest }, again };
}

async function loadDigest(page: PageDigest, language: UiLanguage, most: number): Promise<PageDigestView> {
  const topics = page.topics.slice(0, TOPICS).map(({ id, count }) => ({ ...toFeedTopic(id), count }));
  const ofFeeds = [...Map.groupBy(topics, ({ feed }) => feed)].map(async ([feed, own]) => {
    const choose = (all: readonly Question[]) => byTopicFit(own, all).slice(0, most);
    const wish = { topics: own.map(({ id }) => id), choose, language };
    const touched = await readRecords(feed, RECORDS, (reader) => loadTouched(reader, wish));
    return (touched ?? []).map((question) => toOfFeed(feed, question));
  });
  return toView(page, (await Promise.all(ofFeeds)).flat());
}

// Ids of a feed that the reader added have the feed's before them, as those of its topics on pages have.
function toOfFeed(feed: string, { id, topics, facts, ...question }: TouchedQuestion): TouchedQuestion {
  const toOwn = (one: string) => toTopicOf(feed, one);
  const ownFacts = [...facts].map(([quote, { speakerTopic, ...fact }]) => {
    return [quote, { ...fact, ...(speakerTopic !== undefined && { speakerTopic: toOwn(speakerTopic) }) }] as const;
  });
  return { ...question, id: toOwn(id), topics: topics.map(toOwn), facts: new Map(ownFacts) };
}

function toView(page: PageDigest, touched: readonly TouchedQuestion[]): PageDigestView {
  const byId = new Map(touched.map((question) => [question.id, question]));
  const inOrder = toRelevance(page, touched).flatMap(({ id }) => byId.get(id) ?? []);
  const questions = [...inOrder.filter(({ view }) => view.opposed), ...inOrder.filter(({ view }) => !view.opposed)];
  return { questions, leftOut: toLeftOut(questions, page) };
}
