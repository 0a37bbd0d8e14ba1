import type { Corpus } from '../domain/corpus.ts';
import { toYears } from '../domain/dated.ts';
import type { CorpusEvent } from '../domain/event.ts';
import { getRecord, toById } from '../domain/get-record.ts';
import { toPrimaryLanguage } from '../domain/language.ts';
import type { Question } from '../domain/question.ts';
import type { Quote } from '../domain/quote.ts';
import type { Source } from '../domain/source.ts';
import type { NamedTopic } from '../domain/topic.ts';

/**
 * The corpus for readers outside: one JSON document, described by docs/export.schema.json. Aliases are grouped by
 * language whatever their script; a question is one entry of `framings`, its framings are its `positions`, each with the
 * years of its quotes; a source names the events that quotes from it speak of.
 */
export function toJsonExport({ number, date, digest, records }: Corpus): object {
  const quotes = toById(records.quotes);
  return {
    edition: { number, date, digest },
    sources: records.sources.map((source) => ({ ...source, events: toEventIds(source, records.events, quotes) })),
    speakers: records.speakers,
    topics: records.topics.map(toTopic),
    utterances: records.utterances,
    quotes: records.quotes,
    measures: records.measures,
    figures: records.figures,
    framings: records.questions.map((question) => toPositions(question, quotes)),
    events: records.events,
    lexicon: records.lexicon,
    reasons: records.reasons,
    changes: records.changes,
  };
}

/** Names of a topic by language, the scripts of one language joined, each name once; no single characters, which are names in pairs only. */
export function toAliasTexts({ aliases }: NamedTopic): Record<string, string[]> {
  const texts: Record<string, string[]> = {};
  for (const [key, list] of Object.entries(aliases)) {
    const language = toPrimaryLanguage(key) ?? key;
    const names = list.filter(({ pairs }) => pairs === undefined).map(({ text }) => text);
    texts[language] = [...new Set([...(texts[language] ?? []), ...names])];
  }
  return texts;
}

// Where a name counts is for those who mark pages; readers outside get the names.
function toTopic(topic: NamedTopic): object {
  const { id, kind, name, summary, lookalikes } = topic;
  const texts = Object.entries(lookalikes ?? {}).map(([language, list]) => [
    language,
    [...new Set(list.map((one) => (typeof one === 'string' ? one : one.text)))],
  ]);
  return { id, kind, name, summary, aliases: toAliasTexts(topic), ...(lookalikes && { lookalikes: Object.fromEntries(texts) }) };
}

/** Ids of the events of which quotes from a source speak. */
export function toEventIds({ id }: Source, events: readonly CorpusEvent[], quotes: ReadonlyMap<string, Quote>): string[] {
  return events.filter((event) => event.quotes.some((quote) => getRecord(quotes, quote, 'quote').source === id)).map((event) => event.id);
}

function toPositions({ framings, ...question }: Question, quotes: ReadonlyMap<string, Quote>): object {
  const positions = framings.map((framing) => ({
    ...framing,
    years: toYears(framing.quotes.map((id) => getRecord(quotes, id, 'quote').date)),
  }));
  return { ...question, positions };
}
