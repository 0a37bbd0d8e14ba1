import type { UiLanguage } from '../domain/language.ts';
import type { Question } from '../domain/question.ts';
import type { PageDigestView, TouchedQuestion } from '../domain/touched-question.ts';
import { toLeftOut } from '../search/left-out.ts';
import { type PageDigest, TOPICS } from '../search/page-digest.ts';
import { byTopicFit, toRelevance } from '../search/relevance.ts';
import { loadTouched } from '../store/load-touched.ts';
import { readRecords } from '../updates/read-records.ts';
import { toFeedTopic, toTopicOf } from '../updates/reader-feeds.ts';
import { RECORDS } from './use-records.ts';

/**
 * Loads the questions that a page touches, in the order in which they are shown, and works out what the page leaves out.
 * @param most so many questions at most
 * @throws {Error} when the package cannot be read either
 */
export async function loadDigest(page: PageDigest, language: UiLanguage, most: number): Promise<PageDigestView> {
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
