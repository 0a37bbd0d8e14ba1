import type { DossierFormat, DossierWords } from '../domain/dossier.ts';
import type { UiLanguage } from '../domain/language.ts';
import type { Pin } from '../domain/pin.ts';
import type { ExportFile } from '../export/to-export-files.ts';
import { toMarkdown } from './to-markdown.ts';
import { toPinAnnotations } from './to-pin-annotations.ts';
import { toPinCsl } from './to-pin-csl.ts';
import { toPinCsv } from './to-pin-csv.ts';

/**
 * Pins as one file.
 * @param name of the file, without its ending
 * @param words what Markdown and references say, a section for each pin; names in the other formats are in the language
 */
export function toDossierFile(
  pins: readonly Pin[],
  format: DossierFormat,
  name: string,
  words: DossierWords,
  language: UiLanguage,
): ExportFile {
  switch (format) {
    case 'markdown':
      return { name: `${name}.md`, mediaType: 'text/markdown;charset=utf-8', text: toMarkdown(pins, words) };
    case 'csv':
      return { name: `${name}.csv`, mediaType: 'text/csv;charset=utf-8', text: toPinCsv(pins, language) };
    case 'csl-json':
      return toJsonFile(`${name}.csl.json`, 'application/vnd.citationstyles.csl+json', toPinCsl(pins, words, language));
    case 'web-annotation':
      return toJsonFile(
        `${name}.jsonld`,
        'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
        toPinAnnotations(pins, language),
      );
  }
}

function toJsonFile(name: string, mediaType: string, content: object): ExportFile {
  return { name, mediaType, text: `${JSON.stringify(content, null, 2)}\n` };
}
