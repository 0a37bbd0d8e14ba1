import { getRecord } from '../domain/get-record.ts';
import { byLot } from '../domain/lot.ts';
import { type Question, toStanding } from '../domain/question.ts';
import type { Topic } from '../domain/topic.ts';
import type { RecordShelf } from './record-shelf.ts';

/**
 * Orders questions by what somebody wants who points at a topic, most wanted first:
 * 1. those that ask of the topic by its whole name and have framings to set side by side, also where these rest on one source, which
 *    is said beside them: another pair in their place would answer what nobody asked;
 * 2. before others, in each of the two, those with framings of different sources;
 * 3. then by how much of its name a question says, by the share of its quotes that are of the topic, and the fewest topics first.
 * Among equals the lot decides. Names are read in English, which every record has: the order is the same in every language.
 */
export function byAboutness(topic: Topic, shelf: RecordShelf): (a: Question, b: Question) => number {
  const lot = byLot(topic.id);
  const marks = new Map<string, readonly number[]>();
  const toMarks = (question: Question) => {
    const known = marks.get(question.id) ?? toAboutness(question, topic, shelf);
    marks.set(question.id, known);
    return known;
  };
  return (a, b) => {
    const [ofA, ofB] = [toMarks(a), toMarks(b)];
    const differing = ofA.findIndex((mark, at) => mark !== ofB[at]);
    return differing < 0 ? lot(a, b) : (ofB[differing] ?? 0) - (ofA[differing] ?? 0);
  };
}

function toAboutness(question: Question, topic: Topic, { quotes }: RecordShelf): readonly number[] {
  const asked = toWords(question.question.en);
  // An id is the short name that editors give: "csto".
  const said = Math.max(...[topic.name.en, topic.id].map((name) => toShare(toWords(name), (word) => asked.includes(word))));
  const behind = question.framings.flatMap((framing) => framing.quotes).map((id) => getRecord(quotes, id, 'quote'));
  const isOpposed = toStanding(question, (id) => getRecord(quotes, id, 'quote').source) === 'opposed';
  return [
    Number(said === 1 && question.framings.length > 1),
    Number(isOpposed),
    said,
    toShare(behind, ({ topics }) => topics.includes(topic.id)),
    -question.topics.length,
  ];
}

function toWords(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll(/['’]s\b/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function toShare<One>(all: readonly One[], holds: (one: One) => boolean): number {
  return all.filter(holds).length / (all.length || 1);
}
