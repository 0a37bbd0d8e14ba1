/**
 * For tests only: the naive matcher, which tries every spelling at every place. What a reader sees is told apart without
 * the code under test, by tables for the characters that the tests' texts are made of.
 */
import type { Conditions } from '../domain/conditions.ts';
import type { SurfaceForm } from '../domain/mention.ts';
import type { Candidate } from './open-matcher.ts';

/** White space of the texts. */
export const SPACES = ' \u00a0\n';
/** What is not seen in them. */
export const UNSEEN = '\u00ad\u200b\u2066';
/** What stands on a letter. */
export const MARKS = '\u0301\u0308';
const STRESS = '\u0301';
const WORD_LETTER = /[\p{L}\p{N}\p{M}]/u;
const HAN = /\p{Script=Han}/u;
const SEEN_AS: Readonly<Record<string, string>> = { '\u00a0': ' ', '\n': ' ', '’': "'", ʼ: "'", '\u2011': '-', Ｂ: 'B' };
/** Letters that are taken for each other, in two scripts. */
const LOOKALIKES = ['aeopcyxisjhkəABCEHIJKMOPSTXYƏ', 'аеорсухіѕјһкәАВСЕНІЈКМОРЅТХУӘ'] as const;
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u] as const;

/** A character as a reader takes it, and the part of the text that it is. */
interface Seen {
  readonly letter: string;
  readonly start: number;
  readonly end: number;
}

function toSeen(text: string): Seen[] {
  const seen: Seen[] = [];
  for (const { 0: whole, index } of text.matchAll(/[^\u00ad\u200b\u2066](?:[\u00ad\u200b\u2066]*[\u0301\u0308])*/gu)) {
    const marks = whole.slice(1).replaceAll(/[\u00ad\u200b\u2066]/gu, '');
    const letters = (SEEN_AS[whole.charAt(0)] ?? whole.charAt(0)) + marks;
    for (const letter of letters.normalize('NFC').replaceAll(STRESS, '')) seen.push({ letter, start: index, end: index + whole.length });
  }
  return unmix(seen);
}

