import type { FramingView, QuestionView } from './brief.ts';

/**
 * The question by which opposing framings are shown to who has never seen any: of those with two that rest on different sources, one
 * of which each framing is told by the most sources.
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
