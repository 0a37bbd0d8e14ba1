import type { FigureView } from '../../lib/domain/brief.ts';
import { type Comparison, compareFigures } from '../../lib/domain/compare-figures.ts';
import { toNumberFormat } from '../parts/locale.ts';
import type { Strings } from '../strings.ts';

const KEYS: { readonly [word in Comparison]: string } = {
  same: 'compare.same',
  close: 'compare.close',
  different: 'compare.different',
  'other-year': 'compare.otherYear',
  'not-comparable': 'compare.not',
};

/** How a figure stands to the others of its measure, by their numbers in the list: "same: 2, 3; other year: 4". Nothing where it is alone. */
export function toComparisonWords(figure: FigureView, figures: readonly FigureView[], { t, language }: Strings): string | undefined {
  const numbers = figures.flatMap((other, at) => (other.id === figure.id ? [] : [{ at: at + 1, word: compareFigures(figure, other) }]));
  if (numbers.length === 0) return undefined;
  const toText = ({ at }: { readonly at: number }) => toNumberFormat(language).format(at);
  const groups = [...Map.groupBy(numbers, ({ word }) => word)].map(([word, members]) =>
    t(KEYS[word], { others: members.map(toText).join(language === 'zh' ? '、' : ', ') }),
  );
  return groups.reduce((before, next) => t('compare.and', { before, next }));
}
