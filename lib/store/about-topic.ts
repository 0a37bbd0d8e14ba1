import { byWorth } from '../domain/lot.ts';
import { type Question, toStanding } from '../domain/question.ts';
import type { Topic } from '../domain/topic.ts';
import type { RecordShelf } from './record-shelf.ts';

/**
 * Orders questions by what somebody wants who points at a topic, most wanted first:
 * 1. those that ask of the topic by its whole name and have framings to set side by side, also where these rest on one source, which
 *    is said beside them: another pair in their place would answer what nobody asked;
 * 2. before others, in each of the two, those with framings of different sources;
 * 3. then by how much of its name a question says, and by the share of its quotes that are of the topic, which is half as much;
 *    then the fewest topics first.
 * Among equals the lot decides. Names are read in English, which every record has: the order is the same in every language.
 */
export function toMostAbout(topic: Topic, questions: readonly Question[], { quotes }: RecordShelf): Question[] {
  // An id is the short name that editors give: "csto".
  const names = [topic.name.en, topic.id].map(toWords);
  const toWorth = (question: Question) => {
    const asked = toWords(question.question.en);
    const said = Math.max(...names.map((name) => toShare(name, (word) => asked.includes(word))));
    const behind = question.framings.flatMap((framing) => framing.quotes.flatMap((id) => quotes.get(id) ?? []));
    const isNamed = said === 1 && question.framings.length > 1;
    const isOpposed = toStanding(question, (id) => quotes.get(id)?.source) === 'opposed';
    const share = toShare(behind, ({ topics }) => topics.includes(topic.id));
    return (isNamed ? 8 : 0) + (isOpposed ? 4 : 0) + 2 * said + share - question.topics.length / 1000;
  };
  return byWorth(topic.id, questions, toWorth);
}

function toWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function toShare<One>(all: readonly One[], holds: (one: One) => boolean): number {
  return all.filter(holds).length / (all.length || 1);
}
