import { toLocal, type UiLanguage } from '../domain/language.ts';
import { type Extract, getPinned, type Pin, type PinStanding, type RecordRef, toOwnId, toPinKey, toSmallEdition } from '../domain/pin.ts';
import type { PinView, ShownRecord } from '../domain/pin-view.ts';
import { toRecordWords } from '../domain/record-words.ts';
import type { PinRoom } from '../pins/pin-room.ts';
import { isOwn, type PinNews, toPinNews } from '../pins/to-standing.ts';
import { saveNews } from '../pins/whole-pins.ts';
import type { CorpusReader } from '../store/corpus-reader.ts';
import { loadExtract } from '../store/load-extract.ts';
import { loadEventViews, loadFigureViews, loadQuestionViews, loadQuoteViews, loadWordsViews } from '../store/load-views.ts';
import { toPackagedReader } from '../store/packaged-reader.ts';

/** Reads from the edition of a feed that is in use; undefined where there is none. */
export type ReadFeed = <Answer>(feed: string, read: (reader: CorpusReader) => Promise<Answer>) => Promise<Answer | undefined>;

/**
 * Pins as they are shown: the words that were pinned, and what the editions in use say of them now. What is news is kept with the
 * pin, for when that edition is gone.
 */
export async function loadPinViews(pins: readonly Pin[], room: PinRoom, read: ReadFeed, language: UiLanguage): Promise<readonly PinView[]> {
  const found = await loadAllNews(pins, read);
  const told = pins.map((pin) => ({ pin, news: found.get(toPinKey(pin)) ?? toUnread(pin, 'unknown') }));
  const fresh = told.filter(({ pin, news }) => isFresh(pin, news)).map(({ pin, news }) => [toPinKey(pin), news] as const);
  if (fresh.length > 0) await saveNews(room, new Map(fresh)).catch(() => {}); // the view says it all the same, and finds it anew
  return Promise.all(told.map(({ pin, news }) => toPinView(pin, news, language)));
}

function isFresh(pin: Pin, { changes, now }: PinNews): boolean {
  return changes.length !== pin.changes.length || now?.edition.number !== pin.now?.edition.number;
}

async function loadAllNews(pins: readonly Pin[], read: ReadFeed): Promise<ReadonlyMap<string, PinNews>> {
  const byFeed = Map.groupBy(pins, ({ kept }) => kept.feed);
  const all = [...byFeed].map(async ([feed, ofFeed]) => {
    const loaded = await read(feed, (reader) => loadNews(reader, ofFeed)).then(
      (answer) => answer ?? ofFeed.map((pin) => toUnread(pin, 'no-feed')),
      () => ofFeed.map((pin) => toUnread(pin, 'unknown')),
    );
    return ofFeed.map((pin, at) => [toPinKey(pin), loaded[at] ?? toUnread(pin, 'unknown')] as const);
  });
  return new Map((await Promise.all(all)).flat());
}

async function loadNews(reader: CorpusReader, pins: readonly Pin[]): Promise<readonly PinNews[]> {
  const log = await reader.loadAll('changes');
  return Promise.all(pins.map(async (pin) => toPinNews(pin, await loadExtract(reader, pin), log)));
}

// What was once known of it is known still.
function toUnread(pin: Pin, standing: PinStanding): PinNews {
  const isWithdrawn = pin.changes.some((change) => change.action === 'withdrawn' && isOwn(pin, change));
  return { standing: isWithdrawn ? 'withdrawn' : standing, changes: pin.changes, ...(pin.now !== undefined && { now: pin.now }) };
}

async function toPinView(pin: Pin, news: PinNews, language: UiLanguage): Promise<PinView> {
  const { kept, changes: _, now: __, ...entry } = pin;
  const record = await loadShown(kept, pin, language);
  const words = toRecordWords(pin.kind, getPinned(kept, pin.kind, pin.id), language);
  return {
    entry,
    kept: record,
    edition: kept.edition,
    ...(kept.feedName !== undefined && { feedName: kept.feedName }),
    standing: news.standing,
    changes: news.changes.map((change) => ({
      action: change.action,
      edition: change.edition,
      reason: toLocal(change.reason, language),
      isOwn: isOwn(pin, change),
    })),
    ...(news.now && { now: { record: await loadShown(news.now, pin, language), edition: news.now.edition } }),
    searched: `${words} ${JSON.stringify(record)}`.toLowerCase(),
  };
}

/** A record as an extract has it, in the reader's language. @throws {Error} when the extract does not have it */
export async function loadShown(extract: Extract, ref: RecordRef, language: UiLanguage): Promise<ShownRecord> {
  const reader = toPackagedReader(toSmallEdition(extract));
  const views = await loadViews(reader, ref, language);
  const [view] = views;
  return view ?? toNamed(extract, ref, language);
}

async function loadViews(reader: CorpusReader, { kind, id }: RecordRef, language: UiLanguage): Promise<readonly ShownRecord[]> {
  const ids = [toOwnId({ id })];
  if (kind === 'quotes') return (await loadQuoteViews(reader, ids, language)).map((view) => ({ kind, view }));
  if (kind === 'figures') return (await loadFigureViews(reader, ids, language)).map((view) => ({ kind, view }));
  if (kind === 'questions') return (await loadQuestionViews(reader, ids, language)).map((view) => ({ kind, view }));
  if (kind === 'events') return (await loadEventViews(reader, ids, language)).map((view) => ({ kind, view }));
  if (kind === 'lexicon') return (await loadWordsViews(reader, ids, language)).map((view) => ({ kind, view }));
  return [];
}

function toNamed(extract: Extract, { kind, id }: RecordRef, language: UiLanguage): ShownRecord {
  const record = getPinned(extract, kind, id);
  const name = toRecordWords(kind, record, language);
  const text =
    'summary' in record ? toLocal(record.summary, language) : 'role' in record && record.role ? toLocal(record.role, language) : undefined;
  return {
    kind: kind as Exclude<RecordRef['kind'], 'quotes' | 'figures' | 'questions' | 'events' | 'lexicon'>,
    name,
    ...(text !== undefined && { text }),
    ...('language' in record && { language: record.language }),
  };
}
