import type { AliasLanguage } from '../domain/language.ts';
import type { SurfaceForm } from '../domain/mention.ts';
import type { Alias, NamedTopic } from '../domain/topic.ts';
import { foldText } from '../text/fold.ts';
import { inflectKazakh, isAbbreviation } from './inflect-kazakh.ts';
import { inflectRussian } from './inflect-russian.ts';
import { inflectUkrainian } from './inflect-ukrainian.ts';
import { transliterateKazakh } from './transliterate-kazakh.ts';

/**
 * Every surface form of a topic: its aliases in all their cases, the spellings of case, and its lookalikes.
 * @throws {RangeError} naming the alias when a declension class does not fit it
 */
export function toSurfaceForms(topic: NamedTopic): SurfaceForm[] {
  const aliases = Object.entries(topic.aliases) as [AliasLanguage, readonly Alias[]][];
  const lookalikes = Object.values(topic.lookalikes ?? {}).flat();
  return [
    ...aliases.flatMap(([language, entries]) => entries.flatMap((alias) => toFormsOfAlias(topic.id, language, alias))),
    ...lookalikes.flatMap((text) =>
      toCaseSpellings(foldText(text), false).map((spelling): SurfaceForm => ({ text: spelling, topic: null, form: 'base' })),
    ),
  ];
}

function toFormsOfAlias(topic: string, language: AliasLanguage, alias: Alias): SurfaceForm[] {
  const words = inflect(language, alias);
  const base = words[0];
  return words.flatMap((word) => {
    const form = alias.derived === true ? 'derived' : word === base ? 'base' : 'case';
    return toCaseSpellings(word, alias.case === 'any').map(
      (text): SurfaceForm => ({ text, topic, form, ...(alias.onlyWith && { onlyWith: alias.onlyWith }) }),
    );
  });
}

function inflect(language: AliasLanguage, alias: Alias): string[] {
  // Folded first, so that a row for words with an apostrophe fits any apostrophe.
  const name = foldText(alias.text);
  const words = name.split(' ');
  const classes = alias.declension;
  try {
    if (classes !== undefined && classes.length !== words.length)
      throw new RangeError(`has ${words.length} words and ${classes.length} declension classes; give each word one`);
    if (language === 'ru') return withoutDots(classes ? inflectRussian(words, classes) : [name]);
    if (language === 'uk' && classes !== undefined) return inflectUkrainian(words, classes);
    if (language === 'kk-Cyrl') return withLatin(name, inflectKazakh(words, classes ?? ['ind']));
  } catch (error) {
    throw error instanceof RangeError ? new RangeError(`alias "${alias.text}": ${error.message}`) : error;
  }
  return [name];
}

// ё is printed as е more often than not.
function withoutDots(forms: readonly string[]): string[] {
  return [...new Set(forms.flatMap((form) => [form, form.replaceAll('ё', 'е').replaceAll('Ё', 'Е')]))];
}

// Abbreviations are not transliterated: in Latin letters they are other people's abbreviations.
function withLatin(name: string, forms: readonly string[]): string[] {
  return isAbbreviation(name) ? [...forms] : [...forms, ...forms.flatMap(transliterateKazakh)];
}

// As written and in capitals; where case is free also in small letters and with one or all words capitalised.
function toCaseSpellings(text: string, free: boolean): string[] {
  const spellings = [text, text.toUpperCase()];
  if (free) {
    const small = text.toLowerCase();
    spellings.push(small, capitalise(small), small.split(' ').map(capitalise).join(' '));
  }
  // Capitals of some letters are two code units or another length; such a copy would not align with a page's letters.
  return [...new Set(spellings)].filter((spelling) => spelling.length === text.length);
}

function capitalise(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
