import { isUnspaced } from '../text/word-character.ts';

/**
 * Names of more characters than this are not held against the dictionary: they are hardly ever parts of other words, and
 * browsers have different dictionaries.
 */
const LONGEST_DOUBTFUL = 2;
/** How far around a name the text is looked at: words are shorter, and it is long enough to tell them apart. */
const AROUND = 8;

/** What makes no word with the character beside it: where nothing else is beside a name, nothing is cut. */
const LOOSE = '的了和与與在对對将將及向等为為也从從于於、';

let segmenter: Intl.Segmenter | undefined;

/**
 * Whether a short Chinese name is cut out of other words (美中|国防): a word of the browser's dictionary ends inside it that
 * begins before it, or the other way round. A word that the whole name is part of is no reason (UAX #29, dictionary of ICU).
 */
export function isCutOut(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_DOUBTFUL || !isUnspaced(text.charCodeAt(start)) || !isUnspaced(text.charCodeAt(end - 1))) return false;
  if (!mayJoin(text, start - 1) && !mayJoin(text, end)) return false;
  // To make one takes a browser ten milliseconds.
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  let from = start;
  while (from > 0 && start - from < AROUND && isUnspaced(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < AROUND && isUnspaced(text.charCodeAt(to))) to++;
  const segments = segmenter.segment(text.slice(from, to));
  const first = segments.containing(start - from);
  if (first !== undefined && from + first.index < start && from + first.index + first.segment.length < end) return true;
  const last = segments.containing(end - from);
  return last !== undefined && from + last.index > start && from + last.index < end;
}

function mayJoin(text: string, at: number): boolean {
  return isUnspaced(text.charCodeAt(at)) && !LOOSE.includes(text.charAt(at));
}
