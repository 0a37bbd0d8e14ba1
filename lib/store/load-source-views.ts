import { getRecord, toById } from '../domain/get-record.ts';
import { inSlices, mapInSlices } from '../domain/in-slices.ts';
import { toLocal, type UiLanguage } from '../domain/language.ts';
import type { LexiconEntry } from '../domain/lexicon-entry.ts';
import { byLot } from '../domain/lot.ts';
import type { Question } from '../domain/question.ts';
import { sortInSlices } from '../domain/sort-in-slices.ts';
import type { ChainStep, Source } from '../domain/source.ts';
import type { OwnWords, SourceAnswer, SourceHoldings, SourceStep, SourceView } from '../domain/source-view.ts';
import type { CorpusReader } from './corpus-reader.ts';
import type { Asked } from './load-views.ts';
import type { RecordShelf } from './record-shelf.ts';
import { toName, toStep } from './to-attribution.ts';
import { toDatedView, toOriginView } from './to-dated-view.ts';

/**
 * Sources with their chains, and what they say on which questions in which words, A to Z by title. All that the corpus holds
 * is looked through, for records name their source and are not asked for by it.
 * @param tell is told the sources before what is held of them, which takes long where there are many records
 */
export async function loadSourceViews(
  reader: CorpusReader,
  asked: Asked,
  language: UiLanguage,
  tell: (sources: readonly SourceView[]) => void = () => {},
): Promise<readonly SourceView[]> {
  const sources = await (asked === 'all' ? reader.loadAll('sources') : reader.loadByIds('sources', asked));
  const shelf = await loadSourceShelf(reader, sources);
  const views = await mapInSlices(sources, (source) => toSourceView(source, shelf, language));
  const inOrder = await sortInSlices(views, (a, b) => compare(a.title, b.title));
  tell(inOrder);
  const toHeld = await loadHoldings(reader, language);
  return mapInSlices(inOrder, (view) => ({ ...view, held: toHeld(view.id) }));
}

/** Looks through the corpus for what it has from which source. */
async function loadHoldings(reader: CorpusReader, language: UiLanguage): Promise<(source: string) => SourceHoldings> {
  const sourceOf = new Map<string, string>();
  const [quotes, figures] = [new Map<string, number>(), new Map<string, number>()];
  const [questions, lexicon] = await Promise.all([
    reader.loadAll('questions'),
    reader.loadAll('lexicon'),
    reader.readThrough('figures', ({ source }) => count(figures, source)),
    reader.readThrough('quotes', ({ id, source }) => {
      sourceOf.set(id, source);
      count(quotes, source);
    }),
  ]);
  const [answers, words] = [await toAnswers(questions, sourceOf, language), await toOwnWords(lexicon, language)];
  return (source) => ({
    answers: answers.get(source) ?? [],
    words: (words.get(source) ?? []).toSorted((a, b) => compare(a.text, b.text)),
    quotes: quotes.get(source) ?? 0,
    figures: figures.get(source) ?? 0,
  });
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

function toSourceView(source: Source, shelf: RecordShelf, language: UiLanguage): SourceView {
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
  sourceOf: ReadonlyMap<string, string>,
  language: UiLanguage,
): Promise<Map<string, SourceAnswer[]>> {
  const answers = new Map<string, SourceAnswer[]>();
  const addQuestion = ({ id, question, framings }: Question) => {
    const spoken = new Map<string, SourceAnswer['framings'][number][]>();
    for (const framing of framings) {
      const own = Map.groupBy(framing.quotes, (quote) => getRecord(sourceOf, quote, 'quote'));
      for (const [source, ids] of own) {
        add(spoken, source, { id: framing.id, label: toLocal(framing.label, language), quotes: ids.length });
      }
    }
    for (const [source, own] of spoken) add(answers, source, { id, question: toLocal(question, language), framings: own });
  };
  await inSlices(questions.toSorted(byLot('questions')), addQuestion);
  return answers;
}

async function toOwnWords(lexicon: readonly LexiconEntry[], language: UiLanguage): Promise<Map<string, OwnWords[]>> {
  const words = new Map<string, OwnWords[]>();
  const addEntry = (entry: LexiconEntry) => {
    for (const [source, own] of Map.groupBy(entry.words, (word) => word.source)) {
      for (const text of new Set(own.map(({ exact }) => exact))) {
        add(words, source, { text, referent: toLocal(entry.referent, language), entryId: entry.id });
      }
    }
  };
  await inSlices(lexicon, addEntry);
  return words;
}

function count(counts: Map<string, number>, source: string): void {
  counts.set(source, (counts.get(source) ?? 0) + 1);
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

const { compare } = new Intl.Collator('en');
