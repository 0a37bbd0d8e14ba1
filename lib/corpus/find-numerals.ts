import { toPrimaryLanguage } from '../domain/language.ts';
import type { Place } from './find-words.ts';

const EN_UNITS = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir(?:teen|ty)|fourteen|forty|fif(?:teen|ty)';
const EN_TENS = 'six(?:teen|ty)|seven(?:teen|ty)|eigh(?:teen|ty)|nine(?:teen|ty)|twenty';
const EN_SCALES = 'hundreds?|thousands?|millions?|billions?|trillions?|dozens?';
const EN_PARTS = 'half|halves|third|thirds|quarters?|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twice|thrice|percent|per cent';
const RU_UNITS =
  'дв(?:а|е|ух|ум|умя)|тр(?:и|[её]х|[её]м|емя)|четыр(?:е|[её]х|[её]м|ьмя)|(?:пят|шест|сем|восем|девят|десят)(?:ь|и|ью)|восьми';
const RU_TENS =
  '\\p{L}+надцат(?:ь|и|ью)|(?:два|три)дцат(?:ь|и|ью)|сорока?|\\p{L}+десят|\\p{L}+идесяти|девяност[оа]|ст[оа]|двест[аи]|(?:три|четыре)ста|\\p{L}+сот';
const RU_SCALES = 'тысяч\\p{L}*|тыс|миллион\\p{L}*|миллиард\\p{L}*|триллион\\p{L}*|млн|млрд|трлн|десятк\\p{L}+|сотн\\p{L}+';
const RU_PARTS = 'половин\\p{L}+|треть\\p{L}*|четверть\\p{L}*|пол[у]?тора|вдвое|втрое|процент\\p{L}*';
const KK_UNITS = 'екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|жүз';
const KK_SCALES = 'мың|миллион|миллиард|триллион|млн|млрд|трлн|жарты|жартысы|пайыз\\p{L}*';

/** Words that are numbers, by the primary language of an article. "One", "first" and "second" are more often something else. */
const NUMBER_WORDS: Readonly<Record<string, string>> = {
  en: [EN_UNITS, EN_TENS, EN_SCALES, EN_PARTS].join('|'),
  ru: [RU_UNITS, RU_TENS, RU_SCALES, RU_PARTS].join('|'),
  kk: [KK_UNITS, KK_SCALES].join('|'),
};
// Words that go on with a number that has begun: "two hundred and five", "12 million".
const JOINTS: Readonly<Record<string, string>> = { en: '[ \\u00a0-]+(?:and[ ])?', ru: '[ \\u00a0-]+', kk: '[ \\u00a0-]+' };
// Digits with the marks that group them, a currency before and a per cent or an ordinal ending after.
const GROUPED = "\\p{Nd}{1,3}(?:[.,\\u00a0\\u202f '’]\\p{Nd}{3})+(?!\\p{Nd})";
// A longer run is a part of an address.
const PLAIN = '\\p{Nd}{1,12}(?!\\p{Nd})';
const ORDINAL = '(?:st|nd|rd|th|-?(?:й|я|е|го|му|м|х|ый|ая|ое|ых|ші|шы|інші|ыншы))(?!\\p{L})';
const DIGITS = `(?<!\\p{Nd})[$€£₽₸¥]?(?:${GROUPED}|${PLAIN})(?:[.,]\\p{Nd}+)?(?:[ \\u00a0]?[%‰]|${ORDINAL})?`;
const HAN_DIGITS =
  '百分之[零〇一二两三四五六七八九十百千万亿点]+|[零〇一二两三四五六七八九十百千万亿]{2,}|[二两三四五六七八九十](?=[个名位年次家项国天月日倍成届])';

/**
 * The numbers of a text, in digits or words, with the words of scale that follow them, from left to right. It is a net
 * for an editor to pick from: a year is a number too, and a claim is for him to tell.
 * @param language BCP 47 language of the text; number words are known in English, Russian, Kazakh and Chinese
 */
export function findNumerals(text: string, language: string): Place[] {
  return Array.from(text.matchAll(toPattern(toPrimaryLanguage(language) ?? '')), (match) => ({
    exact: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function toPattern(language: string): RegExp {
  if (language === 'zh') return new RegExp(`${DIGITS}[百千万亿]*|${HAN_DIGITS}`, 'gu');
  const words = NUMBER_WORDS[language];
  const edges = (pattern: string) => `(?<![\\p{L}\\p{Nd}])(?:${pattern})(?![\\p{L}\\p{Nd}])`;
  if (words === undefined) return new RegExp(edges(DIGITS), 'gu');
  const one = `(?:${DIGITS}|${words})(?![\\p{L}\\p{Nd}])`;
  return new RegExp(edges(`${one}(?:${JOINTS[language] ?? ' '}(?:${words})(?![\\p{L}\\p{Nd}]))*`), 'giu');
}
