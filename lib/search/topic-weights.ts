import type { QuestionCounts } from '../domain/question.ts';
import type { PageDigest } from './page-digest.ts';

/** How much a topic of a page says about which questions the page is about. */
export interface WeighedTopic {
  readonly id: string;
  readonly weight: number;
}

/** Of so many topics of a page, those of most weight, questions are looked for. */
const MOST = 24;

/**
 * The topics that tell a page's questions from others, most weight first: tf-idf (Salton and Buckley, "Term-weighting approaches in
 * automatic text retrieval", 1988), by the logarithm of a topic's mentions and by how few of all questions have it. That counts
 * twice, once for the page and once for the question. So a country that nearly every question is of says little, however often
 * a page names it; a topic without questions is left out.
 * @param topics most mentioned first
 */
export function toTopicWeights(topics: PageDigest['topics'], { all, ofTopics }: QuestionCounts): readonly WeighedTopic[] {
  const weighed = topics.flatMap(({ id, count }) => {
    const holders = ofTopics.get(id) ?? 0;
    return holders === 0 ? [] : { id, weight: Math.log2(1 + count) * Math.log(1 + all / holders) ** 2 };
  });
  return weighed.toSorted((a, b) => b.weight - a.weight).slice(0, MOST);
}
