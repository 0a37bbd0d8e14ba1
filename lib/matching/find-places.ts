import type { Conditions } from '../domain/conditions.ts';
import type { AliasLanguage } from '../domain/language.ts';
import type { FormClass } from '../domain/mention.ts';
import type { Alias, NamedTopic } from '../domain/topic.ts';
import { kindOf, WORD } from '../text/character-kind.ts';
import { toAliasNames } from './find-alias.ts';
import { toFormSkeleton, toSkeleton } from './skeleton.ts';
import { type Name, toNames } from './to-names.ts';
import { spellOut } from './to-surface-forms.ts';

/** A spelling of a name, as `toNames` has it. */
export interface KnownForm {
  readonly topic: string;
  /** Undefined of a lookalike. */
  readonly of: { readonly language: AliasLanguage; readonly alias: Alias } | undefined;
  readonly text: string;
  readonly form: FormClass;
  readonly anyCase: boolean;
  readonly conditions: Conditions | undefined;
}

/** A place of a text where the letters of forms stand, whatever their capitals, and whatever is beside them. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** The forms of these letters. */
  readonly forms: readonly KnownForm[];
  /** Those of them that may be written with the capitals that the text has. */
  readonly fitting: readonly KnownForm[];
  /** The longer word that the letters are part of. */
  readonly word?: string;
}

/** Forms by the skeletons of their letters. */
export interface KnownForms {
  readonly bySkeleton: ReadonlyMap<string, readonly KnownForm[]>;
  /** Letters of the longest of them. */
  readonly longest: number;
}

/** The forms of all names and lookalikes of these topics; some hundred thousand, so made once. */
export function toKnownForms(topics: readonly NamedTopic[]): KnownForms {
  const known = new Map<string, KnownForm[]>();
  const add = (topic: string, of: KnownForm['of'], { forms, anyCase, conditions }: Name) => {
    for (const { text, form } of forms) {
      const key = toFormSkeleton(text).text;
      const entry = { topic, of, text, form, anyCase, conditions };
      const others = known.get(key);
      if (others === undefined) known.set(key, [entry]);
      else others.push(entry);
    }
  };
  for (const topic of topics) {
    for (const { names, ...of } of toAliasNames(topic)) for (const name of names) add(topic.id, of, name);
    for (const name of toNames({ ...topic, aliases: {} })) add(topic.id, undefined, name);
  }
  return { bySkeleton: known, longest: known.keys().reduce((longest, { length }) => Math.max(longest, length), 0) };
}

/** Letters that a form has to have to be worth a word about a longer word that it is part of. */
const FEWEST_IN_WORD = 4;

/** The places of a block of text where forms stand, in order of their starts; parts of longer words where they begin or end these. */
export function findPlaces({ bySkeleton, longest }: KnownForms, original: string): Place[] {
  const { text, cased, spans } = toSkeleton(original);
  const places: Place[] = [];
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= Math.min(text.length, start + longest); end++) {
      const forms = bySkeleton.get(text.slice(start, end));
      if (forms === undefined) continue;
      const cut = { before: joins(text, start), after: joins(text, end) };
      if (cut.before && cut.after) continue;
      if ((cut.before || cut.after) && end - start < FEWEST_IN_WORD) continue;
      const written = cased.slice(start, end);
      places.push({
        start: spans[start]?.start ?? 0,
        end: spans[end - 1]?.end ?? 0,
        forms,
        fitting: forms.filter((form) => isCasedSo(form, written)),
        ...((cut.before || cut.after) && { word: toWord(original, spans[start]?.start ?? 0, spans[end - 1]?.end ?? 0) }),
      });
    }
  }
  return places;
}

// Whether a word goes on over this place.
function joins(text: string, at: number): boolean {
  return at > 0 && at < text.length && kindOf(text.charCodeAt(at - 1)) === WORD && kindOf(text.charCodeAt(at)) === WORD;
}

function isCasedSo({ text, form, anyCase }: KnownForm, written: string): boolean {
  return spellOut({ topic: null, forms: [{ text, form }], anyCase }).some((spelling) => toFormSkeleton(spelling.text).cased === written);
}

function toWord(text: string, start: number, end: number): string {
  const isPart = (at: number) => kindOf(text.charCodeAt(at)) === WORD;
  let from = start;
  let to = end;
  while (from > 0 && isPart(from - 1)) from--;
  while (to < text.length && isPart(to)) to++;
  return text.slice(from, to);
}
