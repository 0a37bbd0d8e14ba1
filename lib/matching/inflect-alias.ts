import type { AliasLanguage } from '../domain/language.ts';
import type { Alias, KazakhChain, TopicKind } from '../domain/topic.ts';
import { foldText } from '../text/fold.ts';
import type { Form } from './form.ts';
import { inflectKazakh, isAbbreviation } from './inflect-kazakh.ts';
import { inflectRussian } from './inflect-russian.ts';
import { inflectUkrainian } from './inflect-ukrainian.ts';
import { LATIN_ALPHABETS, type LatinAlphabet, transliterateKazakh } from './transliterate-kazakh.ts';

/** Kinds whose names are written in every Latin alphabet there was; other topics are spoken of in today's. */
const PROPER: readonly TopicKind[] = ['person', 'place', 'body'];
const LONGEST_IN_EVERY_ALPHABET = 2;
/** A name in quotation marks is declined within them («Астаны»). */
const QUOTED = /^([«"“„「]?)(.*?)([»"”“」]?)$/u;
/** What is in use: nobody speaks of several Kazakhstans, and few words are made from a person's name. */
const CHAINS: Readonly<Partial<Record<TopicKind, readonly KazakhChain[]>>> = {
  person: ['plural', 'ours'],
  place: ['ours', 'its', 'derived'],
  body: ['ours', 'derived'],
};

/**
 * The forms of an alias, in a list for each script and spelling of the name itself; base forms first, each form once.
 * @throws {RangeError} naming the alias when a declension class does not fit it
 */
export function inflectAlias(kind: TopicKind, language: AliasLanguage, alias: Pick<Alias, 'text' | 'declension' | 'chains'>): Form[][] {
  // Folded first, so that a row for words with an apostrophe fits any apostrophe.
  const [opening = '', name = '', closing = ''] = QUOTED.exec(foldText(alias.text))?.slice(1) ?? [];
  const words = name.split(' ');
  const classes = alias.declension;
  try {
    if (classes !== undefined && classes.length !== words.length)
      throw new RangeError(`has ${words.length} words and ${classes.length} declension classes; give each word one`);
    const lists = inflectWords(kind, language, words, alias);
    if (opening === '' && closing === '') return lists;
    return lists.map((forms) => forms.map(({ text, form }) => ({ text: opening + text + closing, form })));
  } catch (error) {
    throw error instanceof RangeError ? new RangeError(`alias "${alias.text}": ${error.message}`) : error;
  }
}

function inflectWords(
  kind: TopicKind,
  language: AliasLanguage,
  words: readonly string[],
  { declension, chains }: Pick<Alias, 'declension' | 'chains'>,
): Form[][] {
  const name = words.join(' ');
  if (language === 'ru') return [withoutDots(declension ? inflectRussian(words, declension) : [name])];
  if (language === 'uk' && declension !== undefined) return [toForms(inflectUkrainian(words, declension))];
  if (language !== 'kk-Cyrl') return [toForms([name])];
  const ofKind = words.length === 1 ? CHAINS[kind] : undefined;
  return withLatin(kind, name, inflectKazakh(words, declension ?? ['ind'], chains ?? ofKind));
}

// The first is the name itself.
function toForms(texts: readonly string[], bases = 1): Form[] {
  const base = new Set(texts.slice(0, bases));
  return [...new Set(texts)].map((text) => ({ text, form: base.has(text) ? 'base' : 'case' }));
}

// ё is printed as е more often than not.
function withoutDots(texts: readonly string[]): Form[] {
  return toForms(
    texts.flatMap((text) => [text, text.replaceAll('ё', 'е').replaceAll('Ё', 'Е')]),
    2,
  );
}

// Abbreviations are not transliterated: in Latin letters they are other people's abbreviations.
function withLatin(kind: TopicKind, name: string, forms: readonly Form[]): Form[][] {
  if (isAbbreviation(name)) return [[...forms]];
  const short = name.split(' ').length <= LONGEST_IN_EVERY_ALPHABET;
  const alphabets = short && PROPER.includes(kind) ? LATIN_ALPHABETS : LATIN_ALPHABETS.slice(0, 1);
  // Alphabets in which the name itself is the same share one list of forms.
  const byBase = Map.groupBy(alphabets, (alphabet) => toLatin(name, alphabet));
  return [[...forms], ...[...byBase.values()].map((alike) => toLatinForms(forms, alike))];
}

// Chains are written in today's alphabet only: those of 2017 and 2018 were hardly more than proposals.
function toLatinForms(forms: readonly Form[], alphabets: readonly LatinAlphabet[]): Form[] {
  const first = new Map<string, Form>();
  for (const { text, form } of forms)
    for (const alphabet of alphabets) {
      if (alphabet !== LATIN_ALPHABETS[0] && form !== 'base' && form !== 'case') continue;
      const latin = toLatin(text, alphabet);
      if (!first.has(latin)) first.set(latin, { text: latin, form });
    }
  return [...first.values()];
}

function toLatin(text: string, alphabet: LatinAlphabet): string {
  return transliterateKazakh(text, [alphabet])[0] ?? text;
}
