import { getRecord, toById } from '../domain/get-record.ts';
import { toLocal, type UiLanguage } from '../domain/language.ts';
import { byLot } from '../domain/lot.ts';
import type { Quote } from '../domain/quote.ts';
import type { EditionRecordsByKind } from '../domain/record.ts';
import type { ChainStep, Source } from '../domain/source.ts';
import type { OwnWords, SourceAnswer, SourceStep, SourceView } from '../domain/source-view.ts';
import type { CorpusReader } from './corpus-reader.ts';
import type { Asked } from './load-views.ts';
import type { RecordShelf } from './record-shelf.ts';
import { toName, toStep } from './to-attribution.ts';
import { toDatedView, toOriginView } from './to-dated-view.ts';

/** What the corpus has from sources. */
interface Holdings {
  readonly quotes: ReadonlyMap<string, Quote>;
  readonly figures: readonly EditionRecordsByKind['figures'][];
  readonly questions: readonly EditionRecordsByKind['questions'][];
  readonly lexicon: readonly EditionRecordsByKind['lexicon'][];
}

/**
 * Sources with their chains, and what they say on which questions in which words, A to Z by title. All that the corpus holds
 * is looked through, for records name their source and are not asked for by it.
 */
export async function loadSourceViews(reader: CorpusReader, asked: Asked, language: UiLanguage): Promise<readonly SourceView[]> {
  const [sources, quotes, figures, questions, lexicon] = await Promise.all([
    asked === 'all' ? reader.loadAll('sources') : reader.loadByIds('sources', asked),
    reader.loadAll('quotes'),
    reader.loadAll('figures'),
    reader.loadAll('questions'),
    reader.loadAll('lexicon'),
  ]);
  const held = { quotes: toById(quotes), figures, questions, lexicon };
  const shelf = await loadSourceShelf(reader, sources);
  return sources.map((source) => toSourceView(source, held, shelf, language)).toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
}

async function loadSourceShelf(reader: CorpusReader, sources: readonly Source[]): Promise<RecordShelf> {
  const named = sources.flatMap(({ outlet, chain }) => [outlet, ...chain.flatMap(({ speaker }) => speaker ?? [])]);
  const speakers = await reader.loadByIds('speakers', [...new Set(named)]);
  const reasoned = [...sources.map(({ published }) => published), ...speakers.flatMap(({ origin }) => origin ?? [])];
  const [topics, reasons] = await Promise.all([
    reader.loadByIds('topics', [...new Set(speakers.flatMap(({ topic }) => topic ?? []))]),
    reader.loadByIds('reasons', [...new Set(reasoned.flatMap(({ reason }) => reason ?? []))]),
  ]);
  return {
    quotes: new Map(),
    sources: toById(sources),
    speakers: toById(speakers),
    measures: new Map(),
    topics: toById(topics),
    reasons: toById(reasons),
  };
}

function toSourceView(source: Source, held: Holdings, shelf: RecordShelf, language: UiLanguage): SourceView {
  const { id, title, translated, published, sha256, length, url } = source;
  const outlet = getRecord(shelf.speakers, source.outlet, 'speaker');
  return {
    id,
    title,
    language: source.language,
    translated,
    outletId: outlet.id,
    outlet: toName(outlet, shelf, language),
    ...(outlet.origin && { origin: toOriginView(outlet.origin, shelf.reasons, language) }),
    published: toDatedView(published, shelf.reasons, language),
    steps: source.chain.map((step) => toSourceStep(step, source, shelf, language)),
    answers: toAnswers(id, held, language),
    words: toOwnWords(id, held, language),
    quotes: held.quotes.values().reduce((count, quote) => count + (quote.source === id ? 1 : 0), 0),
    figures: held.figures.filter((figure) => figure.source === id).length,
    sha256,
    length,
    ...(url !== undefined && { url }),
  };
}

function toSourceStep(step: ChainStep, source: Source, shelf: RecordShelf, language: UiLanguage): SourceStep {
  const note = step.speaker === undefined || step.note === undefined ? undefined : toLocal(step.note, language);
  return { ...toStep(step, source, shelf, language), ...(note !== undefined && { note }) };
}

function toAnswers(source: string, { quotes, questions }: Holdings, language: UiLanguage): SourceAnswer[] {
  return questions.toSorted(byLot('questions')).flatMap(({ id, question, framings }) => {
    const spoken = framings.flatMap((framing) => {
      const own = framing.quotes.filter((quote) => getRecord(quotes, quote, 'quote').source === source);
      return own.length === 0 ? [] : [{ id: framing.id, label: toLocal(framing.label, language), quotes: own.length }];
    });
    return spoken.length === 0 ? [] : [{ id, question: toLocal(question, language), framings: spoken }];
  });
}

function toOwnWords(source: string, { lexicon }: Holdings, language: UiLanguage): OwnWords[] {
  const words = lexicon.flatMap((entry) =>
    [...new Set(entry.words.filter((word) => word.source === source).map(({ exact }) => exact))].map((text) => ({
      text,
      referent: toLocal(entry.referent, language),
      entryId: entry.id,
    })),
  );
  return words.toSorted((a, b) => a.text.localeCompare(b.text, 'en'));
}
