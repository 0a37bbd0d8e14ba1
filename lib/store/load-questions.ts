import { mapInSlices } from '../domain/in-slices.ts';
import { toLocal, type UiLanguage } from '../domain/language.ts';
import { byLot } from '../domain/lot.ts';
import { toFeedPrefix } from '../domain/official-feed.ts';
import type { Question } from '../domain/question.ts';
import type { QuestionEntry } from '../domain/question-filter.ts';
import type { CorpusReader } from './corpus-reader.ts';
import { loadShelf } from './record-shelf.ts';
import { toQuestionView } from './to-views.ts';

/** Questions of one edition. */
export interface QuestionList {
  readonly entries: readonly QuestionEntry[];
  /** False while more of them are being read. */
  readonly isWhole: boolean;
}

/** So many questions are read before all others, for there may be thousands with their quotes. */
const FIRST = 100;

/**
 * All questions with the names of their topics: first those whose framings are opposed, then the others, each in an order drawn
 * by lot that is the same in every language.
 * @param tell is told some of them, in their order, while the others are read
 */
export async function loadQuestions(
  reader: CorpusReader,
  language: UiLanguage,
  tell: (some: QuestionList) => void = () => {},
): Promise<QuestionList> {
  const [questions, topics] = await Promise.all([reader.loadAll('questions'), reader.loadAll('topics')]);
  const prefix = toFeedPrefix(reader.feed);
  const names = new Map(topics.map(({ id, name }) => [id, toLocal(name, language)]));
  const toEntries = async (some: readonly Question[]): Promise<QuestionEntry[]> => {
    const shelf = await loadShelf(reader, { questions: some });
    return mapInSlices(some, (question) => ({
      question: toQuestionView(question, shelf, language),
      prefix,
      topics: question.topics.map((id) => ({ id: `${prefix}${id}`, name: names.get(id) ?? id })),
      edition: reader.edition,
    }));
  };
  const inOrder = questions.toSorted(byLot('questions'));
  const first = await toEntries(inOrder.slice(0, FIRST));
  if (inOrder.length > FIRST) tell({ entries: withOpposedFirst(first), isWhole: false });
  return { entries: withOpposedFirst([...first, ...(await toEntries(inOrder.slice(FIRST)))]), isWhole: true };
}

function withOpposedFirst(entries: readonly QuestionEntry[]): QuestionEntry[] {
  return [...entries.filter(({ question }) => question.opposed), ...entries.filter(({ question }) => !question.opposed)];
}
