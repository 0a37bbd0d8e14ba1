import type { RecordKind } from '../../lib/domain/record-kind.ts';

/** Messages of each kind of record: so many of it, and one of it by name. */
export const KIND_WORDS: { readonly [kind in RecordKind]: { readonly counted: string; readonly one: string } } = {
  sources: { counted: 'kinds.sources', one: 'kinds.source' },
  speakers: { counted: 'kinds.speakers', one: 'kinds.speaker' },
  topics: { counted: 'kinds.topics', one: 'kinds.topic' },
  utterances: { counted: 'kinds.utterances', one: 'kinds.utterance' },
  quotes: { counted: 'kinds.quotes', one: 'kinds.quote' },
  measures: { counted: 'kinds.measures', one: 'kinds.measure' },
  figures: { counted: 'kinds.figures', one: 'kinds.figure' },
  questions: { counted: 'kinds.questions', one: 'kinds.question' },
  events: { counted: 'kinds.events', one: 'kinds.event' },
  lexicon: { counted: 'kinds.lexicon', one: 'kinds.entry' },
  reasons: { counted: 'kinds.reasons', one: 'kinds.reason' },
  changes: { counted: 'kinds.changes', one: 'kinds.change' },
};