function unmix(seen: readonly Seen[]): Seen[] {
  const text = seen.map(({ letter }) => letter).join('');
  const words = text.matchAll(/(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu);
  const letters = text.split('');
  for (const { 0: word, index } of words) {
    const toldBy = SCRIPTS.map((script, at) =>
      word.split('').some((one) => script.test(one) && !LOOKALIKES[at === 0 ? 0 : 1].includes(one)),
    );
    if (!SCRIPTS.every((script) => script.test(word)) || toldBy[0] === toldBy[1]) continue;
    const [from, to] = toldBy[0] === true ? [LOOKALIKES[1], LOOKALIKES[0]] : LOOKALIKES;
    for (let at = 0; at < word.length; at++) letters[index + at] = to.charAt(from.indexOf(word.charAt(at))) || word.charAt(at);
  }
  return seen.map((one, at) => ({ ...one, letter: letters[at] ?? '' }));
}

/** A form at its place, ends counted in characters seen. */
interface Option {
  readonly end: number;
  readonly form: SurfaceForm;
}

/** At each place every form is tried; the longest that ends where a word may end and whose conditions hold is taken. */
export function findNaively(forms: readonly SurfaceForm[], text: string, language?: string): Candidate[] {
  const seen = toSeen(text);
  const isWord = (at: number) => WORD_LETTER.test(seen[at]?.letter ?? '') && !HAN.test(seen[at]?.letter ?? '');
  const join = (from: number, to?: number) =>
    seen
      .slice(from, to)
      .map(({ letter }) => letter)
      .join('');

  // An address has none of the signs that names may have in place of a hyphen.
  const toWritten = (from: number) =>
    seen
      .slice(from)
      .map(({ letter, start }) => (letter === '-' ? text.charAt(start) : letter))
      .join('');

  const endOf = (form: string, start: number): number | undefined => {
    let at = start;
    for (const letter of form.split('')) {
      if (seen[at]?.letter !== letter) return undefined;
      at++;
      if (letter === ' ') while (seen[at]?.letter === ' ') at++;
    }
    return isWord(at) && !HAN.test(seen[at - 1]?.letter ?? '') ? undefined : at;
  };
  const optionsAt = (start: number, limit: number): Option[] =>
    (isWord(start - 1) && isWord(start) ? [] : forms)
      .flatMap((form) => {
        const end = endOf(form.text, start);
        if (end === undefined || end > limit || isInAddress(toWritten(end))) return [];
        return isMet(form.conditions, join(0, start), join(end), language) ? [{ end, form }] : [];
      })
      .toSorted((a, b) => b.end - a.end);

  const resolve = (start: number, [first, ...others]: readonly Option[]): Candidate[] => {
    if (first?.form.topic == null) return [];
    const { topic, conditions: { onlyWith } = {} } = first.form;
    const isTheirs = first.form.form !== 'derived' && isPossessive(join(0, start), join(start, first.end), join(first.end));
    const form = isTheirs ? 'possessive' : first.form.form;
    const place = { start: seen[start]?.start ?? 0, end: seen[first.end - 1]?.end ?? 0, topic, form };
    if (onlyWith === undefined) return [place];
    const [next] = others;
    const otherwise = next === undefined ? read(start + 1, first.end) : [...resolve(start, others), ...read(next.end, first.end)];
    return [{ ...place, onlyWith, ...(otherwise.length > 0 && { otherwise }) }];
  };
  const read = (from: number, limit: number): Candidate[] => {
    const found: Candidate[] = [];
    for (let at = from; at < limit; ) {
      const options = optionsAt(at, limit);
      found.push(...resolve(at, options));
      at = options[0]?.end ?? at + 1;
    }
    return found;
  };
  return read(0, seen.length);
}

function isPossessive(before: string, name: string, behind: string): boolean {
  if (/^'s/iu.test(behind)) return /[A-Za-zé.']$/u.test(name) && !toRegExp(`^..${WORD}`).test(behind);
  return /s$/iu.test(name) && behind.startsWith("'") && !toRegExp(`^.${WORD}`).test(behind) && !before.endsWith("'");
}

const WORD = String.raw`[[\p{L}\p{N}\p{M}]--\p{Script=Han}]`;
const regExps = new Map<string, RegExp>();

function toRegExp(source: string): RegExp {
  const made = regExps.get(source) ?? new RegExp(source, 'v');
  regExps.set(source, made);
  return made;
}

// As far as the texts have addresses: a suffix behind the name.
function isInAddress(behind: string): boolean {
  return /^[-A-Za-z0-9]*\.[a-z]/u.test(behind);
}

// For texts that are all near.
function isMet(conditions: Conditions | undefined, before: string, behind: string, language: string | undefined): boolean {
  if (conditions === undefined) return true;
  const left = (before.split('\0').at(-1) ?? '').toLowerCase();
  const right = (behind.split('\0')[0] ?? '').toLowerCase();
  const stands = (side: string, prefix: string, suffix: string) => (literal: string) => {
    const text = literal.replace('*', '');
    const [start, end] = HAN.test(text) ? ['', ''] : [`(?<!${WORD})`, literal.endsWith('*') ? `${WORD}*` : `(?!${WORD})`];
    return toRegExp(prefix + start + text + end + suffix).test(side);
  };
  const isAfter = stands(left, '', String.raw`\s*$`);
  const isBefore = stands(right, String.raw`^\s*`, '');
  const isNear = (literal: string) => stands(left, '', '')(literal) || stands(right, '', '')(literal);
  const { after, before: wantedBehind, notAfter, notBefore, near, notNear, languages } = conditions;
  return (
    (language === undefined || (languages?.includes(language) ?? true)) &&
    (after?.some(isAfter) ?? true) &&
    (wantedBehind?.some(isBefore) ?? true) &&
    !notAfter?.some(isAfter) &&
    !notBefore?.some(isBefore) &&
    (near?.some(isNear) ?? true) &&
    !notNear?.some(isNear)
  );
}
