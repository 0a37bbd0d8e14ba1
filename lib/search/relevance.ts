import { byLot } from '../domain/lot.ts';
import { scoreWords } from './score-words.ts';
import { toTerms } from './to-terms.ts';
import type { WeighedTopic } from './topic-weights.ts';

/** A record by its topics. */
export interface Topical {
  readonly id: string;
  readonly topics: readonly string[];
}

/** A record that may be of use on a page: everything it says, in whatever languages it says it. */
export interface Candidate extends Topical {
  /** Its own words: question and answers. */
  readonly own: string;
  /** The words that it quotes. */
  readonly quoted: string;
}

/** How well a record goes with a page: 0 where nothing of it is there, 1 where nothing goes better in any way. */
export interface Relevance {
  readonly id: string;
  readonly score: number;
}

/** The part of its topics in how well a record goes with a page: a page may name all of them and be about none of what it asks. */
const BY_TOPICS = 0.25;

/**
 * Orders records by how well they go with a page, best first: a quarter by their topics (`byTopicFit`), the rest by the words around
 * the page's mentions against their own words and those that they quote (`scoreWords`). Each is measured against the best of its
 * kind. Among equals the lot decides.
 */
export function toRelevance(
  topics: readonly WeighedTopic[],
  contexts: readonly string[],
  candidates: readonly Candidate[],
): readonly Relevance[] {
  const toFit = toFits(topics);
  const fits = candidates.map(toFit);
  const words = scoreWords(
    contexts.map((context) => new Set(toTerms(context))),
    candidates.map(({ own, quoted }) => ({ own: toTerms(own), quoted: toTerms(quoted) })),
  );
  const [bestFit, bestWords] = [toBest(fits), toBest(words)];
  return candidates
    .map(({ id }, at) => ({
      id,
      score: (BY_TOPICS * (fits[at] ?? 0)) / bestFit + ((1 - BY_TOPICS) * (words[at] ?? 0)) / bestWords,
    }))
    .toSorted((a, b) => b.score - a.score || LOT(a, b));
}

/**
 * Orders records by their topics alone, for a first choice before any text is loaded: by the cosine between the weights of the
 * page's topics and the record's topics, each of which is as much of it. So none wins by having many. Among equals the lot
 * decides.
 */
export function byTopicFit<Record extends Topical>(topics: readonly WeighedTopic[], records: readonly Record[]): Record[] {
  const toFit = toFits(topics);
  return records.toSorted((a, b) => toFit(b) - toFit(a) || LOT(a, b));
}

const LOT = byLot('relevance');

function toFits(topics: readonly WeighedTopic[]): (record: Topical) => number {
  const weights = new Map(topics.map(({ id, weight }) => [id, weight]));
  return ({ topics: own }) => own.reduce((sum, id) => sum + (weights.get(id) ?? 0), 0) / Math.sqrt(own.length || 1);
}

// Where there is nothing of a kind, it takes no part.
function toBest(scores: Iterable<number>): number {
  return Math.max(...scores, 0) || 1;
}
