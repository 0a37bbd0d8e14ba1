import { countEach } from '../domain/count-each.ts';
import { byLot } from '../domain/lot.ts';
import type { PageDigest } from './page-digest.ts';
import { scoreWords } from './score-words.ts';
import { toTerms } from './to-terms.ts';

/** A record by its topics. */
export interface Topical {
  readonly id: string;
  readonly topics: readonly string[];
}

/** A record that may be of use on a page: everything it says, in whatever languages it says it. */
export interface Candidate extends Topical {
  readonly text: string;
}

/** How well a record goes with a page: 0 where nothing of it is there, 1 where nothing goes better in any way. */
export interface Relevance {
  readonly id: string;
  readonly score: number;
}

/**
 * Orders records by how well they go with a page, best first: half by their topics (`byTopicFit`), half by the words around the
 * page's mentions, each word once, against the record's text (`scoreWords`). Each half is measured against the best of its kind.
 * Among equals the lot decides.
 */
export function toRelevance(page: PageDigest, candidates: readonly Candidate[]): readonly Relevance[] {
  const fits = toFits(page.topics, candidates);
  const words = scoreWords(
    new Set(page.contexts.flatMap(toTerms)),
    candidates.map(({ text }) => toTerms(text)),
  );
  const [bestFit, bestWords] = [toBest(fits.values()), toBest(words)];
  return candidates
    .map(({ id }, at) => ({ id, score: ((fits.get(id) ?? 0) / bestFit + (words[at] ?? 0) / bestWords) / 2 }))
    .toSorted((a, b) => b.score - a.score || LOT(a, b));
}

/**
 * Orders records by their topics alone, for a first choice before any text is loaded: by the cosine between the topics that the
 * page mentions and those that a record has. A topic weighs the more the rarer it is among these records, and with the
 * logarithm of its mentions. Among equals the lot decides.
 */
export function byTopicFit<Record extends Topical>(topics: PageDigest['topics'], records: readonly Record[]): Record[] {
  const fits = toFits(topics, records);
  return records.toSorted((a, b) => (fits.get(b.id) ?? 0) - (fits.get(a.id) ?? 0) || LOT(a, b));
}

const LOT = byLot('relevance');

function toFits(topics: PageDigest['topics'], records: readonly Topical[]): ReadonlyMap<string, number> {
  const holders = countEach(records.flatMap((record) => record.topics));
  const toRarity = (topic: string) => Math.log(1 + records.length / (holders.get(topic) ?? 1));
  const onPage = new Map(topics.map(({ id, count }) => [id, Math.log(1 + count) * toRarity(id)]));
  const toFit = (own: readonly string[]) => {
    const common = own.reduce((sum, topic) => sum + (onPage.get(topic) ?? 0) * toRarity(topic), 0);
    return common === 0 ? 0 : common / Math.hypot(...own.map(toRarity));
  };
  return new Map(records.map(({ id, topics: own }) => [id, toFit(own)]));
}

// Where there is nothing of a kind, it takes no part.
function toBest(scores: Iterable<number>): number {
  return Math.max(...scores, 0) || 1;
}
