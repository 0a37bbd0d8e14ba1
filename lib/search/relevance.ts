import { byWorth } from '../domain/lot.ts';
import { scoreWords } from './score-words.ts';
import { toTerms } from './to-terms.ts';
import type { WeighedTopic } from './topic-weights.ts';

/** A record by its topics. */
export interface Topical {
  readonly id: string;
  readonly topics: readonly string[];
}

/** A record that may be of use on a page: everything it says, in whatever languages it says it. */
export interface Candidate {
  readonly id: string;
  /** How well its topics go with the page's (`toTopicFit`). */
  readonly fit: number;
  /** Its own words: question and answers. */
  readonly own: string;
  /** The words that it quotes. */
  readonly quoted: string;
}

/** The group within which lots are drawn where two go equally well with a page. */
export const RELEVANCE = 'relevance';
/** The part of its topics in how well a record goes with a page: a page may name all of them and be about none of what it asks. */
const BY_TOPICS = 0.25;

/**
 * Orders records by how well they go with a page, best first: a quarter by their topics, the rest by the words around the page's
 * mentions against their own words and those that they quote (`scoreWords`). Each is measured against the best of its kind. Among
 * equals the lot decides.
 */
export function byRelevance<One extends Candidate>(contexts: readonly string[], candidates: readonly One[]): One[] {
  const words = scoreWords(
    contexts.map((context) => new Set(toTerms(context))),
    candidates.map(({ own, quoted }) => ({ own: toTerms(own), quoted: toTerms(quoted) })),
  );
  const [bestFit, bestWords] = [toBest(candidates.map(({ fit }) => fit)), toBest(words)];
  return byWorth(RELEVANCE, candidates, ({ fit }, at) => (BY_TOPICS * fit) / bestFit + ((1 - BY_TOPICS) * (words[at] ?? 0)) / bestWords);
}

/**
 * How well records go with a page by their topics alone: the cosine between the weights of the page's topics and the record's, of
 * which each is as much of it. So none wins by having many.
 */
export function toTopicFit(topics: readonly WeighedTopic[]): (record: Topical) => number {
  const weights = new Map(topics.map(({ id, weight }) => [id, weight]));
  return ({ topics: own }) => own.reduce((sum, id) => sum + (weights.get(id) ?? 0), 0) / Math.sqrt(own.length || 1);
}

// Where there is nothing of a kind, it takes no part.
function toBest(scores: readonly number[]): number {
  return Math.max(...scores, 0) || 1;
}
