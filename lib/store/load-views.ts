import type { EventView, FigureView, QuestionView, QuoteView, WordsView } from '../domain/brief.ts';
import type { CorpusEvent } from '../domain/event.ts';
import type { Figure } from '../domain/figure.ts';
import { mapInSlices } from '../domain/in-slices.ts';
import type { UiLanguage } from '../domain/language.ts';
import type { EditionRecordsByKind } from '../domain/record.ts';
import type { CorpusReader, TopicalKind } from './corpus-reader.ts';
import { loadShelf, type RecordShelf } from './record-shelf.ts';
import { toEventView, toFigureView, toQuestionView, toQuoteView, toWordsView } from './to-views.ts';

/** Which records are asked for: those with these ids, in that order and without those that are not there, or all in order of id. */
export type Asked = readonly string[] | 'all';

/** Quotes as views show them, with all that they refer to, in one round of reads more than `loadShelf` needs. */
export function loadQuoteViews(reader: CorpusReader, asked: Asked, language: UiLanguage): Promise<readonly QuoteView[]> {
  return loadViews(reader, 'quotes', asked, (record, shelf) => toQuoteView(record, shelf, language));
}

/** Figures, likewise. */
export function loadFigureViews(reader: CorpusReader, asked: Asked, language: UiLanguage): Promise<readonly FigureView[]> {
  return loadViews(reader, 'figures', asked, (record, shelf) => toFigureView(record, shelf, language));
}

/** Views of figures that were read already. */
export function toFigureViews(reader: CorpusReader, figures: readonly Figure[], language: UiLanguage): Promise<readonly FigureView[]> {
  return toViews(reader, 'figures', figures, (record, shelf) => toFigureView(record, shelf, language));
}

/** Questions with their framings and the quotes behind these, likewise. */
export function loadQuestionViews(reader: CorpusReader, asked: Asked, language: UiLanguage): Promise<readonly QuestionView[]> {
  return loadViews(reader, 'questions', asked, (record, shelf) => toQuestionView(record, shelf, language));
}

/** Events with the quotes that speak of them, likewise. */
export function loadEventViews(reader: CorpusReader, asked: Asked, language: UiLanguage): Promise<readonly EventView[]> {
  return loadViews(reader, 'events', asked, (record, shelf) => toEventView(record, shelf, language));
}

/** Views of events that were read already. */
export function toEventViews(reader: CorpusReader, events: readonly CorpusEvent[], language: UiLanguage): Promise<readonly EventView[]> {
  return toViews(reader, 'events', events, (record, shelf) => toEventView(record, shelf, language));
}

/** Entries of the lexicon, likewise. */
export function loadWordsViews(reader: CorpusReader, asked: Asked, language: UiLanguage): Promise<readonly WordsView[]> {
  return loadViews(reader, 'lexicon', asked, (record, shelf) => toWordsView(record, shelf, language));
}

async function loadViews<Kind extends TopicalKind, View>(
  reader: CorpusReader,
  kind: Kind,
  asked: Asked,
  toView: (record: EditionRecordsByKind[Kind], shelf: RecordShelf) => View,
): Promise<readonly View[]> {
  const records = asked === 'all' ? await reader.loadAll(kind) : await reader.loadByIds(kind, asked);
  return toViews(reader, kind, records, toView);
}

async function toViews<Kind extends TopicalKind, View>(
  reader: CorpusReader,
  kind: Kind,
  records: readonly EditionRecordsByKind[Kind][],
  toView: (record: EditionRecordsByKind[Kind], shelf: RecordShelf) => View,
): Promise<readonly View[]> {
  const shelf = await loadShelf(reader, { [kind]: records });
  return mapInSlices(records, (record) => toView(record, shelf));
}
