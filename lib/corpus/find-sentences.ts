/** A stretch of a text: offsets in UTF-16 code units, end exclusive. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/**
 * Sentences, line by line; what has no letter is none.
 * @param language BCP 47, for the breaks
 */
export function findSentences(text: string, language: string): Passage[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return [...segmenter.segment(text)]
    .flatMap(({ segment, index }) => toLines(segment, index))
    .filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)));
}

function toLines(segment: string, offset: number): Passage[] {
  return [...segment.matchAll(/\S(?:[^\n]*\S)?/gu)].map((match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}
