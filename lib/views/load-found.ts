import type { QuoteView } from '../domain/brief.ts';
import { getRecord, toById } from '../domain/get-record.ts';
import { toLocal, type UiLanguage } from '../domain/language.ts';
import type { RecordRoute } from '../domain/panel-route.ts';
import type { Found, FoundBody, FoundKind, FoundView, SourceLine } from '../domain/search.ts';
import type { CorpusReader } from '../store/corpus-reader.ts';
import { loadEventViews, loadFigureViews, loadQuestionViews, loadQuoteViews, loadWordsViews } from '../store/load-views.ts';
import { toDatedView, toOriginView } from '../store/to-dated-view.ts';
import { readRecords } from '../updates/read-records.ts';
import { toTopicOf } from '../updates/reader-feeds.ts';
import { RECORDS } from './use-records.ts';

/**
 * The results of a search as views show them, in their order. One whose record is not there any more, because another edition has
 * just come into use, is left out: the search is asked anew then.
 */
export async function loadFound(results: readonly Found[], language: UiLanguage): Promise<readonly FoundView[]> {
  const byFeed = Map.groupBy(results, ({ feed }) => feed);
  const loading = [...byFeed].map(([feed, found]) => readRecords(feed, RECORDS, (reader) => loadViews(reader, found, language)));
  const views = new Map((await Promise.all(loading)).flatMap((loaded) => (loaded ?? []).map((view) => [view.key, view] as const)));
  return results.flatMap(({ key }) => views.get(key) ?? []);
}

async function loadViews(reader: CorpusReader, results: readonly Found[], language: UiLanguage): Promise<FoundView[]> {
  const idsOf = (kind: FoundKind) => results.flatMap((found) => (found.kind === kind ? [...found.ids, ...found.parts] : []));
  const [quotes, figures, questions, events, words, topics, sources] = await Promise.all([
    loadQuoteViews(reader, idsOf('quotes'), language),
    loadFigureViews(reader, idsOf('figures'), language),
    loadQuestionViews(reader, idsOf('questions'), language),
    loadEventViews(reader, idsOf('events'), language),
    loadWordsViews(reader, idsOf('lexicon'), language),
    reader.loadByIds('topics', idsOf('topics')),
    loadSourceLines(reader, idsOf('sources'), language),
  ]);
  const [quoteOf, figureOf, questionOf, eventOf, wordsOf, topicOf] = [
    toById(quotes),
    toById(figures),
    toById(questions),
    toById(events),
    toById(words),
    toById(topics),
  ];
  const toBody = ({ kind, ids: [id = '', ...others] }: Found): FoundBody | undefined => {
    if (kind === 'quotes') return { kind, quotes: [id, ...others].flatMap((one) => quoteOf.get(one) ?? []) };
    const [figure, question, event] = [figureOf.get(id), questionOf.get(id), eventOf.get(id)];
    const [entry, topic, source] = [wordsOf.get(id), topicOf.get(id), sources.get(id)];
    if (kind === 'figures') return figure && { kind, figure };
    if (kind === 'questions') return question && { kind, question };
    if (kind === 'events') return event && { kind, event };
    if (kind === 'lexicon') return entry && { kind, words: entry };
    if (kind === 'sources') return source && { kind, source };
    return topic && { kind, topic: { id, name: toLocal(topic.name, language), summary: toLocal(topic.summary, language) } };
  };
  return results.flatMap((found) => {
    const body = toBody(found);
    if (body === undefined) return [];
    const parts = found.parts.flatMap((part) => quoteOf.get(part) ?? []);
    return [toView(found, body, parts, reader)];
  });
}

function toView(
  { key, kind, feed, ids, topics }: Found,
  body: FoundBody,
  parts: readonly QuoteView[],
  { edition }: CorpusReader,
): FoundView {
  const toPlace = (of: FoundKind, id: string): RecordRoute => ({ tab: 'record', kind: of, id: toTopicOf(feed, id) });
  return {
    key,
    body,
    places: ids.map((id) => toPlace(kind, id)),
    parts: parts.map(({ id, exact, by }) => ({ words: exact, language: by.language, place: toPlace('quotes', id) })),
    topics: topics.map(({ id, name }) => ({ name, place: toPlace('topics', id) })),
    edition,
  };
}

async function loadSourceLines(
  reader: CorpusReader,
  ids: readonly string[],
  language: UiLanguage,
): Promise<ReadonlyMap<string, SourceLine>> {
  const sources = await reader.loadByIds('sources', ids);
  const speakers = toById(await reader.loadByIds('speakers', [...new Set(sources.map(({ outlet }) => outlet))]));
  const reasoned = [...sources.map(({ published }) => published), ...[...speakers.values()].flatMap(({ origin }) => origin ?? [])];
  const reasons = toById(await reader.loadByIds('reasons', [...new Set(reasoned.flatMap(({ reason }) => reason ?? []))]));
  const toLine = (source: (typeof sources)[number]): SourceLine => {
    const { name, origin } = getRecord(speakers, source.outlet, 'speaker');
    return {
      id: source.id,
      title: source.title,
      language: source.language,
      outlet: name,
      ...(origin && { origin: toOriginView(origin, reasons, language) }),
      published: toDatedView(source.published, reasons, language),
    };
  };
  return new Map(sources.map((source) => [source.id, toLine(source)]));
}
