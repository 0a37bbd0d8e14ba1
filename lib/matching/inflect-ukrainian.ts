import { type Declensions, inflectByRows, row, rowsAfter, toClassNames } from './declension-rows.ts';

const SIBILANTS = 'ж ш ч щ';
const VELARS = 'г к х';
const BEFORE_I: Readonly<Record<string, string>> = { г: 'з', к: 'ц', х: 'с' };
const BEFORE_E: Readonly<Record<string, string>> = { г: 'ж', к: 'ч', х: 'ш' };

// Рига, у Ризі; Петербург, Петербурже.
function soften(velar: string, ending: string): string {
  return (ending === 'і' ? BEFORE_I[velar] : ending === 'е' ? BEFORE_E[velar] : undefined) ?? velar;
}

// Казань, Казанню
function doubleBeforeYu(last: string, ending: string): string {
  return ending === 'ю' ? last + last : last;
}

// і in a closed syllable, о in an open one: Захід, Заходу; Київ, Києва.
function open(last: string): string {
  return last.replace('і', 'о').replace('ї', 'є');
}

/**
 * Rows of endings, in the order nominative, genitive, dative, accusative, instrumental, locative, vocative, after the
 * Ukrainian Orthography of 2019, cut down to what names of this field need. Classes are named as the Russian ones where
 * they mean the same. Whether a masculine has -а or -у in the genitive rests on its meaning, so both are made.
 */
const ROWS: Declensions['rows'] = {
  m: [
    row('ко', 'ко ка ку|кові ×/ка ком ку|кові ку'),
    row('о', 'о а у|ові ×/а ом і|у|ові е'),
    ...rowsAfter(SIBILANTS, '', '0 а/у у|еві 0/а ем і|у|еві е|у'),
    ...rowsAfter(VELARS, '', '0 а/у у|ові 0/а ом і|у|ові у|е', soften),
    row('', '0 а/у у|ові 0/а ом і|у|ові е'),
  ],
  // By hand, for most words keep their і.
  'm-io': rowsAfter('їв ів ід із іл ім ін іп ір іс іт', '', '0 а/у у|ові 0/а ом і|у|ові е', open),
  'm-ec': [row('єць', 'єць йця йцю|йцеві ×/йця йцем йці|йцю|йцеві йцю|йче'), row('ець', 'ець ця цю|цеві ×/ця цем ці|цю|цеві цю|че')],
  'm-soft': [row('ь', 'ь я/ю ю|еві ь/я ем і|ю|еві ю'), row('р', 'р ря/рю рю|реві р/ря рем рі|рю|реві рю|ре')],
  'm-j': [row('й', 'й я/ю ю|єві й/я єм ї|ю|єві ю')],
  f: [...rowsAfter(SIBILANTS, 'а', 'а і і у ею і е'), ...rowsAfter(VELARS, 'а', 'а и і у ою і о', soften), row('а', 'а и і у ою і о')],
  'f-ja': [...rowsAfter("а е і о у ю я '", 'я', 'я ї ї ю єю ї є'), row('я', 'я і і ю ею і е')],
  'f-ia': [row('ія', 'ія ії ії ію ією ії іє')],
  'f-soft': [
    row('сть', 'сть сті|сти сті сть стю сті сте'),
    // A consonant alone is doubled before -ю; a lip sound and р are parted from it by an apostrophe.
    ...rowsAfter('д т з с ц л н', 'ь', 'ь і і ь ю і е', doubleBeforeYu),
    ...rowsAfter('ж ш ч', '', '0 і і 0 ю і е', doubleBeforeYu),
    ...rowsAfter('б п в м ф р', '', "0 і і 0 'ю і е"),
  ],
  // багатовекторність, багатовекторності: by hand, as m-io
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
  'pl-ok': [row('ки', 'ки ок кам ки/ок ками ках ки')],
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

function toGenders(word: string): (readonly [form: string, declension: string])[] {
  const stem = word.slice(0, -2);
  const soft = word.endsWith('ій');
  return [
    [word, 'adj-m'],
    [stem + (soft ? 'я' : 'а'), 'adj-f'],
    [stem + (soft ? 'є' : 'е'), 'adj-n'],
    [`${stem}і`, soft ? 'adj-pl-soft' : 'adj-pl'],
    // The first part of a compound: російсько-казахстанський.
    ...(/[сзц]ький$/u.test(word) ? [[`${stem}о`, 'ind'] as const] : []),
  ];
}
