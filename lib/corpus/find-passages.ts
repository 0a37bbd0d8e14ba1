/** A stretch of a text: offsets in UTF-16 code units, end exclusive. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

// Opening and closing marks that differ; a straight mark is both, and told apart by what stands around it.
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“', '‘': '’', '「': '」', '『': '』' };
const BEFORE_OPENING = /[\s([{\u2014\u2013“«‘"'「—-]/u;
const AFTER_CLOSING = /[\s)\]},.;:!?…\u2014\u2013”»’"'」—-]/u;

/**
 * What stands between quotation marks, the marks left out, in order of their start; passages inside passages are passages
 * too. A mark without its other half opens nothing: it ends with its line, so that one slip does not swallow a text.
 */
export function findQuotations(text: string): Passage[] {
  const found: Passage[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    for (const { start, end } of findInLine(line)) found.push({ start: offset + start, end: offset + end });
    offset += line.length + 1;
  }
  return found.filter(({ start, end }) => text.slice(start, end).trim() !== '').toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function findInLine(line: string): Passage[] {
  const found: Passage[] = [];
  const open: { readonly mark: string; readonly at: number }[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const mark = line[at] ?? '';
    const opened = open.findLastIndex((one) => closes(one.mark, mark));
    if (opened >= 0 && isClosing(line, at, mark)) {
      found.push({ start: (open[opened]?.at ?? 0) + 1, end: at });
      open.length = opened;
    } else if (isOpening(line, at, mark)) open.push({ mark, at });
  }
  return found;
}

function closes(opening: string, mark: string): boolean {
  return (CLOSING[opening] ?? opening) === mark;
}

function isOpening(line: string, at: number, mark: string): boolean {
  const before = line[at - 1] ?? ' ';
  return mark in CLOSING || ((mark === '"' || mark === "'") && BEFORE_OPENING.test(before));
}

// ’ and ' are apostrophes too: they close only where a word ends.
function isClosing(line: string, at: number, mark: string): boolean {
  return !/["'’]/u.test(mark) || AFTER_CLOSING.test(line[at + 1] ?? ' ');
}

const SMALL =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const LARGE = 'hundreds?|thousands?|millions?|billions?|trillions?|dozens?';
const PARTS = 'half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|tenths?';
const ORDER = 'first|second|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twice|tripartite';
const RUSSIAN =
  'дв(?:а|е|ух|ум|умя)|тр(?:и|ёх|ех|ём|ем)|четыр(?:е|ёх|ех)|пять|пяти|шесть|шести|семь|семи|восемь|восьми|девять|девяти|десять|десяти|сто|сотн[а-яё]*|тысяч[а-яё]*|миллион[а-яё]*|миллиард[а-яё]*|половин[а-яё]*|треть[а-яё]*|четверть|четверти';
const KAZAKH = 'екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жиырма|отыз|қырық|елу|жүз|мың|миллион|миллиард|жартысы';
const NUMERAL = new RegExp(
  `\\d[\\d.,\\u00a0]*\\d%?|\\d%?|(?<![\\p{L}\\p{N}])(?:${SMALL}|${LARGE}|${PARTS}|${ORDER}|${RUSSIAN}|${KAZAKH})(?![\\p{L}\\p{N}])|[一二三四五六七八九十百千万亿]+(?=[个年月日国项亿万位名倍%％])`,
  'giu',
);

/** Numbers in digits and words (English, Russian, Kazakh, Chinese). "One" is left out: it is mostly no number. */
export function findNumerals(text: string): Passage[] {
  return [...text.matchAll(NUMERAL)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/**
 * Sentences, line by line; what has no letter is none.
 * @param language BCP 47, for the breaks
 */
export function findSentences(text: string, language: string): Passage[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return [...segmenter.segment(text)]
    .flatMap(({ segment, index }) => toLines(segment, index))
    .filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)));
}

function toLines(segment: string, offset: number): Passage[] {
  return [...segment.matchAll(/\S(?:[^\n]*\S)?/gu)].map((match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}
