import type { PageDigest } from './relevance.ts';
import { toTerms } from './to-terms.ts';

/** What of a quote can be met on a page. */
export interface QuoteTraces {
  readonly exact: string;
  /** Whose words they are, by the name as it is printed, and by topic where the corpus has one. */
  readonly speaker: string;
  readonly speakerTopic?: string | undefined;
  /** The words of the figures within it, without qualifiers: "30 billion dollars". */
  readonly figures: readonly string[];
}

/** So many words that follow upon each other are a quotation; fewer are a turn of phrase. */
const RUN = 5;

/**
 * Gives a function that tells whether a quote is on a page, as far as the words around the page's mentions say:
 * 1. five of its words stand there in a row, or all of them where it has fewer;
 * 2. or who speaks is named there: as a topic that the page mentions, or by the printed name;
 * 3. or a figure within it stands there, number and unit, where it is written in digits: "two" and "a third" stand anywhere.
 * Words are compared as terms (`toTerms`), so that another ending, quotation mark or hyphen makes no difference. A translation
 * or another wording is not recognised by 1 and 3. It says "on the page" rather too often than too seldom, because what
 * is not is said to be left out: a page that names a speaker may well have his words.
 */
export function toOnPage({ topics, contexts }: PageDigest): (quote: QuoteTraces) => boolean {
  const mentioned = new Set(topics.map(({ id }) => id));
  const texts = contexts.map(toTerms);
  const runs = new Set(texts.flatMap((terms) => toRuns(terms)));
  const joined = texts.map(toJoined);
  const stands = (words: string) => {
    const terms = toTerms(words);
    if (terms.length >= RUN) return toRuns(terms).some((run) => runs.has(run));
    return terms.length > 0 && joined.some((text) => text.includes(toJoined(terms)));
  };
  const isNamed = ({ speaker, speakerTopic }: QuoteTraces) =>
    speakerTopic !== undefined && mentioned.has(speakerTopic) ? true : stands(speaker);
  return (quote) => isNamed(quote) || stands(quote.exact) || quote.figures.some((words) => isTelling(words) && stands(words));
}

function isTelling(figure: string): boolean {
  return /\d/u.test(figure) && toTerms(figure).length > 1;
}

function toRuns(terms: readonly string[]): string[] {
  return Array.from({ length: Math.max(0, terms.length - RUN + 1) }, (_, at) => terms.slice(at, at + RUN).join(' '));
}

// With a space at either end, so that no term is found within another.
function toJoined(terms: readonly string[]): string {
  return ` ${terms.join(' ')} `;
}
