/** Every kind of record, in the order in which an edition lists them; also the folder names under `data/`. */
export const RECORD_KINDS = [
  'sources',
  'speakers',
  'topics',
  'utterances',
  'quotes',
  'measures',
  'figures',
  'questions',
  'events',
  'lexicon',
  'reasons',
  'changes',
] as const;
/** One kind of record. */
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Tells whether a word names a kind of record. */
export function isRecordKind(word: string): word is RecordKind {
  return (RECORD_KINDS as readonly string[]).includes(word);
}
