import { toLocal, type UiLanguage } from './language.ts';
import type { EditionRecordsByKind } from './record.ts';
import type { RecordKind } from './record-kind.ts';
import { toSpeakerName } from './speaker-name.ts';

const WORDS: { readonly [kind in RecordKind]: (record: EditionRecordsByKind[kind], language: UiLanguage) => string } = {
  sources: ({ title }) => title,
  // Where a speaker is a topic, the topic's name is not at hand here; the role is no name for it.
  speakers: (speaker, language) => (speaker.topic === undefined ? toSpeakerName(speaker, undefined, language) : speaker.name),
  topics: ({ name }, language) => toLocal(name, language),
  utterances: ({ occasion }, language) => toLocal(occasion, language),
  quotes: ({ exact }) => exact,
  measures: ({ name }, language) => toLocal(name, language),
  figures: ({ exact }) => exact,
  questions: ({ question }, language) => toLocal(question, language),
  events: ({ name }, language) => toLocal(name, language),
  lexicon: ({ referent }, language) => toLocal(referent, language),
  reasons: ({ text }, language) => toLocal(text, language),
  changes: ({ reason }, language) => toLocal(reason, language),
};

/** The words by which a reader knows a record: of a quote or figure those of its source, else its name. */
export function toRecordWords<Kind extends RecordKind>(kind: Kind, record: EditionRecordsByKind[Kind], language: UiLanguage): string {
  return WORDS[kind](record, language);
}
