import { UI_LANGUAGES } from '../domain/language.ts';
import { QUESTION_STANDINGS, toStanding } from '../domain/question.ts';
import type { CorpusRecords } from '../domain/record.ts';
import { RECORD_KINDS } from '../domain/record-kind.ts';
import { toSurfaceForms } from '../matching/to-surface-forms.ts';
import { toReferences } from './check-references.ts';
import { toOwnTexts } from './to-own-texts.ts';

/** Counts under one heading; each row has one number for each of the columns. */
export interface StatsTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [name: string, ...counts: number[]])[];
}

/** What a corpus holds, in numbers. */
export interface Stats {
  readonly tables: readonly StatsTable[];
  /** `kind/id` of what no record names, of the kinds that are there to be named. */
  readonly namedByNothing: readonly string[];
}

/** Counts a checked corpus. */
export function toStats(records: CorpusRecords): Stats {
  const { quotes, figures } = records;
  const byKey = (title: string, quoteKeys: readonly string[], figureKeys: readonly string[]): StatsTable => ({
    title,
    columns: ['quotes', 'figures'],
    rows: toRows(quoteKeys, figureKeys),
  });
  return {
    tables: [
      { title: 'kind', columns: ['records'], rows: RECORD_KINDS.map((kind) => [kind, records[kind].length]) },
      byKey(
        'source',
        quotes.map(({ source }) => source),
        figures.map(({ source }) => source),
      ),
      byKey(
        'speaker',
        quotes.map(({ speaker }) => speaker),
        figures.map(({ claimant }) => claimant),
      ),
      // A span of days counts in the year in which it begins.
      byKey(
        'year',
        quotes.map(({ date }) => date.date.slice(0, 4)),
        figures.map(({ asOf }) => asOf.date.slice(0, 4)),
      ),
      toQuestionTable(records),
      toAliasTable(records),
      toTextTable(records),
    ],
    namedByNothing: findIdle(records),
  };
}

function toRows(quoteKeys: readonly string[], figureKeys: readonly string[]): [string, number, number][] {
  const keys = [...new Set([...quoteKeys, ...figureKeys])].toSorted();
  return keys.map((key) => [key, quoteKeys.filter((one) => one === key).length, figureKeys.filter((one) => one === key).length]);
}

function toQuestionTable({ questions, quotes }: CorpusRecords): StatsTable {
  const sourceOf = new Map(quotes.map(({ id, source }) => [id, source]));
  const standings = questions.map((question) => toStanding(question, (quote) => sourceOf.get(quote)));
  return {
    title: 'standing',
    columns: ['questions'],
    rows: QUESTION_STANDINGS.map((standing) => [standing, standings.filter((one) => one === standing).length]),
  };
}

// Forms of an alias are those that the matcher gets, spellings of case and Latin letters made from Cyrillic among them.
function toAliasTable({ topics }: CorpusRecords): StatsTable {
  const counts = new Map<string, readonly [aliases: number, forms: number]>();
  for (const topic of topics) {
    for (const [language, list] of Object.entries(topic.aliases)) {
      const [aliases, forms] = counts.get(language) ?? [0, 0];
      const own = new Set(toSurfaceForms({ ...topic, aliases: { [language]: list }, lookalikes: {} }).map(({ text }) => text));
      counts.set(language, [aliases + list.length, forms + own.size]);
    }
  }
  const rows = [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, [aliases, forms]]): [string, number, number] => [language, aliases, forms]);
  return { title: 'language', columns: ['aliases', 'surface forms'], rows };
}

function toTextTable(records: CorpusRecords): StatsTable {
  const texts = toOwnTexts(records);
  return {
    title: 'our own texts',
    columns: ['texts'],
    rows: UI_LANGUAGES.map((language) => [language, texts.filter(({ text }) => text[language] !== undefined).length]),
  };
}

const NAMED_KINDS = ['sources', 'speakers', 'topics', 'utterances', 'measures', 'reasons'] as const;

// A topic that only a speaker or another topic names is shown beside nothing.
function findIdle(records: CorpusRecords): string[] {
  const named = new Set(
    toReferences(records).flatMap(({ kind, references }) =>
      references
        .filter(([, target]) => target !== 'topics' || (kind !== 'topics' && kind !== 'speakers'))
        .flatMap(([, target, ids]) => ids.map((id) => `${target}/${id}`)),
    ),
  );
  return NAMED_KINDS.flatMap((kind) => records[kind].map(({ id }) => `${kind}/${id}`)).filter((name) => !named.has(name));
}

/** Numbers as tables of Markdown, one after another, rows in their order. */
export function toStatsText({ tables, namedByNothing }: Stats): string {
  const idle = `Named by nothing: ${namedByNothing.length === 0 ? 'none' : namedByNothing.join(', ')}\n`;
  return [...tables.map(toTableText), idle].join('\n');
}

function toTableText({ title, columns, rows }: StatsTable): string {
  const lines = [[title, ...columns], ['---', ...columns.map(() => '--:')], ...rows.map((row) => row.map(String))];
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}
