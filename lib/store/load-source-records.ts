import type { Edition } from '../domain/edition.ts';
import type { EditionRecords } from '../domain/record.ts';
import { RECORD_KINDS } from '../domain/record-kind.ts';
import { toReferences } from '../edition/to-references.ts';
import type { CorpusReader } from './corpus-reader.ts';

/** Records of one source: as an edition has them, all other kinds and sources left out. */
export type SourceRecords = Pick<Edition, 'number' | 'date' | 'records'>;

/**
 * One source with the quotes and figures from it, the questions and events that these stand behind, the entries of the lexicon
 * with its words, and what all of that names but other sources' quotes; nothing when there is no such source. Records are whole,
 * so a question still names the quotes of others behind its framings.
 */
export async function loadSourceRecords(reader: CorpusReader, id: string): Promise<SourceRecords | undefined> {
  const sources = await reader.loadByIds('sources', [id]);
  if (sources.length === 0) return undefined;
  const [allQuotes, allFigures, allQuestions, allEvents, allLexicon] = await Promise.all([
    reader.loadAll('quotes'),
    reader.loadAll('figures'),
    reader.loadAll('questions'),
    reader.loadAll('events'),
    reader.loadAll('lexicon'),
  ]);
  const quotes = allQuotes.filter(({ source }) => source === id);
  const figures = allFigures.filter(({ source }) => source === id);
  const own = new Set(quotes.map((quote) => quote.id));
  const questions = allQuestions.filter(({ framings }) => framings.some((framing) => framing.quotes.some((quote) => own.has(quote))));
  const events = allEvents.filter((event) => event.quotes.some((quote) => own.has(quote)));
  const lexicon = allLexicon.filter(({ words }) => words.some(({ source }) => source === id));
  const held: Partial<EditionRecords> = { sources, quotes, figures, questions, events, lexicon };
  const utterances = await reader.loadByIds('utterances', toNamed(held, 'utterances'));
  const speakers = await reader.loadByIds('speakers', toNamed({ ...held, utterances }, 'speakers'));
  const all = { ...held, utterances, speakers };
  const [topics, measures, reasons] = await Promise.all([
    reader.loadByIds('topics', toNamed(all, 'topics')),
    reader.loadByIds('measures', toNamed(all, 'measures')),
    reader.loadByIds('reasons', toNamed(all, 'reasons')),
  ]);
  return { ...reader.edition, records: toEditionRecords({ ...all, topics, measures, reasons }) };
}

function toNamed(held: Partial<EditionRecords>, kind: (typeof RECORD_KINDS)[number]): string[] {
  const references = RECORD_KINDS.flatMap((from) => (held[from] ?? []).flatMap((record) => toReferences(from, record)));
  return [...new Set(references.flatMap(([, to, ids]) => (to === kind ? ids : [])))].toSorted();
}

function toEditionRecords(held: Partial<EditionRecords>): EditionRecords {
  return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, held[kind] ?? []])) as unknown as EditionRecords;
}
