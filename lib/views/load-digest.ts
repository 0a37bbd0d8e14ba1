import type { UiLanguage } from '../domain/language.ts';
import type { Question } from '../domain/question.ts';
import type { PageDigestView, TouchedQuestion } from '../domain/touched-question.ts';
import { toLeftOut } from '../search/left-out.ts';
import type { PageDigest } from '../search/page-digest.ts';
import { byTopicFit, toRelevance } from '../search/relevance.ts';
import { toTopicWeights, type WeighedTopic } from '../search/topic-weights.ts';
import type { CorpusReader } from '../store/corpus-reader.ts';
import { countQuestions, loadTouched } from '../store/load-touched.ts';
import { readRecords } from '../updates/read-records.ts';
import { toFeedTopic, toTopicOf } from '../updates/reader-feeds.ts';
import { RECORDS } from './use-records.ts';

/** So many questions a page touches at most, in every view of it; the first of them are shown at once. */
const MOST = 24;
/** Questions are counted for so many of a page's topics, most mentioned first. */
const COUNTED = 60;

/**
 * Loads the questions that a page touches, those that go best with it first, and works out what the page leaves out. One page has
 * the same questions in the same order wherever they are shown. Of each feed its own topics are weighed, and only the
 * questions that fit these best are read with their quotes.
 * @throws {Error} when the package cannot be read either
 */
export async function loadDigest(page: PageDigest, language: UiLanguage): Promise<PageDigestView> {
  const topics = page.topics.slice(0, COUNTED).map(({ id, count }) => ({ ...toFeedTopic(id), count }));
  const ofFeeds = [...Map.groupBy(topics, ({ feed }) => feed)].map(async ([feed, own]) => {
    const found = await readRecords(feed, RECORDS, (reader) => loadFitting(reader, own, language));
    return found && toOfFeed(feed, found);
  });
  const found = (await Promise.all(ofFeeds)).filter((one) => one !== undefined);
  return toView(page, {
    topics: found.flatMap((one) => one.topics),
    touched: found.flatMap((one) => one.touched),
  });
}

/** The topics of a page, weighed, and the questions that fit them best. */
interface Fitting {
  readonly topics: readonly WeighedTopic[];
  readonly touched: readonly TouchedQuestion[];
}

async function loadFitting(reader: CorpusReader, own: PageDigest['topics'], language: UiLanguage): Promise<Fitting> {
  const counts = await countQuestions(
    reader,
    own.map(({ id }) => id),
  );
  const topics = toTopicWeights(own, counts);
  const choose = (all: readonly Question[]) => byTopicFit(topics, all).slice(0, MOST);
  return { topics, touched: await loadTouched(reader, { topics: topics.map(({ id }) => id), choose, language }) };
}

// Ids of a feed that the reader added have the feed's before them, as those of its topics on pages have.
function toOfFeed(feed: string, { topics, touched }: Fitting): Fitting {
  return {
    topics: topics.map(({ id, weight }) => ({ id: toTopicOf(feed, id), weight })),
    touched: touched.map((question) => toQuestionOfFeed(feed, question)),
  };
}

function toQuestionOfFeed(feed: string, { id, topics, facts, ...question }: TouchedQuestion): TouchedQuestion {
  const toOwn = (one: string) => toTopicOf(feed, one);
  const ownFacts = [...facts].map(([quote, { speakerTopic, ...fact }]) => {
    return [quote, { ...fact, ...(speakerTopic !== undefined && { speakerTopic: toOwn(speakerTopic) }) }] as const;
  });
  return { ...question, id: toOwn(id), topics: topics.map(toOwn), facts: new Map(ownFacts) };
}

function toView(page: PageDigest, { topics, touched }: Fitting): PageDigestView {
  const byId = new Map(touched.map((question) => [question.id, question]));
  const inOrder = toRelevance(topics, page.contexts, touched).flatMap(({ id }) => byId.get(id) ?? []);
  const questions = inOrder.slice(0, MOST);
  return { questions, leftOut: toLeftOut(questions, page) };
}
