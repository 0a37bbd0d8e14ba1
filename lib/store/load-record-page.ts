import type { FigureView, QuoteView } from '../domain/brief.ts';
import { toLocal, type UiLanguage } from '../domain/language.ts';
import { byLot } from '../domain/lot.ts';
import type { EditionRecordsByKind } from '../domain/record.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { LinkedRecord, RecordBody, RecordFinding, RecordPage } from '../domain/record-page.ts';
import { toRecordWords } from '../domain/record-words.ts';
import { sortInSlices } from '../domain/sort-in-slices.ts';
import type { CorpusReader } from './corpus-reader.ts';
import { loadLinks } from './load-links.ts';
import { loadRecordBody } from './load-record-body.ts';
import { loadFigureViews, loadQuoteViews } from './load-views.ts';

/**
 * A record whole, with everything that names it or that it names; where it is not there, what the change log says of it.
 * @param tell is told the record itself before what it is linked with, which takes long where there are many records
 */
export async function loadRecordPage(
  reader: CorpusReader,
  kind: RecordKind,
  id: string,
  language: UiLanguage,
  tell: (finding: RecordFinding) => void = () => {},
): Promise<RecordFinding> {
  const [record] = await reader.loadByIds(kind, [id]);
  if (record === undefined) return findTombstone(reader, kind, id, language);
  return { kind: 'found', page: await loadPage(reader, kind, record, language, (page) => tell({ kind: 'found', page })) };
}

async function loadPage<Kind extends RecordKind>(
  reader: CorpusReader,
  kind: Kind,
  record: EditionRecordsByKind[Kind],
  language: UiLanguage,
  tell: (page: RecordPage) => void,
): Promise<RecordPage> {
  const { edition, readFrom } = reader;
  const own = { id: record.id, title: toRecordWords(kind, record, language), edition, readFrom };
  const tellBody = (some: RecordBody) => {
    tell({ ...own, body: some, quotes: [], figures: [], links: [], isWhole: false });
    return some;
  };
  const [body, links] = await Promise.all([
    loadRecordBody(reader, kind, record, language, tellBody).then(tellBody),
    loadLinks(reader, kind, record),
  ]);
  const [quotes, figures, named] = await Promise.all([
    loadQuoteViews(reader, links.get('quotes') ?? [], language),
    loadFigureViews(reader, links.get('figures') ?? [], language),
    loadNamed(reader, links, language),
  ]);
  return {
    ...own,
    body,
    quotes: await sortInSlices(quotes, byDate),
    figures: await sortInSlices(figures, byDate),
    links: named,
    isWhole: true,
  };
}

// As a brief has them: in order of time, and of one time by lot.
function byDate(a: QuoteView | FigureView, b: QuoteView | FigureView): number {
  const [before, after] = [a.by.date.date, b.by.date.date];
  return before === after ? byLot('date')(a, b) : before < after ? -1 : 1;
}

async function loadNamed(
  reader: CorpusReader,
  links: ReadonlyMap<RecordKind, readonly string[]>,
  language: UiLanguage,
): Promise<LinkedRecord[]> {
  const kinds = [...links.keys()].filter((kind) => kind !== 'quotes' && kind !== 'figures');
  const named = kinds.map(async (kind) => {
    const records = await reader.loadByIds(kind, links.get(kind) ?? []);
    return records.map((record) => ({ kind, id: record.id, words: toRecordWords(kind, record, language) }));
  });
  return (await Promise.all(named)).flat();
}

async function findTombstone(reader: CorpusReader, kind: RecordKind, id: string, language: UiLanguage): Promise<RecordFinding> {
  const changes = await reader.loadAll('changes');
  const tombstone = changes.find((change) => change.action === 'withdrawn' && change.kind === kind && change.record === id);
  if (tombstone === undefined) return { kind: 'unknown' };
  return { kind: 'withdrawn', edition: tombstone.edition, reason: toLocal(tombstone.reason, language) };
}
