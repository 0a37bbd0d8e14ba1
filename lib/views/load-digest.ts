import type { UiLanguage } from '../domain/language.ts';
import { byWorth } from '../domain/lot.ts';
import type { Question } from '../domain/question.ts';
import type { PageDigestView, TouchedQuestion } from '../domain/touched-question.ts';
import { toLeftOut } from '../search/left-out.ts';
import type { PageDigest } from '../search/page-digest.ts';
import { byRelevance, RELEVANCE, toTopicFit } from '../search/relevance.ts';
import { toTopicWeights } from '../search/topic-weights.ts';
import type { CorpusReader } from '../store/corpus-reader.ts';
import { countQuestions, loadTouched } from '../store/load-touched.ts';
import { readRecords } from '../updates/read-records.ts';
import { toFeedTopic, toTopicOf } from '../updates/reader-feeds.ts';
import { RECORDS } from './use-records.ts';

/** So many questions a page touches at most, in every view of it; the first of them are shown at once. */
const MOST = 24;

/**
 * Loads the questions that a page touches, those that go best with it first, and works out what the page leaves out. One page has
 * the same questions in the same order wherever they are shown. Of each feed its own topics are weighed, and only the
 * questions that fit these best are read with their quotes.
 * @throws {Error} when the package cannot be read either
 */
export async function loadDigest(page: PageDigest, language: UiLanguage): Promise<PageDigestView> {
  const topics = page.topics.map(({ id, count }) => ({ ...toFeedTopic(id), count }));
  const ofFeeds = [...Map.groupBy(topics, ({ feed }) => feed)].map(async ([feed, own]) => {
    const fitting = await readRecords(feed, RECORDS, (reader) => loadFitting(reader, own, language));
    return (fitting ?? []).map((question) => toOfFeed(feed, question));
  });
  const questions = byRelevance(page.contexts, (await Promise.all(ofFeeds)).flat()).slice(0, MOST);
  return { questions, leftOut: toLeftOut(questions, page) };
}

/** A question with how well its topics go with those of the page. */
interface FittingQuestion extends TouchedQuestion {
  readonly fit: number;
}

async function loadFitting(reader: CorpusReader, own: PageDigest['topics'], language: UiLanguage): Promise<FittingQuestion[]> {
  const topics = toTopicWeights(own, await countQuestions(reader, own));
  const toFit = toTopicFit(topics);
  const choose = (all: readonly Question[]) => byWorth(RELEVANCE, all, toFit).slice(0, MOST);
  const touched = await loadTouched(reader, { topics: topics.map(({ id }) => id), choose, language });
  return touched.map((question) => ({ ...question, fit: toFit(question) }));
}

// Ids of a feed that the reader added have the feed's before them, as those of its topics on pages have.
function toOfFeed(feed: string, { id, facts, ...question }: FittingQuestion): FittingQuestion {
  const toOwn = (one: string) => toTopicOf(feed, one);
  const ownFacts = [...facts].map(([quote, { speakerTopic, ...fact }]) => {
    return [quote, { ...fact, ...(speakerTopic !== undefined && { speakerTopic: toOwn(speakerTopic) }) }] as const;
  });
  return { ...question, id: toOwn(id), facts: new Map(ownFacts) };
}
