import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A mention as a row expects it. */
export interface ExpectedMention {
  readonly start: number;
  readonly end: number;
  readonly topic: string;
  readonly form: string;
}

/** A text with the mentions that are right in it, and why. */
export interface MentionRow {
  readonly group: string;
  /** The text as authored, with its marks. */
  readonly notation: string;
  readonly text: string;
  /** Language of the page, if it says one. */
  readonly lang?: string;
  readonly marks: readonly ExpectedMention[];
  readonly why: string;
}

// "[Токаева|tokayev case]": the words of the mention, its topic, and its form unless it is the name itself.
const MARK = /\[([^\]|]+)\|([a-z0-9-]+)(?: ([a-z]+))?\]/gu;

/** A text without its marks, and the marks. */
export function parseMarks(notation: string): { readonly text: string; readonly marks: readonly ExpectedMention[] } {
  let text = '';
  let at = 0;
  const marks: ExpectedMention[] = [];
  for (const { index, 0: all, 1: words = '', 2: topic = '', 3: form = 'base' } of notation.matchAll(MARK)) {
    text += notation.slice(at, index);
    marks.push({ start: text.length, end: text.length + words.length, topic, form });
    text += words;
    at = index + all.length;
  }
  return { text: text + notation.slice(at), marks };
}

/** A text with its marks written into it, as rows have them: what a failing test shows. */
export function writeMarks(text: string, marks: readonly ExpectedMention[]): string {
  let written = '';
  let at = 0;
  for (const { start, end, topic, form } of marks) {
    written += `${text.slice(at, start)}[${text.slice(start, end)}|${topic}${form === 'base' ? '' : ` ${form}`}]`;
    at = end;
  }
  return written + text.slice(at);
}

/** All rows of `tests/mentions`: a file is groups of texts, each with its reason, and `lang`, the language of its pages. */
export function readMentionRows(): MentionRow[] {
  const folder = join(import.meta.dirname, 'mentions');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .flatMap((name) => {
      const { lang, ...groups } = parse(readFileSync(join(folder, name), 'utf8')) as { lang?: string } & Record<
        string,
        Record<string, string>
      >;
      return Object.entries(groups).flatMap(([group, texts]) =>
        Object.entries(texts).map(([notation, why]): MentionRow => {
          return { group: `${name.replace('.yaml', '')}: ${group}`, notation, ...parseMarks(notation), ...(lang && { lang }), why };
        }),
      );
    });
}
