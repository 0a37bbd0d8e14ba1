import { findWords, toWord } from './words.ts';

/**
 * The terms of a text, in order: its words as search reads them, each by its stem. The last sign of a run without spaces, which
 * search reads by itself as well, is left out: another text may go on there.
 */
export function toTerms(text: string): string[] {
  const places = findWords(text);
  const isAgain = (at: number) => (places[at]?.start ?? 0) < (places[at - 1]?.end ?? 0) && places[at]?.end === places[at - 1]?.end;
  return places.flatMap(({ written }, at) => (isAgain(at) ? [] : toWord(written).stem));
}
