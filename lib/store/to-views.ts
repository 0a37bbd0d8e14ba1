import type { EventView, FigureView, QuestionView, QuoteView, WordsView } from '../domain/brief.ts';
import { toYears } from '../domain/dated.ts';
import type { CorpusEvent } from '../domain/event.ts';
import type { Figure } from '../domain/figure.ts';
import { getRecord } from '../domain/get-record.ts';
import { toLocal, type UiLanguage } from '../domain/language.ts';
import type { LexiconEntry } from '../domain/lexicon-entry.ts';
import { type Question, toStanding } from '../domain/question.ts';
import type { Quote } from '../domain/quote.ts';
import type { RecordShelf } from './record-shelf.ts';
import { toAttribution } from './to-attribution.ts';
import { toDatedView, toOriginView } from './to-dated-view.ts';

// Each of these throws an error that names the id where a record is referred to that is not on the shelf.

/** A question with the quotes behind its framings, in the order drawn by lot. */
export function toQuestionView(question: Question, shelf: RecordShelf, language: UiLanguage): QuestionView {
  const quotes = (ids: readonly string[]) => ids.map((id) => getRecord(shelf.quotes, id, 'quote'));
  return {
    id: question.id,
    question: toLocal(question.question, language),
    opposed: toStanding(question, (quote) => getRecord(shelf.quotes, quote, 'quote').source) === 'opposed',
    framings: question.framings.map(({ id, label, quotes: ids }) => ({
      id,
      label: toLocal(label, language),
      years: toYears(quotes(ids).map(({ date }) => date)),
      quotes: quotes(ids).map((quote) => toQuoteView(quote, shelf, language)),
    })),
  };
}

/** A quote with who said it, through whom, and where it stands. */
export function toQuoteView(quote: Quote, shelf: RecordShelf, language: UiLanguage): QuoteView {
  const by = toAttribution(quote, shelf, language);
  return { id: quote.id, exact: quote.exact, by, ...(quote.note && { note: toLocal(quote.note, language) }) };
}

/** A figure with what it measures and who claims it. */
export function toFigureView(figure: Figure, shelf: RecordShelf, language: UiLanguage): FigureView {
  const { id, exact, value, vague, unit, qualifier, measure, claimant, asOf } = figure;
  return {
    id,
    exact,
    value,
    ...(vague && { vague }),
    unit,
    measureId: measure,
    measure: toLocal(getRecord(shelf.measures, measure, 'measure').name, language),
    by: toAttribution({ ...figure, speaker: claimant, date: asOf }, shelf, language),
    ...(qualifier && { qualifier }),
  };
}

/** An event with what sources say of it; of a passage that is quoted whole and in parts only the whole. */
export function toEventView({ id, name, date, quotes: ids }: CorpusEvent, shelf: RecordShelf, language: UiLanguage): EventView {
  const quotes = withoutParts(ids.map((quote) => getRecord(shelf.quotes, quote, 'quote')));
  return {
    id,
    name: toLocal(name, language),
    date: toDatedView(date, shelf.reasons, language),
    quotes: quotes.map((quote) => toQuoteView(quote, shelf, language)),
  };
}

/** The words that sources use for one referent, A to Z, each with whose it is. */
export function toWordsView({ id, referent, words }: LexiconEntry, shelf: RecordShelf, language: UiLanguage): WordsView {
  const views = words.map(({ exact, source: sourceId }) => {
    const source = getRecord(shelf.sources, sourceId, 'source');
    const outlet = getRecord(shelf.speakers, source.outlet, 'speaker');
    return {
      text: exact,
      language: source.language,
      sourceId,
      outlet: outlet.name,
      ...(outlet.origin && { origin: toOriginView(outlet.origin, shelf.reasons, language) }),
    };
  });
  return { id, referent: toLocal(referent, language), words: views.toSorted((a, b) => a.text.localeCompare(b.text, 'en')) };
}

/** Quotes without those whose words stand within another's: a passage that is quoted whole and in parts is listed whole. */
export function withoutParts(quotes: readonly Quote[]): Quote[] {
  const parts = new Set<Quote>();
  for (const ofSource of Map.groupBy(quotes, ({ source }) => source).values()) {
    let whole: Quote | undefined;
    // Whatever a quote may stand within comes before it.
    for (const quote of ofSource.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
      if (whole === undefined || quote.end > whole.end) whole = quote;
      else if (quote.end - quote.start < whole.end - whole.start) parts.add(quote);
    }
  }
  return quotes.filter((quote) => !parts.has(quote));
}
