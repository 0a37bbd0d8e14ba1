import { getRecord, toById } from '../domain/get-record.ts';
import { toLocal, type UiLanguage } from '../domain/language.ts';
import type { EditionRecordsByKind } from '../domain/record.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { RecordBody } from '../domain/record-page.ts';
import { toRecordWords } from '../domain/record-words.ts';
import type { SourceView } from '../domain/source-view.ts';
import type { CorpusReader } from './corpus-reader.ts';
import { loadSourceViews } from './load-source-views.ts';
import { loadShelf } from './record-shelf.ts';
import { toRole } from './to-attribution.ts';
import { toDatedView, toOriginView } from './to-dated-view.ts';
import { toEventView, toFigureView, toQuestionView, toQuoteView, toWordsView } from './to-views.ts';

type Load<Kind extends RecordKind> = (
  reader: CorpusReader,
  record: EditionRecordsByKind[Kind],
  language: UiLanguage,
  tell: (soFar: RecordBody) => void,
) => Promise<RecordBody>;

const LOADERS: { readonly [kind in RecordKind]: Load<kind> } = {
  quotes: async (reader, quote, language) => {
    const shelf = await loadShelf(reader, { quotes: [quote] });
    return { kind: 'quotes', quote: toQuoteView(quote, shelf, language) };
  },
  figures: async (reader, figure, language) => {
    const shelf = await loadShelf(reader, { figures: [figure] });
    return { kind: 'figures', figure: toFigureView(figure, shelf, language) };
  },
  questions: async (reader, question, language) => {
    const shelf = await loadShelf(reader, { questions: [question] });
    return { kind: 'questions', question: toQuestionView(question, shelf, language) };
  },
  events: async (reader, event, language) => {
    const shelf = await loadShelf(reader, { events: [event] });
    return { kind: 'events', event: toEventView(event, shelf, language) };
  },
  lexicon: async (reader, entry, language) => {
    const shelf = await loadShelf(reader, { lexicon: [entry] });
    return { kind: 'lexicon', words: toWordsView(entry, shelf, language) };
  },
  topics: async (_, { summary }, language) => ({ kind: 'topics', summary: toLocal(summary, language) }),
  sources: async (reader, { id }, language, tell) => {
    const toBody = (views: readonly SourceView[]): RecordBody => ({ kind: 'sources', source: getRecord(toById(views), id, 'source') });
    return toBody(await loadSourceViews(reader, [id], language, (views) => tell(toBody(views))));
  },
  speakers: async (reader, { kind, role, roleAsOf, origin }, language) => {
    const reasons = toById(
      await reader.loadByIds(
        'reasons',
        [roleAsOf?.reason, origin?.reason].filter((id) => id !== undefined),
      ),
    );
    return {
      kind: 'speakers',
      speakerKind: kind,
      ...(role && { role: toRole(role, roleAsOf, reasons, language) }),
      ...(origin && { origin: toOriginView(origin, reasons, language) }),
    };
  },
  utterances: async (reader, { date, addressee }, language) => {
    const reasons = toById(await reader.loadByIds('reasons', date.reason === undefined ? [] : [date.reason]));
    return {
      kind: 'utterances',
      date: toDatedView(date, reasons, language),
      ...(addressee && { addressee: toLocal(addressee, language) }),
    };
  },
  measures: async (_, { unit }) => ({ kind: 'measures', unit }),
  reasons: async () => ({ kind: 'reasons' }),
  changes: async (reader, { action, edition, kind, record }, language) => {
    const [changed] = await reader.loadByIds(kind, [record]);
    const words = changed === undefined ? record : toRecordWords(kind, changed, language);
    return { kind: 'changes', action, edition, changed: { kind, id: record, words } };
  },
};

/**
 * What a record says itself, with what it needs to be shown whole.
 * @param tell is told what there is of it where the rest takes long
 */
export function loadRecordBody<Kind extends RecordKind>(
  reader: CorpusReader,
  kind: Kind,
  record: EditionRecordsByKind[Kind],
  language: UiLanguage,
  tell: (soFar: RecordBody) => void,
): Promise<RecordBody> {
  return LOADERS[kind](reader, record, language, tell);
}
