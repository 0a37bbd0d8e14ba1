/** A stretch of a text: offsets in UTF-16 code units, end exclusive. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/**
 * Sentences, line by line; what has no letter is none. The stop of an initial ("S. Aldabai") ends none.
 * @param language BCP 47, for the breaks
 */
export function findSentences(text: string, language: string): Passage[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return joinInitials([...segmenter.segment(text)])
    .flatMap(({ segment, index }) => toLines(segment, index))
    .filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)));
}

type Segment = Pick<Intl.SegmentData, 'segment' | 'index'>;

function joinInitials(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const { segment, index } of segments) {
    const last = joined.at(-1);
    if (last !== undefined && /(?<![\p{L}\p{N}])\p{Lu}\. *$/u.test(last.segment))
      joined.splice(-1, 1, { ...last, segment: last.segment + segment });
    else joined.push({ segment, index });
  }
  return joined;
}

function toLines(segment: string, offset: number): Passage[] {
  return [...segment.matchAll(/\S(?:[^\n]*\S)?/gu)].map((match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}
