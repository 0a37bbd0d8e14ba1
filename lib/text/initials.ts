/** How far from a surname its initials reach, in UTF-16 code units. */
const REACH = 16;
/** Initials before a surname; U.S. and its like end a sentence as well. */
const BEFORE = /(?<![\p{L}\p{N}.-])(?!U\.[KNS]|[DP]\.[CS])(?:\p{Lu}\.[-\s]?)+$/u;
/** Both initials after one, as Cyrillic lists have them, unless they are those of the surname that follows. */
const BEHIND = /^\s?[Ѐ-ЯҐҒҚҰҮӘӨІ]\.\s?[Ѐ-ЯҐҒҚҰҮӘӨІ]\.(?!\s?\p{Lu}\p{Ll})/u;

/** Whether initials that are no part of a surname stand before it ("А. Токаев"), or both of them after it. */
export function hasInitials(text: string, start: number, end: number): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - REACH), start)) || BEHIND.test(text.slice(end, end + REACH));
}

/** Initials that no space parts from a surname. */
const JOINED = /^(?:\p{Lu}\p{Ll}?\.-?)+(?=\p{Lu}\p{L})/u;

/**
 * Where the mark of a name starts that begins with initials: at the surname where no space parts them (В.Путин), as annotated
 * corpora have it; else at the initials.
 */
export function toMarkStart(text: string, start: number, end: number): number {
  return start + (JOINED.exec(text.slice(start, end))?.[0].length ?? 0);
}
