import { findNumerals } from './find-numerals.ts';

// Stems of the words of scale.
const SCALES: readonly (readonly [stem: string, factor: number])[] = [
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['тыс', 1e3],
  ['мың', 1e3],
  ['млн', 1e6],
  ['миллион', 1e6],
  ['млрд', 1e9],
  ['миллиард', 1e9],
  ['трлн', 1e12],
  ['триллион', 1e12],
  ['百', 1e2],
  ['千', 1e3],
  ['万', 1e4],
  ['亿', 1e8],
];
const PERCENT = /^\s*(?:%|per ?cent|процент|пайыз)/iu;
// Those whose number words findNumerals knows: in others a second number could go unseen.
const LANGUAGES = /^(?:en|ru|kk|zh)\b/u;
// "12", "7,600", "1 000 000", "12.5" with nothing before or after that would make them a part of something else.
const DIGITS = /(?<![\p{L}\p{Nd}.,–-])\d{1,3}(?:[ \u00a0\u202f,.]\d{3})+(?:[.,]\d+)?(?!\d)|(?<![\p{L}\p{Nd}.,–-])\d+(?:[.,]\d+)?/u;

/** A number as words print it. */
export interface PrintedValue {
  readonly value: number;
  /** It is so many per cent; `value` is the share. */
  readonly percent: boolean;
  /** It is four digits without a scale, which may be a year. */
  readonly maybeYear: boolean;
}

/**
 * The only number in some words, where it is in digits and can be read with certainty: with its words of scale, and per
 * cent. Nothing where there are several, none, or one that two readers could take for two numbers ("7.600").
 * @param language BCP 47 language of the words: whether a comma groups digits or begins a fraction
 */
export function readPrintedValue(words: string, language: string): PrintedValue | undefined {
  if (!LANGUAGES.test(language) || findNumerals(words, language).length !== 1) return undefined;
  const match = DIGITS.exec(words);
  const number = match === null ? undefined : toNumber(match[0], /^(?:en|zh)\b/u.test(language));
  if (match === null || number === undefined) return undefined;
  const { factor, rest } = readScale(words.slice(match.index + match[0].length));
  const percent = PERCENT.test(rest);
  return { value: (number * factor) / (percent ? 100 : 1), percent, maybeYear: factor === 1 && !percent && /^\d{4}$/u.test(match[0]) };
}

function toNumber(digits: string, commaGroups: boolean): number | undefined {
  const [group, point] = commaGroups ? [',', '.'] : [' ', ','];
  const plain = digits.replaceAll(/[\u00a0\u202f]/gu, ' ');
  const [whole = '', fraction, ...more] = plain.split(point);
  const isWhole = /^\d+$/u.test(whole) || whole.split(group).every((part, at) => (at === 0 ? /^\d{1,3}$/u : /^\d{3}$/u).test(part));
  // Three digits after a point are thousands to others.
  if (!isWhole || more.length > 0 || fraction?.length === 3) return undefined;
  if (fraction !== undefined && !/^\d+$/u.test(fraction)) return undefined;
  return Number(`${whole.replaceAll(group, '')}.${fraction ?? '0'}`);
}

function readScale(after: string): { factor: number; rest: string } {
  let [factor, rest] = [1, after];
  for (;;) {
    const word = rest.replace(/^[\s-]+/u, '').toLowerCase();
    const scale = SCALES.find(([stem]) => word.startsWith(stem));
    if (scale === undefined) return { factor, rest };
    factor *= scale[1];
    rest = /\p{Script=Han}/u.test(scale[0]) ? word.slice(1) : word.replace(/^[\p{L}.]+/u, '');
  }
}
