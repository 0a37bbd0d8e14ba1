import { FOUND_KINDS, type FoundKind, type SearchAnswer } from '../../lib/domain/search.ts';
import type { Translate } from '../strings.ts';

const COUNTS: { readonly [kind in FoundKind]: string } = {
  quotes: 'found.quotes',
  figures: 'found.figures',
  questions: 'found.questions',
  events: 'found.events',
  lexicon: 'found.lexicon',
  topics: 'found.topics',
  sources: 'found.sources',
};

/** How much was found of what: "2 statements in 3 renderings, 2 figures"; undefined where nothing was. */
export function toCountWords({ counts, renderings }: SearchAnswer, t: Translate): string | undefined {
  const steps = FOUND_KINDS.filter((kind) => counts[kind] > 0).map((kind) => {
    const words = t(COUNTS[kind], { count: counts[kind] });
    if (kind !== 'quotes' || renderings === counts.quotes) return words;
    return t('found.statements', { statements: words, renderings: t('found.renderings', { count: renderings }) });
  });
  return steps.length === 0 ? undefined : toList(steps, t);
}

/** Words as one list of them. */
export function toList(all: readonly string[], t: Translate): string {
  return all.reduce((before, step) => t('found.join', { before, step }));
}
