import { mapInSlices } from '../domain/in-slices.ts';
import { toLocal, type UiLanguage } from '../domain/language.ts';
import { byLot } from '../domain/lot.ts';
import { toFeedPrefix } from '../domain/official-feed.ts';
import type { QuestionEntry } from '../domain/question-filter.ts';
import type { CorpusReader } from './corpus-reader.ts';
import { loadShelf } from './record-shelf.ts';
import { toQuestionView } from './to-views.ts';

/**
 * All questions with the names of their topics: first those whose framings are opposed, then the others, each in an order drawn
 * by lot that is the same in every language.
 */
export async function loadQuestions(reader: CorpusReader, language: UiLanguage): Promise<readonly QuestionEntry[]> {
  const [questions, topics] = await Promise.all([reader.loadAll('questions'), reader.loadAll('topics')]);
  const shelf = await loadShelf(reader, { questions });
  const prefix = toFeedPrefix(reader.feed);
  const names = new Map(topics.map(({ id, name }) => [id, toLocal(name, language)]));
  const entries = await mapInSlices(questions.toSorted(byLot('questions')), (question) => ({
    question: toQuestionView(question, shelf, language),
    prefix,
    topics: question.topics.map((id) => ({ id: `${prefix}${id}`, name: names.get(id) ?? id })),
    edition: reader.edition,
  }));
  return [...entries.filter(({ question }) => question.opposed), ...entries.filter(({ question }) => !question.opposed)];
}
