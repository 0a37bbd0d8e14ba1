import type { AttributionView, FramingView, QuestionView, QuoteView } from './brief.ts';
import type { EditionLabel } from './edition.ts';
import type { UiLanguage } from './language.ts';

/** A question with what it can be found by, and the edition it is of. */
export interface QuestionEntry {
  readonly question: QuestionView;
  /** What stands before ids of its feed (official-feed.ts); `topics` have it. */
  readonly prefix: string;
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  readonly edition: EditionLabel;
}

/**
 * What a reader asks to see. `text` and `topic` choose questions; `origin`, `speaker` and `year` choose among the quotes
 * behind their framings. An empty one chooses nothing.
 */
export interface QuestionFilter {
  readonly text: string;
  readonly topic: string;
  /** ISO 3166-1 alpha-2 code of a publisher on the way; `NOT_ESTABLISHED` where one's is not known. */
  readonly origin: string;
  readonly speaker: string;
  readonly year: string;
}

/** The origin of who has none that could be established. */
export const NOT_ESTABLISHED = 'none';

/** Everything is shown. */
export const NO_FILTER: QuestionFilter = { text: '', topic: '', origin: '', speaker: '', year: '' };

/** What is left to see, and how much is not: no framing of a question goes without a word. */
export interface FilteredQuestions {
  readonly entries: readonly QuestionEntry[];
  /** Questions of which nothing is shown, because of words, topic, or because all their quotes are hidden. */
  readonly hiddenQuestions: number;
  /** Quotes that are hidden in the questions that are shown. */
  readonly hiddenQuotes: number;
}

/**
 * Applies a filter. A question is shown with all of its framings as long as one quote of one of them is: a framing tells how
 * many of its quotes are hidden, if need be all.
 */
export function filterQuestions(entries: readonly QuestionEntry[], filter: QuestionFilter): FilteredQuestions {
  const words = filter.text.toLowerCase().split(/\s+/u).filter(Boolean);
  const chosen = entries.filter((entry) => isOfTopic(entry, filter.topic) && hasWords(entry, words));
  const shown = chosen
    .map((entry) => ({ ...entry, question: withoutHidden(entry.question, filter) }))
    .filter(({ question }) => hasQuotes(question));
  const hidden = shown.flatMap(({ question }) => question.framings.map((framing) => framing.hidden ?? 0));
  return {
    entries: shown,
    hiddenQuestions: entries.length - shown.length,
    hiddenQuotes: hidden.reduce((sum, count) => sum + count, 0),
  };
}

/** What there is to choose from. */
export interface QuestionChoices {
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  readonly origins: readonly string[];
  readonly speakers: readonly { readonly id: string; readonly name: string }[];
  readonly years: readonly string[];
}

/** What questions can be filtered by; names in the order of the reader's language. */
export function toChoices(entries: readonly QuestionEntry[], language: UiLanguage): QuestionChoices {
  const said = entries.flatMap(({ question }) => question.framings.flatMap(({ quotes }) => quotes.map(({ by }) => by)));
  const topics = new Map(entries.flatMap((entry) => entry.topics.map(({ id, name }) => [id, name])));
  const speakers = new Map(said.map(({ speakerId, speaker }) => [speakerId, speaker]));
  return {
    topics: toNamed(topics, language),
    origins: [...new Set(said.flatMap(toOrigins))].toSorted(),
    speakers: toNamed(speakers, language),
    years: [...new Set(said.flatMap(toYearsOf))].toSorted(),
  };
}

function toNamed(names: ReadonlyMap<string, string>, language: UiLanguage): { readonly id: string; readonly name: string }[] {
  const { compare } = new Intl.Collator(language);
  return Array.from(names, ([id, name]) => ({ id, name })).toSorted((a, b) => compare(a.name, b.name));
}

function isOfTopic({ topics }: QuestionEntry, topic: string): boolean {
  return topic === '' || topics.some(({ id }) => id === topic);
}

function hasWords({ question, topics }: QuestionEntry, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const quotes = question.framings.flatMap((framing) => framing.quotes);
  const text = [
    question.question,
    ...topics.map(({ name }) => name),
    ...question.framings.map(({ label }) => label),
    ...quotes.flatMap(({ exact, by }) => [exact, by.speaker, ...by.steps.map(({ name }) => name)]),
  ]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

function withoutHidden(question: QuestionView, filter: QuestionFilter): QuestionView {
  return { ...question, framings: question.framings.map((framing) => toShown(framing, filter)) };
}

function toShown(framing: FramingView, filter: QuestionFilter): FramingView {
  const quotes = framing.quotes.filter((quote) => isChosen(quote, filter));
  const hidden = framing.quotes.length - quotes.length;
  return hidden === 0 ? framing : { ...framing, quotes, hidden };
}

function isChosen({ by }: QuoteView, { origin, speaker, year }: QuestionFilter): boolean {
  const isOfOrigin = origin === '' || toOrigins(by).includes(origin);
  const isOfYear = year === '' || toYearsOf(by).includes(year);
  return isOfOrigin && isOfYear && (speaker === '' || by.speakerId === speaker);
}

function hasQuotes({ framings }: QuestionView): boolean {
  return framings.some(({ quotes }) => quotes.length > 0);
}

// Of everybody on the way whose origin the corpus tells of.
function toOrigins({ speakerOrigin, steps }: AttributionView): string[] {
  return [speakerOrigin, ...steps.map(({ origin }) => origin)].flatMap((origin) => (origin ? (origin.country ?? NOT_ESTABLISHED) : []));
}

function toYearsOf({ date: { date, until = date } }: AttributionView): string[] {
  const [from, to] = [Number(date.slice(0, 4)), Number(until.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
}
