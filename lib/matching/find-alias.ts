import { ALIAS_LANGUAGES, type AliasLanguage } from '../domain/language.ts';
import type { FormClass } from '../domain/mention.ts';
import type { Alias, NamedTopic } from '../domain/topic.ts';
import { foldText } from '../text/fold.ts';
import { toFormSkeleton, toSkeleton } from './skeleton.ts';
import { type Name, toNames } from './to-names.ts';

/** One alias with the names that are made of it. */
export interface AliasNames {
  readonly language: AliasLanguage;
  readonly alias: Alias;
  readonly names: readonly Name[];
}

/** An alias, and which of its forms something is. */
export interface AliasForm {
  readonly language: AliasLanguage;
  readonly alias: Alias;
  readonly form: FormClass;
}

/** A topic's aliases in their order, each with its names. */
export function toAliasNames(topic: NamedTopic): AliasNames[] {
  return ALIAS_LANGUAGES.flatMap((language) =>
    (topic.aliases[language] ?? []).map((alias) => ({
      language,
      alias,
      names: toNames({ ...topic, aliases: { [language]: [alias] }, lookalikes: {} }, topic),
    })),
  );
}

/**
 * The first alias of a topic of which these words of a page are a form: in the letters they are written in, else in other
 * capitals or letters that look alike, else word by word in forms that need not agree. Nothing if there is none.
 * @param surface the words as the page has them, soft hyphens and all
 */
export function findAlias(topic: NamedTopic, surface: string): AliasForm | undefined {
  const { written, alike, words } = toIndex(topic);
  const folded = foldText(surface.normalize('NFC'));
  const skeleton = toSkeleton(surface).text.trim();
  return written.get(folded) ?? alike.get(skeleton) ?? words().find(({ places }) => fits(places, skeleton.split(' ')));
}

/** What a topic's names are looked up by. */
interface Index {
  readonly written: ReadonlyMap<string, AliasForm>;
  readonly alike: ReadonlyMap<string, AliasForm>;
  readonly words: () => readonly WordForms[];
}

interface WordForms extends AliasForm {
  /** By word of the name, its forms. */
  readonly places: readonly ReadonlySet<string>[];
}

const indexes = new WeakMap<NamedTopic, Index>();

// Kept as long as its topic: the names of one can have thousands of forms.
function toIndex(topic: NamedTopic): Index {
  const known = indexes.get(topic);
  if (known !== undefined) return known;
  const all = toAliasNames(topic);
  const forms = all.flatMap(({ names, ...of }) =>
    names.flatMap((name) => name.forms.map(({ text, form }) => ({ text, found: { ...of, form } }))),
  );
  const index = {
    written: toFirsts(forms.map(({ text, found }) => [text, found])),
    alike: toFirsts(forms.map(({ text, found }) => [toFormSkeleton(text).text, found])),
    words: once(() => all.flatMap(({ names, ...of }) => names.map((name): WordForms => ({ ...of, form: 'case', places: toPlaces(name) })))),
  };
  indexes.set(topic, index);
  return index;
}

// Of equal keys the first stays.
function toFirsts(entries: readonly (readonly [string, AliasForm])[]): Map<string, AliasForm> {
  return new Map(entries.toReversed());
}

function toPlaces({ forms }: Name): Set<string>[] {
  const words = forms.map(({ text }) => toFormSkeleton(text).text.split(' '));
  return (words[0] ?? []).map((_, at) => new Set(words.map((each) => each[at] ?? '')));
}

function fits(places: readonly ReadonlySet<string>[], words: readonly string[]): boolean {
  return places.length === words.length && places.every((forms, at) => forms.has(words[at] ?? ''));
}

function once<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}
