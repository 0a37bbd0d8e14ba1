import type { Corpus } from '../domain/corpus.ts';
import type { UiLanguage } from '../domain/language.ts';
import { CSV_TABLES, toCsvTable } from './csv-tables.ts';
import { ENGLISH_WORDS } from './english-words.ts';
import { toCslItems } from './to-csl.ts';
import { toCsv } from './to-csv.ts';
import { toJsonExport } from './to-json-export.ts';
import { toWebAnnotations } from './to-web-annotations.ts';

/** Formats in which an edition can be taken along; docs/exports.md says what each is for. */
export const EXPORT_FORMATS = ['json', 'csv', 'csl-json', 'web-annotation'] as const;
/** One such format. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** One file of an export: its name, its media type and its whole content. */
export interface ExportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** An edition in a format: one file, of CSV one a table. Names beside ids are in the language; `json` has them all. */
export function toExportFiles(edition: Corpus, format: ExportFormat, language: UiLanguage): ExportFile[] {
  switch (format) {
    case 'json':
      return [toJsonFile('corpus.json', 'application/json', toJsonExport(edition))];
    case 'csv':
      return CSV_TABLES.map((table) => ({
        name: `${table}.csv`,
        mediaType: 'text/csv;charset=utf-8',
        text: toCsv(toCsvTable(edition, table, language)),
      }));
    case 'csl-json':
      return [toJsonFile('corpus.csl.json', 'application/vnd.citationstyles.csl+json', toCslItems(edition, language, ENGLISH_WORDS))];
    case 'web-annotation':
      return [
        toJsonFile('corpus.jsonld', 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"', toWebAnnotations(edition, language)),
      ];
  }
}

function toJsonFile(name: string, mediaType: string, content: object): ExportFile {
  return { name, mediaType, text: `${JSON.stringify(content, null, 2)}\n` };
}
