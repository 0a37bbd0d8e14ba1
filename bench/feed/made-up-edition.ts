import { EDITION_SCHEMA, type Edition } from '../../lib/domain/edition.ts';
import type { Question } from '../../lib/domain/question.ts';
import type { Quote } from '../../lib/domain/quote.ts';
import type { EditionRecords } from '../../lib/domain/record.ts';
import type { Source, Speaker } from '../../lib/domain/source.ts';
import type { Topic } from '../../lib/domain/topic.ts';
import { toCorpusDigest } from '../../lib/edition/digest.ts';
import { pick, toRandom } from '../random.ts';
import { FURTHER, toFurtherKinds } from './further-kinds.ts';

/** The topic whose records every edition changes, and which is read meanwhile. */
export const READ_TOPIC = 'topic-0';
/** The topic that one quote in twenty is about, too, in an edition of all kinds. */
export const LARGE_TOPIC = 'topic-1';
/** Quotes of a topic: with their sources and speakers a brief is of about a hundred records. */
const QUOTES_OF_TOPIC = 45;
/** Of a thousand records, how many are of these kinds; the others are quotes. */
const [TOPICS, SPEAKERS, SOURCES, QUESTIONS] = [20, 10, 70, 20];
/** Questions of the topic that is read: as many in a small edition as in a large one. */
const QUESTIONS_OF_READ_TOPIC = 20;
const WORDS = 'bridge river north harbour said new council line grain road year winter border rail talks paper first old'.split(' ') as [
  string,
  ...string[],
];

/**
 * An edition nobody has written: topics with quotes by speakers in sources, and questions that these answer. The same number gives the same edition; from one to
 * the next, all quotes of the first topics change, one record in a hundred.
 * @param count how many records it has, a multiple of 1,000
 * @param kinds whether it has figures, events and a lexicon, too, and so many fewer quotes
 */
export async function toMadeUpEdition(number: number, count: number, kinds: 'few' | 'all' = 'few'): Promise<Edition> {
  const random = toRandom(5);
  const toWords = (length: number) => Array.from({ length }, () => pick(random, WORDS)).join(' ');
  const toSome = (of: number) => Math.floor(random() * of);
  const of = (share: number) => (count / 1000) * share;
  const toList = <One>(length: number, toOne: (at: number) => One) => Array.from({ length }, (_, at) => toOne(at));
  const date = { date: '2026-11-20' };
  const topics = toList(of(TOPICS), (at): Topic => {
    return { id: `topic-${at}`, kind: 'idea', name: { en: `Topic ${at}` }, summary: { en: `What ${toWords(12)} is.` } };
  });
  const speakers = toList(of(SPEAKERS), (at): Speaker => ({ id: `speaker-${at}`, name: `Speaker ${at}`, kind: 'outlet' }));
  const sources = toList(of(SOURCES), (at): Source => {
    const outlet = `speaker-${toSome(speakers.length)}`;
    const [chain, sha256] = [[{ role: 'outlet' as const, speaker: outlet }], at.toString(16).padStart(64, '0')];
    return {
      id: `source-${at}`,
      title: toWords(8),
      language: 'en',
      translated: false,
      outlet,
      chain,
      published: date,
      sha256,
      length: 9000,
    };
  });
  const quotes = toList(count - of(TOPICS + SPEAKERS + SOURCES + QUESTIONS + (kinds === 'all' ? FURTHER : 0)), (at): Quote => {
    const topic = Math.floor(at / QUOTES_OF_TOPIC) % topics.length;
    const exact = `${toWords(14)}, as in edition ${at < count / 100 ? number : 1}`;
    const start = toSome(8000);
    return {
      id: `quote-${at}`,
      source: `source-${toSome(sources.length)}`,
      exact,
      start,
      end: start + exact.length,
      speaker: `speaker-${toSome(speakers.length)}`,
      attribution: 'stated',
      topics: [`topic-${topic}`, ...(kinds === 'all' && at % 20 === 0 && topic !== 1 ? [LARGE_TOPIC] : [])],
      date,
    };
  });
  const questions = toList(of(QUESTIONS), (at): Question => {
    const topic = at < QUESTIONS_OF_READ_TOPIC ? 0 : at % topics.length;
    const toFraming = (side: number) => {
      return { id: `side-${side}`, label: { en: toWords(4) }, quotes: toList(2, () => `quote-${toSome(quotes.length)}`) };
    };
    return { id: `question-${at}`, question: { en: `${toWords(8)}?` }, topics: [`topic-${topic}`], framings: [toFraming(1), toFraming(2)] };
  });
  const none = { utterances: [], measures: [], figures: [], events: [], lexicon: [], reasons: [], changes: [] };
  const own = { topics, speakers, sources, quotes, questions };
  const records: EditionRecords = { ...none, ...own, ...(kinds === 'all' && toFurtherKinds(random, count, own, WORDS)) };
  return { schema: EDITION_SCHEMA, number, date: date.date, digest: await toCorpusDigest(records), records };
}
