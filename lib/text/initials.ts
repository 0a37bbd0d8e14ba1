/** Initials before a surname; U.S. and its like end a sentence as well. */
const BEFORE = /(?<![\p{L}\d.-])(?!U\.[KNS]|[DP]\.[CS])(\p{Lu}\.[-\s]?)+$/u;
/** How far from a surname its initials reach, in UTF-16 code units. */
const REACH = 16;

/**
 * The initials that stand before a surname, in a text from a place on, without spaces: "А.", "В.В.", "К.-Ж."; nothing if there are
 * none.
 */
export function findInitials(text: string, from: number, start: number): string {
  return BEFORE.exec(text.slice(Math.max(from, start - REACH), start))?.[0].replace(/\s/g, '') ?? '';
}
