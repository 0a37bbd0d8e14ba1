/**
 * Russian case forms from a word and its declension class, as rows of endings
 * (classes after A. A. Zaliznyak's Grammatical Dictionary, cut down to what names of this field need).
 */
type Row = readonly [ending: string, forms: readonly (readonly string[])[]];

// Cases in the order nominative, genitive, dative, accusative, instrumental, prepositional; 0 is the bare stem.
// Of two accusatives the first is of things and the second of beings (× where a word is never a thing); of two
// instrumentals both are in use. So words agree: "союз" takes "евразийский", never "евразийского".
const row = (ending: string, cases: string): Row => [ending, cases.split(' ').map((forms) => forms.replaceAll('0', '').split('/'))];

// The first row whose ending fits is taken, so special stems stand before general ones.
const ROWS: Readonly<Record<string, readonly Row[]>> = {
  m: [...sibilant('0 а у 0/а ем е'), row('', '0 а у 0/а ом е')],
  'm-soft': [row('ь', 'ь я ю ь/я ем/ём е')],
  'm-j': [row('ий', 'ий ия ию ий/ия ием ии'), row('й', 'й я ю й/я ем е')],
  f: [
    ...sibilant('а и е у ей/ею е', 'а'),
    row('ца', 'ца цы це цу цей/цею це'),
    ...['г', 'к', 'х'].map((last) => row(`${last}а`, around(last, 'а и е у ой/ою е'))),
    row('а', 'а ы е у ой/ою е'),
  ],
  'f-ja': [row('я', 'я и е ю ей/ею е')],
  'f-ia': [row('ия', 'ия ии ии ию ией/иею ии')],
  'f-soft': [row('ь', 'ь и и ь ью и')],
  n: [row('о', 'о а у о ом е')],
  'n-e': [...sibilant('е а у е ем е', 'е'), row('це', 'це ца цу це цем це'), row('е', 'е я ю е ем е')],
  'n-ie': [row('ие', 'ие ия ию ие ием ии')],
  pl: [
    row('ии', 'ии ий иям ии/ий иями иях'),
    row('ия', 'ия ий иям ия/ий иями иях'),
    row('ы', 'ы ов ам ы/ов ами ах'),
    row('и', 'и ов ам и/ов ами ах'),
    row('а', 'а 0 ам а/0 ами ах'),
  ],
  surname: [row('', '0 а у ×/а ым е')],
  'adj-m': [
    row('ний', 'ний него нему ний/него ним нем'),
    ...sibilant('ий его ему ий/его им ем', 'ий'),
    row('ий', 'ий ого ому ий/ого им ом'),
    row('ый', 'ый ого ому ый/ого ым ом'),
    ...['г', 'к', 'х', 'ж', 'ш'].map((last) => row(`${last}ой`, around(last, 'ой ого ому ой/ого им ом'))),
    row('ой', 'ой ого ому ой/ого ым ом'),
  ],
  // "щ" is never stressed here; after other sibilants a word may be ("большая"), and keeps the general row.
  'adj-f': [row('няя', 'няя ней ней нюю ней/нею ней'), row('щая', 'щая щей щей щую щей/щею щей'), row('ая', 'ая ой ой ую ой/ою ой')],
  'adj-n': [
    row('нее', 'нее него нему нее ним нем'),
    ...sibilant('ее его ему ее им ем', 'ее'),
    ...['г', 'к', 'х', 'ж', 'ш'].map((last) => row(`${last}ое`, around(last, 'ое ого ому ое им ом'))),
    row('ое', 'ое ого ому ое ым ом'),
  ],
  'adj-pl': [row('ие', 'ие их им ие/их ими их'), row('ые', 'ые ых ым ые/ых ыми ых')],
  ind: [row('', '0 0 0 0 0 0')],
};

function around(last: string, cases: string): string {
  return cases.replace(/[^ /]+/gu, (ending) => last + ending.replace('0', ''));
}

function sibilant(cases: string, ending = ''): Row[] {
  return ['ж', 'ш', 'ч', 'щ'].map((last) => row(last + ending, around(last, cases)));
}

/** Declension classes an author may give to a Russian word. */
export const RUSSIAN_CLASSES: readonly string[] = [...Object.keys(ROWS), 'adj'];

/**
 * Every case form of a name, nominative first, each once; the words agree in case.
 * @param words the words of the name
 * @param classes one declension class per word
 * @throws {RangeError} when a class is unknown or does not fit the word's ending
 */
export function inflectRussian(words: readonly string[], classes: readonly string[]): string[] {
  if (words.length === 1 && words[0] !== undefined && classes[0] === 'adj') return inflectAdjective(words[0]);
  const paradigms = words.map((word, at) => toParadigm(word, classes[at] ?? 'ind'));
  const phrases = [0, 1, 2, 3, 4, 5].flatMap((grammaticalCase) =>
    [0, 1].map((choice) =>
      paradigms.map((paradigm) => paradigm[grammaticalCase]?.[choice] ?? paradigm[grammaticalCase]?.[0] ?? '').join(' '),
    ),
  );
  return [...new Set(phrases.filter((phrase) => !phrase.includes('×')))];
}

function inflectAdjective(word: string): string[] {
  const stem = word.slice(0, -2);
  const feminine = word.endsWith('ний') ? 'яя' : 'ая';
  const neuter = /[нжшчщ]ий$/u.test(word) ? 'ее' : 'ое';
  const plural = /(ий|[гкхжш]ой)$/u.test(word) ? 'ие' : 'ые';
  const genders: [string, string][] = [
    [word, 'adj-m'],
    [stem + feminine, 'adj-f'],
    [stem + neuter, 'adj-n'],
    [stem + plural, 'adj-pl'],
  ];
  return [...new Set(genders.flatMap(([form, declension]) => inflectRussian([form], [declension])))];
}

function toParadigm(word: string, declension: string): string[][] {
  const rows = Object.hasOwn(ROWS, declension) ? ROWS[declension] : undefined;
  if (rows === undefined) throw new RangeError(`"${declension}" is no declension class; known: ${RUSSIAN_CLASSES.join(', ')}`);
  const fit = rows.find(([ending]) => word.endsWith(ending));
  if (fit === undefined) throw new RangeError(`"${word}" does not end as class "${declension}" does`);
  const [ending, cases] = fit;
  const stem = word.slice(0, word.length - ending.length);
  return cases.map((forms) => forms.map((form) => stem + form));
}
