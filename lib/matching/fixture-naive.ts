/**
 * For tests only: the naive matcher, which tries every spelling at every place. What a reader sees is told apart without
 * the code under test, by a table for the characters that the tests' texts are made of.
 */
import type { SurfaceForm } from '../domain/mention.ts';
import type { Candidate } from './open-matcher.ts';

/** White space of the texts. */
export const SPACES = ' \u00a0\n';
/** What is not seen in them. */
export const UNSEEN = '\u00ad\u200b\u0301';
const WORD_LETTER = /[\p{L}\p{N}\p{M}]/u;
const HAN = /\p{Script=Han}/u;
const SEEN_AS: Readonly<Record<string, string>> = { '\u00a0': ' ', '\n': ' ', '’': "'", '\u2011': '-' };

/** The character that a reader takes this one for. */
export function seen(letter: string): string {
  return SEEN_AS[letter] ?? letter;
}

/** Whether a reader does not see a character. */
export function isUnseen(letter: string | undefined): boolean {
  return letter !== undefined && UNSEEN.includes(letter);
}

function isWordLetter(letter: string | undefined): boolean {
  return letter !== undefined && WORD_LETTER.test(letter) && !HAN.test(letter);
}

function pastUnseen(text: string, from: number): number {
  let at = from;
  while (isUnseen(text[at])) at++;
  return at;
}

/** Where a form that starts at `start` ends in the text; undefined when something else stands there. */
function endOf(form: string, text: string, start: number): number | undefined {
  let at = start;
  let end = start;
  for (const letter of Array.from(form)) {
    if (at > start) at = pastUnseen(text, at);
    if (seen(text[at] ?? '\0') !== letter) return undefined;
    at++;
    end = at;
    if (letter === ' ') while (isUnseen(text[at]) || seen(text[at] ?? '\0') === ' ') at++;
  }
  return end;
}

function isInsideWord(text: string, start: number): boolean {
  let before = start - 1;
  while (isUnseen(text[before])) before--;
  return isWordLetter(text[before]) && !HAN.test(text[start] ?? '');
}

function isCutOff(text: string, end: number): boolean {
  return isWordLetter(text[pastUnseen(text, end)]) && !HAN.test(text[end - 1] ?? '');
}

/** At each place every form is tried; the longest that ends where a word may end is taken, the first of equal ones. */
export function findNaively(forms: readonly SurfaceForm[], text: string): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < text.length; ) {
    let best: { end: number; form: SurfaceForm } | undefined;
    for (const form of isInsideWord(text, at) ? [] : forms) {
      const end = endOf(form.text, text, at);
      if (end !== undefined && !isCutOff(text, end) && end > (best?.end ?? 0)) best = { end, form };
    }
    if (best?.form.topic != null) {
      const { topic, form, conditions: { onlyWith } = {} } = best.form;
      found.push({
        start: at,
        end: best.end,
        topic,
        form,
        ...(onlyWith && { onlyWith: onlyWith.map((one) => (typeof one === 'string' ? [one] : one)) }),
      });
    }
    at = best?.end ?? at + 1;
  }
  return found;
}
