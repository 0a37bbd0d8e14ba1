import type { QuoteView } from '../domain/brief.ts';
import { getRecord, toById } from '../domain/get-record.ts';
import { toLocal, type UiLanguage } from '../domain/language.ts';
import type { RecordRoute } from '../domain/panel-route.ts';
import type { Found, FoundBody, FoundKind, FoundView, SourceLine } from '../domain/search.ts';
import type { Topic } from '../domain/topic.ts';
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
  const quoteOf = toById(quotes);
  const toTopic = ({ id, name, summary }: Topic) => ({ id, name: toLocal(name, language), summary: toLocal(summary, language) });
  const bodies = new Map<string, FoundBody>([
    ...figures.map((figure) => [`figures/${figure.id}`, { kind: 'figures', figure }] as const),
    ...questions.map((question) => [`questions/${question.id}`, { kind: 'questions', question }] as const),
    ...events.map((event) => [`events/${event.id}`, { kind: 'events', event }] as const),
    ...words.map((entry) => [`lexicon/${entry.id}`, { kind: 'lexicon', words: entry }] as const),
    ...topics.map((topic) => [`topics/${topic.id}`, { kind: 'topics', topic: toTopic(topic) }] as const),
    ...sources.map((source) => [`sources/${source.id}`, { kind: 'sources', source }] as const),
  ]);
  const toQuotes = (ids: readonly string[]) => ids.flatMap((id) => quoteOf.get(id) ?? []);
  return results.flatMap((found) => {
    const { kind, ids } = found;
    const body = kind === 'quotes' ? { kind, quotes: toQuotes(ids) } : bodies.get(`${kind}/${ids[0]}`);
    return body === undefined ? [] : [toView(found, body, toQuotes(found.parts), reader)];
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

async function loadSourceLines(reader: CorpusReader, ids: readonly string[], language: UiLanguage): Promise<SourceLine[]> {
  const sources = await reader.loadByIds('sources', ids);
  const speakers = toById(await reader.loadByIds('speakers', [...new Set(sources.map(({ outlet }) => outlet))]));
  const reasoned = [...sources.map(({ published }) => published), ...[...speakers.values()].flatMap(({ origin }) => origin ?? [])];
  const reasons = toById(await reader.loadByIds('reasons', [...new Set(reasoned.flatMap(({ reason }) => reason ?? []))]));
  return sources.map(({ id, title, language: own, outlet, published }) => {
    const { name, origin } = getRecord(speakers, outlet, 'speaker');
    return {
      id,
      title,
      language: own,
      outlet: name,
      ...(origin && { origin: toOriginView(origin, reasons, language) }),
      published: toDatedView(published, reasons, language),
    };
  });
}
