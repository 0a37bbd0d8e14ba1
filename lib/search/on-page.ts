import type { PageDigest } from './page-digest.ts';
import { toTerms } from './to-terms.ts';

/** What of a quote can be met on a page. */
export interface QuoteTraces {
  readonly exact: string;
  /** Whose words they are, by the name as it is printed, and by topic where the corpus has one. */
  readonly speaker: string;
  readonly speakerTopic?: string;
}

/** So many words that follow upon each other are a quotation; fewer are a turn of phrase. */
const RUN = 5;

/**
 * Gives a function that tells whether a quote is on a page, as far as the words around the page's mentions say:
 * 1. five of its words stand there in a row, or all of them where it has fewer;
 * 2. or who speaks is named there: as a topic that the page mentions, or by the printed name;
 * 3. or a number in it that is written in digits stands there with the word behind it: "30 billion".
 * Words are compared as terms (`toTerms`), so that another ending, quotation mark or hyphen makes no difference. A translation
 * or another wording is not recognised by 1 and 3. It says "on the page" rather too often than too seldom, because what
 * is not is said to be left out: a page that names a speaker may well have his words.
 */
export function toOnPage({ topics, contexts }: PageDigest): (quote: QuoteTraces) => boolean {
  const mentioned = new Set(topics.map(({ id }) => id));
  const texts = contexts.map(toTerms);
  const runs = new Set(texts.flatMap((terms) => toRuns(terms)));
  const joined = texts.map(toJoined);
  const standsAsIs = (terms: readonly string[]) => joined.some((text) => text.includes(toJoined(terms)));
  const stands = (words: string) => {
    const terms = toTerms(words);
    return terms.length >= RUN ? toRuns(terms).some((run) => runs.has(run)) : terms.length > 0 && standsAsIs(terms);
  };
  const isNamed = ({ speaker, speakerTopic }: QuoteTraces) =>
    speakerTopic !== undefined && mentioned.has(speakerTopic) ? true : stands(speaker);
  return (quote) => isNamed(quote) || stands(quote.exact) || toNumbers(quote.exact).some((terms) => standsAsIs(terms));
}

// Each number with the word behind it; "7,591 kilometres" is of three terms.
function toNumbers(words: string): string[][] {
  const terms = toTerms(words);
  const isNumber = (at: number) => /^\d+$/u.test(terms[at] ?? '');
  return terms.flatMap((_, at) => {
    if (!isNumber(at) || isNumber(at - 1)) return [];
    let end = at + 1;
    while (isNumber(end)) end++;
    return end < terms.length ? [terms.slice(at, end + 1)] : [];
  });
}

function toRuns(terms: readonly string[]): string[] {
  return Array.from({ length: Math.max(0, terms.length - RUN + 1) }, (_, at) => terms.slice(at, at + RUN).join(' '));
}

// With a space at either end, so that no term is found within another.
function toJoined(terms: readonly string[]): string {
  return ` ${terms.join(' ')} `;
}
