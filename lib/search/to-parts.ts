import type { SearchTerm } from '../domain/search.ts';
import type { Meant, Vocabulary } from './vocabulary.ts';
import { findWords, isPair, type Place, toWord } from './words.ts';

/** One word that is looked for. */
export interface Sought {
  /** As it was typed, folded. */
  readonly typed: string;
  readonly meant: Meant;
}

/** What one word or one phrase of a search looks for. */
export interface Part {
  /** As it was written. */
  readonly text: string;
  /** They follow each other. At least one. */
  readonly words: readonly Sought[];
}

/** What the words and phrases of a search look for. The last word may be one that is still being typed. */
export function toParts(terms: readonly SearchTerm[], vocabulary: Vocabulary): readonly Part[] {
  const texts = terms.filter((term) => term.kind !== 'field');
  return texts.flatMap(({ kind, text }, at) => {
    const places = withoutLastSigns(findWords(text));
    if (places.length === 0) return [];
    const isLast = at === texts.length - 1 && kind === 'word';
    const words = places.map(({ written }, word) => ({
      typed: toWord(written).folded,
      meant: vocabulary.find(written, { isBegun: isLast && word === places.length - 1, isExact: kind === 'phrase' }),
    }));
    return [{ text, words }];
  });
}

// The last sign of a run stands in its last pair already.
function withoutLastSigns(places: readonly Place[]): readonly Place[] {
  return places.filter(({ written, start }, at) => !(written.length === 1 && isPair(written) && start < (places[at - 1]?.end ?? 0)));
}
