import { type Conditions, toConditions } from '../domain/conditions.ts';
import type { AliasLanguage } from '../domain/language.ts';
import type { FormClass } from '../domain/mention.ts';
import type { Alias, NamedTopic, TopicKind } from '../domain/topic.ts';
import { foldText } from '../text/fold.ts';
import { inflectKazakh, isAbbreviation } from './inflect-kazakh.ts';
import { inflectRussian } from './inflect-russian.ts';
import { inflectUkrainian } from './inflect-ukrainian.ts';
import { LATIN_ALPHABETS, type LatinAlphabet, transliterateKazakh } from './transliterate-kazakh.ts';

/** A name in all its case forms, in one script; what all of them mention. */
export interface Name {
  /** Null for a lookalike: it mentions nothing. */
  readonly topic: string | null;
  /** Folded, cased as the author cased them, each once: the spellings of the name itself, then those of its other cases. */
  readonly forms: readonly Form[];
  /** How a page may case it: as written or in capitals, or as it likes (see `Alias`). */
  readonly anyCase: boolean;
  readonly conditions?: Conditions;
}

/** One form of a name. */
export interface Form {
  readonly text: string;
  readonly form: FormClass;
}

/** Kinds whose names are written in every Latin alphabet there was; other topics are spoken of in today's. */
const NAMED_IN_EVERY_ALPHABET: readonly TopicKind[] = ['person', 'place', 'body'];
const LONGEST_IN_EVERY_ALPHABET = 2;

/**
 * The names of a topic in the order of its aliases, with its lookalikes after them.
 * @throws {RangeError} naming the alias when a declension class does not fit it
 */
export function toNames(topic: NamedTopic): Name[] {
  const aliases = Object.entries(topic.aliases) as [AliasLanguage, readonly Alias[]][];
  const lookalikes = Object.values(topic.lookalikes ?? {}).flat();
  return [
    ...aliases.flatMap(([language, entries]) => entries.flatMap((alias) => toNamesOfAlias(topic, language, alias))),
    ...lookalikes.map((text): Name => ({ topic: null, forms: [{ text: foldText(text), form: 'base' }], anyCase: false })),
  ];
}

function toNamesOfAlias({ id, kind }: NamedTopic, language: AliasLanguage, alias: Alias): Name[] {
  const conditions = toConditions(alias);
  return inflect(kind, language, alias).map(
    ({ bases, forms }): Name => ({
      topic: id,
      forms: forms.map((text) => ({ text, form: alias.derived === true ? 'derived' : bases.has(text) ? 'base' : 'case' })),
      anyCase: alias.case === 'any',
      ...(conditions && { conditions }),
    }),
  );
}

/** Forms of a name, and which of them are spellings of the name itself. */
interface Paradigm {
  readonly bases: ReadonlySet<string>;
  readonly forms: readonly string[];
}

function inflect(kind: TopicKind, language: AliasLanguage, alias: Alias): Paradigm[] {
  // Folded first, so that a row for words with an apostrophe fits any apostrophe.
  const name = foldText(alias.text);
  const words = name.split(' ');
  const classes = alias.declension;
  try {
    if (classes !== undefined && classes.length !== words.length)
      throw new RangeError(`has ${words.length} words and ${classes.length} declension classes; give each word one`);
    if (language === 'ru') return [withoutDots(classes ? inflectRussian(words, classes) : [name])];
    if (language === 'uk' && classes !== undefined) return [toParadigm(inflectUkrainian(words, classes))];
    if (language === 'kk-Cyrl') return withLatin(kind, name, inflectKazakh(words, classes ?? ['ind']));
  } catch (error) {
    throw error instanceof RangeError ? new RangeError(`alias "${alias.text}": ${error.message}`) : error;
  }
  return [toParadigm([name])];
}

function toParadigm(forms: readonly string[]): Paradigm {
  return { bases: new Set(forms.slice(0, 1)), forms: [...new Set(forms)] };
}

// ё is printed as е more often than not.
function withoutDots(forms: readonly string[]): Paradigm {
  const withTwin = (form: string) => [form, form.replaceAll('ё', 'е').replaceAll('Ё', 'Е')];
  return { bases: new Set(forms.slice(0, 1).flatMap(withTwin)), forms: [...new Set(forms.flatMap(withTwin))] };
}

// Abbreviations are not transliterated: in Latin letters they are other people's abbreviations.
function withLatin(kind: TopicKind, name: string, forms: readonly string[]): Paradigm[] {
  if (isAbbreviation(name)) return [toParadigm(forms)];
  const short = name.split(' ').length <= LONGEST_IN_EVERY_ALPHABET;
  const alphabets = short && NAMED_IN_EVERY_ALPHABET.includes(kind) ? LATIN_ALPHABETS : LATIN_ALPHABETS.slice(0, 1);
  // Alphabets in which the name itself is the same share one list of forms.
  const byBase = Map.groupBy(alphabets, (alphabet) => toLatin(name, alphabet));
  const latin = [...byBase.values()].map((alike) => toParadigm(forms.flatMap((form) => alike.map((one) => toLatin(form, one)))));
  return [toParadigm(forms), ...latin];
}

function toLatin(text: string, alphabet: LatinAlphabet): string {
  return transliterateKazakh(text, [alphabet])[0] ?? text;
}
