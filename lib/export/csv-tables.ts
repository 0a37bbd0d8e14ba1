import type { Corpus } from '../domain/corpus.ts';
import { toYears } from '../domain/dated.ts';
import type { CorpusEvent } from '../domain/event.ts';
import type { Figure } from '../domain/figure.ts';
import { getRecord, toById } from '../domain/get-record.ts';
import type { UiLanguage } from '../domain/language.ts';
import type { Quote } from '../domain/quote.ts';
import type { CorpusRecords } from '../domain/record.ts';
import type { Source, Speaker } from '../domain/source.ts';
import type { NamedTopic } from '../domain/topic.ts';
import { type Column, dateColumns, originColumns, placeColumns, toList, topicColumns, toTable } from './columns.ts';
import { Names } from './names.ts';
import type { Table } from './to-csv.ts';
import { toAliasTexts, toEventIds } from './to-json-export.ts';

/** Names of the tables, each a file. */
export const CSV_TABLES = ['quotes', 'figures', 'sources', 'speakers', 'topics', 'framings', 'events'] as const;
/** One table's name. */
export type CsvTableName = (typeof CSV_TABLES)[number];

/** One table of an edition; names beside the ids are in a language, the words of sources in their own. */
export function toCsvTable({ records }: Corpus, name: CsvTableName, language: UiLanguage): Table {
  return TO_TABLE[name](records, new Names(records, language));
}

const TO_TABLE: Readonly<Record<CsvTableName, (records: CorpusRecords, names: Names) => Table>> = {
  quotes: toQuotes,
  figures: toFigures,
  sources: toSources,
  speakers: toSpeakers,
  topics: toTopics,
  framings: toFramings,
  events: toEvents,
};

function toQuotes({ quotes, utterances }: CorpusRecords, names: Names): Table {
  const acts = toById(utterances);
  const occasion = (id: string | undefined) => (id === undefined ? undefined : names.local(getRecord(acts, id, 'utterance').occasion));
  return toTable<Quote>(quotes, [
    ['id', ({ id }) => id],
    ['exact', ({ exact }) => exact],
    ['reported', ({ reported }) => reported === true],
    ['speaker_id', ({ speaker }) => speaker],
    ['speaker', ({ speaker }) => names.speakerName(speaker)],
    ['speaker_kind', ({ speaker }) => names.speaker(speaker).kind],
    ['attribution', ({ attribution }) => attribution],
    ['via', ({ via = [] }) => toList(names.steps(via))],
    ...dateColumns<Quote>('date', names, ({ date }) => date),
    ...topicColumns<Quote>(names),
    ['utterance_id', ({ utterance }) => utterance],
    ['occasion', ({ utterance }) => occasion(utterance)],
    ['note', ({ note }) => note && names.local(note)],
    ...placeColumns<Quote>(names),
  ]);
}

function toFigures({ figures, measures }: CorpusRecords, names: Names): Table {
  const measureOf = toById(measures);
  return toTable<Figure>(figures, [
    ['id', ({ id }) => id],
    ['exact', ({ exact }) => exact],
    ['value', ({ value }) => value],
    ['vague', ({ vague }) => vague],
    ['unit', ({ unit }) => unit],
    ['qualifier', ({ qualifier }) => qualifier?.sense],
    ['qualifier_words', ({ qualifier }) => qualifier?.words],
    ['measure_id', ({ measure }) => measure],
    ['measure', ({ measure }) => names.local(getRecord(measureOf, measure, 'measure').name)],
    ['claimant_id', ({ claimant }) => claimant],
    ['claimant', ({ claimant }) => names.speakerName(claimant)],
    ['attribution', ({ attribution }) => attribution],
    ['via', ({ via = [] }) => toList(names.steps(via))],
    ...dateColumns<Figure>('as_of', names, ({ asOf }) => asOf),
    ...topicColumns<Figure>(names),
    ...placeColumns<Figure>(names),
  ]);
}

