import { isSpace, isWordCharacter } from '../text/word-character.ts';
import type { Place } from './find-words.ts';

interface Open {
  readonly mark: string;
  /** Where the words after the mark begin. */
  readonly start: number;
}

// What closes which marks. German and Russian inner quotes open with „ and close with “.
const CLOSES: Readonly<Record<string, string>> = {
  '”': '“„',
  '“': '„',
  '»': '«',
  '」': '「',
  '』': '『',
  '’': '‘',
  '"': '"',
};
const OPENS = '“„«「『';

/**
 * The passages of a text in quotation marks, without the marks and the spaces beside them, in the order in which they
 * begin; one inside another stands after it. A passage that is not closed counts when the next paragraph opens anew, as
 * is the custom with long ones. What an apostrophe is and what a mark, is told by the letters beside it.
 */
export function findQuoted(text: string): Place[] {
  const open: Open[] = [];
  const found: Place[] = [];
  const close = (at: number, from: number): void => {
    const [first] = open.splice(from);
    if (first !== undefined) found.push(...toTrimmed(text, first.start, at));
  };
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? '';
    if (mark === '\n') settle(text, at, open, close);
    const from = isOpening(text, at, open) ? -1 : findOpen(open, CLOSES[mark]);
    if (from >= 0 && !isApostrophe(text, at)) close(at, from);
    else if (isOpening(text, at, open)) open.push({ mark, start: at + 1 });
  }
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function findOpen(open: readonly Open[], marks: string | undefined): number {
  return marks === undefined ? -1 : open.findLastIndex(({ mark }) => marks.includes(mark));
}

function isOpening(text: string, at: number, open: readonly Open[]): boolean {
  const mark = text[at] ?? '';
  if (mark === '“') return findOpen(open, '„') < 0;
  if (OPENS.includes(mark)) return true;
  if (mark === '‘') return !isLetter(text, at - 1);
  // A straight mark opens where a word begins; before a space, or after a letter, it closes.
  return mark === '"' && !isLetter(text, at - 1) && !isBlank(text, at + 1) && (isBlank(text, at - 1) || findOpen(open, '"') < 0);
}

function isApostrophe(text: string, at: number): boolean {
  return text[at] === '’' && isLetter(text, at + 1);
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return !Number.isNaN(code) && isWordCharacter(code);
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return Number.isNaN(code) || isSpace(code);
}

// At the end of a line. A straight mark without its fellow is no quotation; at the end of its paragraph it is forgotten.
function settle(text: string, at: number, open: Open[], close: (at: number, from: number) => void): void {
  const { gap = '', mark } = /^(?<gap>\s*)(?<mark>\S)/u.exec(text.slice(at, at + 100))?.groups ?? {};
  const again = open.findIndex((one) => one.mark === mark);
  if (again >= 0) close(at, again);
  const straight = open.findIndex((one) => one.mark === '"' || one.mark === '‘');
  if (straight >= 0 && gap.split('\n').length > 2) open.splice(straight);
}

function toTrimmed(text: string, from: number, to: number): Place[] {
  let [start, end] = [from, to];
  while (start < end && isBlank(text, start)) start++;
  while (end > start && isBlank(text, end - 1)) end--;
  return start === end ? [] : [{ exact: text.slice(start, end), start, end }];
}
