import { type LocalText, UI_LANGUAGES } from '../domain/language.ts';
import type { CorpusRecords } from '../domain/record.ts';
import { RECORD_KINDS } from '../domain/record-kind.ts';

/** One text in our own voice: a label, a summary, a note; never the words of a source. */
export interface OwnText {
  /** File under `data/` that holds it. */
  readonly file: string;
  readonly record: string;
  /** Where it stands in the record ("framings.0.label"). */
  readonly field: string;
  readonly text: LocalText;
}

/** Every text in our own voice, in order of kind and id. A source's words are plain texts in the records, ours are by language. */
export function toOwnTexts(records: CorpusRecords): OwnText[] {
  return RECORD_KINDS.flatMap((kind) =>
    records[kind].flatMap((record) =>
      [...walk(record, [])].map(([path, text]) => ({ file: `${kind}/${record.id}.yaml`, record: record.id, field: path.join('.'), text })),
    ),
  );
}

function* walk(value: unknown, path: readonly string[]): Generator<[readonly string[], LocalText]> {
  if (typeof value !== 'object' || value === null) return;
  if (isLocalText(value)) yield [path, value];
  else for (const [key, inner] of Object.entries(value)) yield* walk(inner, [...path, key]);
}

function isLocalText(value: object): value is LocalText {
  return UI_LANGUAGES.some((language) => typeof Reflect.get(value, language) === 'string');
}