function toSources({ sources, events, quotes }: CorpusRecords, names: Names): Table {
  const quoteOf = toById(quotes);
  return toTable<Source>(sources, [
    ['id', ({ id }) => id],
    ['title', ({ title }) => title],
    ['language', ({ language }) => language],
    ['translated', ({ translated }) => translated],
    ['outlet_id', ({ outlet }) => outlet],
    ['outlet', ({ outlet }) => names.speakerName(outlet)],
    ...originColumns<Source>('outlet', names, ({ outlet }) => names.speaker(outlet).origin),
    ['chain', ({ chain }) => toList(names.steps(chain))],
    ...dateColumns<Source>('published', names, ({ published }) => published),
    ['url', ({ url }) => url],
    ['length', ({ length }) => length],
    ['sha256', ({ sha256 }) => sha256],
    ['event_ids', (source) => toList(toEventIds(source, events, quoteOf))],
  ]);
}

function toSpeakers({ speakers }: CorpusRecords, names: Names): Table {
  return toTable<Speaker>(speakers, [
    ['id', ({ id }) => id],
    ['name', ({ id }) => names.speakerName(id)],
    ['name_as_printed', ({ name }) => name],
    ['kind', ({ kind }) => kind],
    ['role', ({ role }) => role && names.local(role)],
    ...dateColumns<Speaker>('role_as_of', names, ({ roleAsOf }) => roleAsOf),
    ['topic_id', ({ topic }) => topic],
    ...originColumns<Speaker>('origin', names, ({ origin }) => origin),
  ]);
}

function toTopics({ topics }: CorpusRecords, names: Names): Table {
  const aliases = (['en', 'ru', 'uk', 'kk', 'zh'] as const).map(
    (language): Column<NamedTopic> => [`aliases_${language}`, (topic) => toList(toAliasTexts(topic)[language] ?? [])],
  );
  return toTable<NamedTopic>(topics, [
    ['id', ({ id }) => id],
    ['kind', ({ kind }) => kind],
    ['name', ({ name }) => names.local(name)],
    ['summary', ({ summary }) => names.local(summary)],
    ...aliases,
  ]);
}

// One row a framing: a question stands in as many rows as it has framings.
function toFramings({ questions, quotes }: CorpusRecords, names: Names): Table {
  const quoteOf = toById(quotes);
  const rows = questions.flatMap((question) =>
    question.framings.map((framing) => {
      const backing = framing.quotes.map((id) => getRecord(quoteOf, id, 'quote'));
      return { question, framing, topics: question.topics, backing, years: toYears(backing.map(({ date }) => date)) };
    }),
  );
  return toTable(rows, [
    ['question_id', ({ question }) => question.id],
    ['question', ({ question }) => names.local(question.question)],
    ['position_id', ({ framing }) => framing.id],
    ['position', ({ framing }) => names.local(framing.label)],
    ['years', ({ years }) => years.date],
    ['years_until', ({ years }) => years.until],
    ['years_inferred', ({ years }) => years.inferred !== undefined],
    ...topicColumns<(typeof rows)[number]>(names),
    ['quote_ids', ({ framing }) => toList(framing.quotes)],
    ['source_ids', ({ backing }) => toList([...new Set(backing.map(({ source }) => source))])],
  ]);
}

function toEvents({ events, quotes }: CorpusRecords, names: Names): Table {
  const quoteOf = toById(quotes);
  return toTable<CorpusEvent>(events, [
    ['id', ({ id }) => id],
    ['name', ({ name }) => names.local(name)],
    ...dateColumns<CorpusEvent>('date', names, ({ date }) => date),
    ...topicColumns<CorpusEvent>(names),
    ['quote_ids', (event) => toList(event.quotes)],
    ['source_ids', (event) => toList([...new Set(event.quotes.map((id) => getRecord(quoteOf, id, 'quote').source))])],
  ]);
}
