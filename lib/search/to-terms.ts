import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { foldText } from '../text/fold.ts';

/** Han and kana, which are written without spaces, and the words of every other script, with what an apostrophe joins to them. */
const WORDS = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]+|[[\p{L}\p{N}\p{M}]--[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]]+(?:'\p{L}+)*/gv;
const UNSPACED = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;
const LATIN = /^[a-z]/u;
const RUSSIAN = /^[а-я]+$/u;
/** "Tokayev's" is Tokayev, and "l'Asie" stays as it is. */
const POSSESSIVE = /'s?$/u;

/**
 * The words of a text in small letters, in order, in one spelling (`foldText`) and with е for ё; of Chinese and Japanese each
 * two characters that follow upon each other, because nothing says where a word ends.
 */
export function toWords(text: string): string[] {
  const folded = foldText(text).toLowerCase().replaceAll('ё', 'е');
  return (folded.match(WORDS) ?? []).flatMap((word) => (UNSPACED.test(word) ? toPairs(word) : word.replace(POSSESSIVE, '')));
}

/**
 * What words of one stem have in common, by the Snowball stemmers (https://snowballstem.org): English for Latin letters, Russian
 * for those of Russian. A word with letters of Kazakh or Ukrainian, a number and Chinese stay as they are.
 * @param word one of `toWords`
 */
export function toTerm(word: string): string {
  if (LATIN.test(word)) return stemEnglish(word);
  return RUSSIAN.test(word) ? stemRussian(word) : word;
}

/** The terms of a text, in order. */
export function toTerms(text: string): string[] {
  return toWords(text).map(toTerm);
}

function toPairs(word: string): string[] {
  const characters = [...word];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}
