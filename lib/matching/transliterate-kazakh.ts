/**
 * Kazakh Cyrillic to Latin, one table per official alphabet: the decrees of October 2017 and February 2018 and the
 * alphabet presented in January 2021. Letters that are the same in all three stand in COMMON.
 */
const COMMON: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'io',
  ж: 'j',
  з: 'z',
  к: 'k',
  қ: 'q',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ф: 'f',
  х: 'h',
  һ: 'h',
  ц: 'ts',
  щ: 'ş',
  ъ: '',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};

const TABLES = {
  2021: { ...COMMON, ә: 'ä', ғ: 'ğ', и: 'i', й: 'i', і: 'ı', ң: 'ñ', ө: 'ö', у: 'u', ұ: 'ū', ү: 'ü', ш: 'ş', ч: 'ch', ы: 'y' },
  2018: { ...COMMON, ә: 'á', ғ: 'ǵ', и: 'ı', й: 'ı', і: 'i', ң: 'ń', ө: 'ó', у: 'ý', ұ: 'u', ү: 'ú', ш: 'sh', щ: 'sh', ч: 'ch', ы: 'y' },
  2017: {
    ...COMMON,
    ә: "a'",
    ғ: "g'",
    и: "i'",
    й: "i'",
    і: 'i',
    ң: "n'",
    ө: "o'",
    у: "y'",
    ұ: 'u',
    ү: "u'",
    ш: "s'",
    щ: "s'",
    ч: "c'",
    ы: 'y',
  },
} as const satisfies Readonly<Record<number, Readonly<Record<string, string>>>>;

/** A Latin alphabet of Kazakh, by its year. */
export type LatinAlphabet = keyof typeof TABLES;
/** The Latin alphabets, the latest first. */
export const LATIN_ALPHABETS: readonly LatinAlphabet[] = [2021, 2018, 2017];

/** A Kazakh Cyrillic text in each of these Latin alphabets, each spelling once. */
export function transliterateKazakh(text: string, alphabets: readonly LatinAlphabet[] = LATIN_ALPHABETS): string[] {
  return [...new Set(alphabets.map((alphabet) => Array.from(text, (letter) => toLatin(letter, TABLES[alphabet])).join('')))];
}

function toLatin(letter: string, alphabet: Readonly<Record<string, string>>): string {
  const small = letter.toLowerCase();
  const latin = alphabet[small];
  if (latin === undefined) return letter;
  return small === letter ? latin : capitalise(latin);
}

function capitalise(latin: string): string {
  // The dotless ı of 2018 and 2021 has the capital I, as i has: toUpperCase gives that for both.
  return latin.slice(0, 1).toUpperCase() + latin.slice(1);
}
