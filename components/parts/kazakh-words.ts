/**
 * Kazakh words that Chromium's Intl lacks: it writes "M11", "30G" and English names of countries (156, November 2026;
 * docs/browser-bugs.md, 17), while Firefox has them. They are used in every browser, so that readers of both see the
 * same. They are those of CLDR; Node has them, and a test compares.
 */

/** Months from January, as they stand beside a day or a year. */
export const KAZAKH_MONTHS = [
  'қаңтар',
  'ақпан',
  'наурыз',
  'сәуір',
  'мамыр',
  'маусым',
  'шілде',
  'тамыз',
  'қыркүйек',
  'қазан',
  'қараша',
  'желтоқсан',
] as const;

/** Words for powers of ten, the largest first. */
export const KAZAKH_POWERS = [
  [1e12, 'триллион'],
  [1e9, 'миллиард'],
  [1e6, 'миллион'],
] as const;

/** Countries by their two letters, but for those that are called the same in Russian, which every browser has. */
export const KAZAKH_COUNTRIES: { readonly [code: string]: string } = {
  AZ: 'Әзірбайжан',
  CN: 'Қытай',
  GB: 'Ұлыбритания',
  KG: 'Қырғызстан',
  KZ: 'Қазақстан',
  RU: 'Ресей',
  TJ: 'Тәжікстан',
  TM: 'Түрікменстан',
  TR: 'Түркия',
  US: 'Америка Құрама Штаттары',
  UZ: 'Өзбекстан',
};

/** Languages by their tags. */
export const KAZAKH_LANGUAGES: { readonly [tag: string]: string } = {
  en: 'ағылшын тілі',
  kk: 'қазақ тілі',
  'kk-Cyrl': 'қазақ тілі (кирилл жазуы)',
  'kk-Latn': 'қазақ тілі (латын жазуы)',
  ru: 'орыс тілі',
  uk: 'украин тілі',
  uz: 'өзбек тілі',
  zh: 'қытай тілі',
  'zh-Hans': 'жеңілдетілген қытай тілі',
  'zh-Hant': 'дәстүрлі қытай тілі',
};
