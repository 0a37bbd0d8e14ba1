import { type Declensions, inflectByRows, row, rowsAfter, toClassNames } from './declension-rows.ts';

/**
 * Ukrainian case forms from a word and its declension class, as rows of endings (after the Ukrainian Orthography of 2019,
 * cut down to what names of this field need). Classes are named as the Russian ones where they mean the same.
 */
// Cases in the order nominative, genitive, dative, accusative, instrumental, locative, vocative. Whether a masculine
// has -а or -у in the genitive rests on its meaning, so both are made; so are both datives of a man, -у and -ові.
const SIBILANTS = 'ж ш ч щ';
// Before -і and -е these become other letters: Прага, у Празі.
const SOFTENED: Readonly<Record<string, readonly [beforeI: string, beforeE: string]>> = {
  г: ['з', 'ж'],
  к: ['ц', 'ч'],
  х: ['с', 'ш'],
};
const velars = (toRow: (last: string, beforeI: string, beforeE: string) => ReturnType<typeof row>) =>
  Object.entries(SOFTENED).map(([last, [beforeI, beforeE]]) => toRow(last, beforeI, beforeE));

const ROWS: Declensions['rows'] = {
  m: [
    row('ко', 'ко ка ку|кові ×/ка ком ку|кові ку'),
    row('о', 'о а у|ові ×/а ом і|у|ові е'),
    ...rowsAfter(SIBILANTS, '', '0 а/у у|еві 0/а ем і|у|еві е|у'),
    ...velars((last, i, e) =>
      row(last, `${last} ${last}а/${last}у ${last}у|${last}ові ${last}/${last}а ${last}ом ${i}і|${last}у|${last}ові ${last}у|${e}е`),
    ),
    row('', '0 а/у у|ові 0/а ом і|у|ові е'),
  ],
  // і in a closed syllable, о in an open one (Захід, Заходу; Київ, Києва); by hand, for most words keep their і.
  'm-io': rowsAfter('їв ів ід із іл ім ін іп ір іс іт', '', '0 а/у у|ові 0/а ом і|у|ові е', (last) =>
    last.replace('і', 'о').replace('ї', 'є'),
  ),
  'm-soft': [row('ь', 'ь я/ю ю|еві ь/я ем і|ю|еві ю'), row('р', 'р ря/рю рю|реві р/ря рем рі|рю|реві рю|ре')],
  'm-j': [row('й', 'й я/ю ю|єві й/я єм ї|ю|єві ю')],
  f: [
    ...rowsAfter(SIBILANTS, 'а', 'а і і у ею і е'),
    ...velars((last, i) => row(`${last}а`, `${last}а ${last}и ${i}і ${last}у ${last}ою ${i}і ${last}о`)),
    row('а', 'а и і у ою і о'),
  ],
  'f-ja': [...rowsAfter("а е о у ю я '", 'я', 'я ї ї ю єю ї є'), row('я', 'я і і ю ею і е')],
  'f-ia': [row('ія', 'ія ії ії ію ією ії іє')],
  'f-soft': [
    row('сть', 'сть сті|сти сті сть стю сті сте'),
    // A consonant alone is doubled before -ю, a lip sound and р are parted from it by an apostrophe.
    ...['д', 'т', 'з', 'с', 'ц', 'л', 'н'].map((last) =>
      row(`${last}ь`, `${last}ь ${last}і ${last}і ${last}ь ${last}${last}ю ${last}і ${last}е`),
    ),
    ...['ж', 'ш', 'ч'].map((last) => row(last, `${last} ${last}і ${last}і ${last} ${last}${last}ю ${last}і ${last}е`)),
    ...rowsAfter('б п в м ф р', '', "0 і і 0 'ю і е"),
  ],
  // багатовекторність, багатовекторності: as class m-io
  'f-soft-io': [row('ість', 'ість ості|ости ості ість істю ості осте')],
  n: [...rowsAfter('к', 'о', 'о а у о ом у о'), row('о', 'о а у о ом і о')],
  'n-e': [...rowsAfter(SIBILANTS, 'е', 'е а у е ем і е'), row('е', 'е я ю е ем і е')],
  'n-ie': [row("'я", "'я 'я 'ю 'я 'ям 'ї 'я"), row('я', 'я я ю я ям і я')],
  pl: [
    row('ії', 'ії ій іям ії/ій іями іях ії'),
    row('ї', 'ї їв ям ї/їв ями ях ї'),
    ...rowsAfter('ян', 'и', 'и 0 ам ×/0 ами ах и'),
    row('и', 'и ів ам и/ів ами ах и'),
    ...rowsAfter(SIBILANTS, 'і', 'і ів ам і/ів ами ах і'),
    row('і', 'і ів ям і/ів ями ях і'),
    row('а', 'а 0 ам а/0 ами ах а'),
  ],
  'pl-f': [row('и', 'и 0 ам и/0 ами ах и'), ...rowsAfter(SIBILANTS, 'і', 'і 0 ам і/0 ами ах і'), row('і', 'і ь ям і/ь ями ях і')],
  surname: rowsAfter('ов ев єв ін їн ин', '', '0 а/× у|ові ×/а им і|у|ові е|0'),
  'adj-m': [row('ий', 'ий ого ому ий/ого им ому/ім ий'), row('ій', 'ій ього ьому ій/ього ім ьому/ім ій')],
  'adj-f': [row('а', 'а ої ій у ою ій а'), row('я', 'я ьої ій ю ьою ій я')],
  'adj-n': [row('е', 'е ого ому е им ому/ім е'), row('є', 'є ього ьому є ім ьому/ім є')],
  'adj-pl': [row('і', 'і их им і/их ими их і')],
  // Plurals of -ний and -ній look alike: нові, but сусідні.
  'adj-pl-soft': [row('і', 'і іх ім і/іх іми іх і')],
  ind: [row('', '0 0 0 0 0 0 0')],
};

const UKRAINIAN: Declensions = { rows: ROWS, toGenders };

/** Declension classes an author may give to a Ukrainian word. */
export const UKRAINIAN_CLASSES: readonly string[] = toClassNames(UKRAINIAN);

/**
 * Every case form of a name, nominative first, each once; the words agree in case.
 * @param words the words of the name, with ' for an apostrophe
 * @param classes one declension class per word
 * @throws {RangeError} when a class is unknown or does not fit the word's ending
 */
export function inflectUkrainian(words: readonly string[], classes: readonly string[]): string[] {
  return inflectByRows(UKRAINIAN, words, classes);
}

function toGenders(word: string): [form: string, declension: string][] {
  const stem = word.slice(0, -2);
  const soft = word.endsWith('ій');
  return [
    [word, 'adj-m'],
    [stem + (soft ? 'я' : 'а'), 'adj-f'],
    [stem + (soft ? 'є' : 'е'), 'adj-n'],
    [`${stem}і`, soft ? 'adj-pl-soft' : 'adj-pl'],
  ];
}
