import type { Edition } from '../domain/edition.ts';
import type { Topic } from '../domain/topic.ts';

/**
 * The corpus for readers outside: one JSON document, described by docs/export.schema.json. Aliases are grouped by
 * language whatever their script; a question is one entry of `framings`, its framings are its `positions`.
 */
export function toExport({ number, date, digest, records }: Edition): object {
  return {
    edition: { number, date, digest },
    sources: records.sources,
    speakers: records.speakers,
    topics: records.topics.map((topic) => ({ ...topic, aliases: toAliasTexts(topic) })),
    utterances: records.utterances,
    quotes: records.quotes,
    measures: records.measures,
    figures: records.figures,
    framings: records.questions.map(({ framings, ...question }) => ({ ...question, positions: framings })),
    events: records.events,
    lexicon: records.lexicon,
  };
}

function toAliasTexts({ aliases }: Topic): Record<string, string[]> {
  const texts: Record<string, string[]> = {};
  for (const [key, list] of Object.entries(aliases)) {
    const language = key.split('-')[0] ?? key;
    texts[language] = [...(texts[language] ?? []), ...list.map(({ text }) => text)];
  }
  return texts;
}
