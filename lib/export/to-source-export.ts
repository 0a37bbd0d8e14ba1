import type { Edition } from '../domain/edition.ts';
import type { UiLanguage } from '../domain/language.ts';
import type { ReferenceWords } from '../domain/reference-words.ts';
import { toCslItems } from './to-csl.ts';
import type { ExportFile } from './to-export-files.ts';

/** Formats in which the records of one source can be taken along. */
export type SourceFormat = 'json' | 'csl-json';

/**
 * The records of one source as a file: `json` has them as docs/schemas describes them, under the names of their kinds; `csl-json`
 * has the source and each quote from it, with names in the language.
 * @param id of the source, for the file's name
 * @param words what `csl-json` says in words, in the language
 */
export function toSourceFile(
  { number, date, records }: Pick<Edition, 'number' | 'date' | 'records'>,
  id: string,
  format: SourceFormat,
  language: UiLanguage,
  words: ReferenceWords,
): ExportFile {
  if (format === 'csl-json') {
    return toFile(`${id}.csl.json`, 'application/vnd.citationstyles.csl+json', toCslItems({ records }, language, words));
  }
  const kinds = Object.entries(records).filter(([, some]) => some.length > 0);
  return toFile(`${id}.json`, 'application/json', { edition: { number, date }, ...Object.fromEntries(kinds) });
}

function toFile(name: string, mediaType: string, content: object): ExportFile {
  return { name: `parallax-${name}`, mediaType, text: `${JSON.stringify(content, null, 2)}\n` };
}
