import type { OriginView } from '../domain/brief.ts';
import { getRecord } from '../domain/get-record.ts';
import type { LocalText, UiLanguage } from '../domain/language.ts';
import type { Question, QuestionCounts } from '../domain/question.ts';
import type { QuoteFacts, TouchedQuestion } from '../domain/touched-question.ts';
import type { CorpusReader } from './corpus-reader.ts';
import { loadShelf, type RecordShelf } from './record-shelf.ts';
import { toOriginView } from './to-dated-view.ts';
import { toQuestionView } from './to-views.ts';

/** So many questions of one topic are considered, however many there are. */
const MOST_OF_TOPIC = 100;

/** How many questions there are, and how many name each of some topics: counted, not read. */
export async function countQuestions(reader: CorpusReader, topics: readonly { readonly id: string }[]): Promise<QuestionCounts> {
  const [all, ofTopics] = await Promise.all([
    reader.count('questions'),
    Promise.all(topics.map(async ({ id }) => [id, await reader.countByTopic('questions', id)] as const)),
  ]);
  return { all, ofTopics: new Map(ofTopics) };
}

/** What is asked of the corpus for a page. */
export interface TouchedWish {
  /** Ids of topics, as the feed has them. */
  readonly topics: readonly string[];
  /** Chooses, by topics alone, the questions that are loaded with their quotes. */
  readonly choose: (questions: readonly Question[]) => readonly Question[];
  readonly language: UiLanguage;
}

/**
 * Loads the questions of some topics: at most 100 of each, and of those only the chosen ones with their quotes, so that it takes
 * as long in a large corpus as in a small one.
 * @throws {Error} naming the id of a record that is referred to and not there
 */
export async function loadTouched(reader: CorpusReader, { topics, choose, language }: TouchedWish): Promise<readonly TouchedQuestion[]> {
  const ofEach = await Promise.all(topics.map((topic) => reader.loadByTopic('questions', topic, MOST_OF_TOPIC)));
  const chosen = choose([...new Map(ofEach.flat().map((question) => [question.id, question])).values()]);
  const shelf = await loadShelf(reader, { questions: chosen });
  return chosen.map((question) => ({
    id: question.id,
    view: toQuestionView(question, shelf, language),
    topics: question.topics,
    own: [question.question, ...question.framings.map(({ label }) => label)].flatMap((text: LocalText) => Object.values(text)).join('\n'),
    quoted: question.framings.flatMap(({ quotes }) => quotes.map((id) => getRecord(shelf.quotes, id, 'quote').exact)).join('\n'),
    facts: new Map(question.framings.flatMap(({ quotes }) => quotes.map((id) => [id, toFacts(id, shelf, language)] as const))),
    edition: reader.edition,
  }));
}

function toFacts(id: string, shelf: RecordShelf, language: UiLanguage): QuoteFacts {
  const quote = getRecord(shelf.quotes, id, 'quote');
  const { name, topic } = getRecord(shelf.speakers, quote.speaker, 'speaker');
  const { origin } = getRecord(shelf.speakers, getRecord(shelf.sources, quote.source, 'source').outlet, 'speaker');
  return {
    speaker: name,
    ...(topic !== undefined && { speakerTopic: topic }),
    origin: origin ? toOriginView(origin, shelf.reasons, language) : UNKNOWN,
  };
}

const UNKNOWN: OriginView = { country: null };
