import type { FramingView, QuestionView } from './brief.ts';

/**
 * The question that shows opposing framings to somebody who has never seen any: one with two, which rest on different sources. Where
 * there are several, each of its framings, even the one that fewer tell of, is told of by the most sources.
 */
export function chooseShowcase(questions: readonly QuestionView[]): QuestionView | undefined {
  const pairs = questions.filter(({ opposed, framings }) => opposed && framings.length === 2);
  const toFewest = ({ framings }: QuestionView) => Math.min(...framings.map(countSources));
  const most = Math.max(...pairs.map(toFewest));
  return pairs.find((pair) => toFewest(pair) === most);
}

function countSources({ quotes }: FramingView): number {
  return new Set(quotes.map(({ by }) => by.sourceId)).size;
}
