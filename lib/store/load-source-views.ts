import { countEach } from '../domain/count-each.ts';
import { getRecord, toById } from '../domain/get-record.ts';
import { inSlices, mapInSlices } from '../domain/in-slices.ts';
import { toLocal, type UiLanguage } from '../domain/language.ts';
import type { LexiconEntry } from '../domain/lexicon-entry.ts';
import { byLot } from '../domain/lot.ts';
import type { Question } from '../domain/question.ts';
import type { Quote } from '../domain/quote.ts';
import type { ChainStep, Source } from '../domain/source.ts';
import type { OwnWords, SourceAnswer, SourceStep, SourceView } from '../domain/source-view.ts';
import type { CorpusReader } from './corpus-reader.ts';
import type { Asked } from './load-views.ts';
import type { RecordShelf } from './record-shelf.ts';
import { toName, toStep } from './to-attribution.ts';
import { toDatedView, toOriginView } from './to-dated-view.ts';

/** What the corpus has from each source, by its id. */
interface Holdings {
  readonly answers: ReadonlyMap<string, readonly SourceAnswer[]>;
  readonly words: ReadonlyMap<string, readonly OwnWords[]>;
  readonly quotes: ReadonlyMap<string, number>;
  readonly figures: ReadonlyMap<string, number>;
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
  const shelf = await loadSourceShelf(reader, sources);
  const held = {
    answers: await toAnswers(questions, toById(quotes), language),
    words: toOwnWords(lexicon, language),
    quotes: countBySource(quotes),
    figures: countBySource(figures),
  };
  const views = await mapInSlices(sources, (source) => toSourceView(source, held, shelf, language));
  return views.toSorted((a, b) => compare(a.title, b.title));
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
    answers: held.answers.get(id) ?? [],
    words: held.words.get(id) ?? [],
    quotes: held.quotes.get(id) ?? 0,
    figures: held.figures.get(id) ?? 0,
    sha256,
    length,
    ...(url !== undefined && { url }),
  };
}

function toSourceStep(step: ChainStep, source: Source, shelf: RecordShelf, language: UiLanguage): SourceStep {
  const note = step.speaker === undefined || step.note === undefined ? undefined : toLocal(step.note, language);
  return { ...toStep(step, source, shelf, language), ...(note !== undefined && { note }) };
}

// By source, each with the questions in the order drawn by lot.
async function toAnswers(
  questions: readonly Question[],
  quotes: ReadonlyMap<string, Quote>,
  language: UiLanguage,
): Promise<Map<string, SourceAnswer[]>> {
  const answers = new Map<string, SourceAnswer[]>();
  const addQuestion = ({ id, question, framings }: Question) => {
    const spoken = new Map<string, SourceAnswer['framings'][number][]>();
    for (const framing of framings) {
      const own = Map.groupBy(framing.quotes, (quote) => getRecord(quotes, quote, 'quote').source);
      for (const [source, ids] of own) {
        add(spoken, source, { id: framing.id, label: toLocal(framing.label, language), quotes: ids.length });
      }
    }
    for (const [source, own] of spoken) add(answers, source, { id, question: toLocal(question, language), framings: own });
  };
  await inSlices(questions.toSorted(byLot('questions')), addQuestion);
  return answers;
}

function toOwnWords(lexicon: readonly LexiconEntry[], language: UiLanguage): Map<string, readonly OwnWords[]> {
  const words = new Map<string, OwnWords[]>();
  for (const entry of lexicon) {
    for (const [source, own] of Map.groupBy(entry.words, (word) => word.source)) {
      for (const text of new Set(own.map(({ exact }) => exact))) {
        add(words, source, { text, referent: toLocal(entry.referent, language), entryId: entry.id });
      }
    }
  }
  return new Map([...words].map(([source, own]) => [source, own.toSorted((a, b) => compare(a.text, b.text))]));
}

function countBySource(records: readonly { readonly source: string }[]): ReadonlyMap<string, number> {
  return countEach(records.map(({ source }) => source));
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

const { compare } = new Intl.Collator('en');
