import { type Declensions, inflectByRows, row, rowsAfter, toClassNames } from './declension-rows.ts';

const SIBILANTS = 'ж ш ч щ';
// After these -и stands where others have -ы: Республики, морским.
const VELARS = 'г к х';

/**
 * Rows of endings, in the order nominative, genitive, dative, accusative, instrumental, prepositional; classes after
 * A. A. Zaliznyak's Grammatical Dictionary, cut down to what names of this field need.
 */
const ROWS: Declensions['rows'] = {
  m: [
    ...rowsAfter('ович евич', '', '0 а у 0/а ем е'),
    // Stressed in москвичом, not in Никитичем.
    ...rowsAfter('ич', '', '0 а у 0/а ем|ом е'),
    ...rowsAfter(`${SIBILANTS} ц`, '', '0 а у 0/а ем е'),
    row('', '0 а у 0/а ом е'),
  ],
  'm-ec': [row('еец', 'еец ейца ейцу ×/ейца ейцем ейце'), row('ец', 'ец ца цу ×/ца цем це')],
  'm-soft': [row('ь', 'ь я ю ь/я ем/ём е')],
  'm-j': [row('ий', 'ий ия ию ий/ия ием ии'), row('й', 'й я ю й/я ем е')],
  f: [
    ...rowsAfter(SIBILANTS, 'а', 'а и е у ей/ею е'),
    row('ца', 'ца цы це цу цей/цею це'),
    ...rowsAfter(VELARS, 'а', 'а и е у ой/ою е'),
    row('а', 'а ы е у ой/ою е'),
  ],
  'f-ja': [row('я', 'я и е ю ей/ею е')],
  'f-ia': [row('ия', 'ия ии ии ию ией/иею ии')],
  'f-soft': [row('ь', 'ь и и ь ью и')],
  n: [row('о', 'о а у о ом е')],
  'n-e': [...rowsAfter(`${SIBILANTS} ц`, 'е', 'е а у е ем е'), row('е', 'е я ю е ем е')],
  'n-ie': [row('ие', 'ие ия ию ие ием ии')],
  pl: [
    row('ии', 'ии ий иям ии/ий иями иях'),
    row('ия', 'ия ий иям ия/ий иями иях'),
    row('цы', 'цы цев цам цы/цев цами цах'),
    row('ы', 'ы ов ам ы/ов ами ах'),
    ...rowsAfter(VELARS, 'и', 'и ов ам и/ов ами ах'),
    ...rowsAfter(SIBILANTS, 'и', 'и ей ам и/ей ами ах'),
    row('и', 'и ей ям и/ей ями ях'),
    row('а', 'а 0 ам а/0 ами ах'),
    ...rowsAfter('ан ян', 'е', 'е 0 ам ×/0 ами ах'),
  ],
  // россиянки, россиянок: by hand, as most plurals in -ки have no such vowel (политики, политик)
  'pl-ok': [row('ки', 'ки ок кам ки/ок ками ках')],
  'pl-f': [row('ы', 'ы 0 ам ы/0 ами ах'), row('и', 'и 0 ам и/0 ами ах')],
  surname: rowsAfter('ов ев ёв ин ын', '', '0 а у ×/а ым е'),
  'adj-m': [
    row('ний', 'ний него нему ний/него ним нем'),
    ...rowsAfter(SIBILANTS, 'ий', 'ий его ему ий/его им ем'),
    row('ий', 'ий ого ому ий/ого им ом'),
    row('ый', 'ый ого ому ый/ого ым ом'),
    ...rowsAfter(`${VELARS} ж ш`, 'ой', 'ой ого ому ой/ого им ом'),
    row('ой', 'ой ого ому ой/ого ым ом'),
  ],
  'adj-f': [
    row('няя', 'няя ней ней нюю ней/нею ней'),
    // The two whose ending is stressed after a sibilant, чужая and большая, and the one that only looks like them.
    row('ибольшая', 'ибольшая ибольшей ибольшей ибольшую ибольшей/ибольшею ибольшей'),
    ...rowsAfter('ольш Чуж чуж', 'ая', 'ая ой ой ую ой/ою ой'),
    ...rowsAfter(SIBILANTS, 'ая', 'ая ей ей ую ей/ею ей'),
    row('ая', 'ая ой ой ую ой/ою ой'),
  ],
  'adj-n': [
    row('нее', 'нее него нему нее ним нем'),
    ...rowsAfter(SIBILANTS, 'ее', 'ее его ему ее им ем'),
    ...rowsAfter(`${VELARS} ж ш`, 'ое', 'ое ого ому ое им ом'),
    row('ое', 'ое ого ому ое ым ом'),
  ],
  'adj-pl': [row('ие', 'ие их им ие/их ими их'), row('ые', 'ые ых ым ые/ых ыми ых')],
  ind: [row('', '0 0 0 0 0 0')],
};

const RUSSIAN: Declensions = { rows: ROWS, toGenders };

/** Declension classes an author may give to a Russian word. */
export const RUSSIAN_CLASSES: readonly string[] = toClassNames(RUSSIAN);

/**
 * Every case form of a name, nominative first, each once; the words agree in case.
 * @param words the words of the name
 * @param classes one declension class per word
 * @throws {RangeError} when a class is unknown or does not fit the word's ending
 */
export function inflectRussian(words: readonly string[], classes: readonly string[]): string[] {
  return inflectByRows(RUSSIAN, words, classes);
}

function toGenders(word: string): (readonly [form: string, declension: string])[] {
  const stem = word.slice(0, -2);
  const feminine = word.endsWith('ний') ? 'яя' : 'ая';
  const neuter = /[нжшчщ]ий$/u.test(word) ? 'ее' : 'ое';
  const plural = /(ий|[гкхжш]ой)$/u.test(word) ? 'ие' : 'ые';
  return [
    [word, 'adj-m'],
    [stem + feminine, 'adj-f'],
    [stem + neuter, 'adj-n'],
    [stem + plural, 'adj-pl'],
    // The first part of a compound: российско-казахстанский.
    ...(/[сц]кий$/u.test(word) ? [[`${stem}о`, 'ind'] as const] : []),
  ];
}
