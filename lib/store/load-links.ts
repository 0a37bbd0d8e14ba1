import type { EditionRecordsByKind } from '../domain/record.ts';
import { RECORD_KINDS, type RecordKind } from '../domain/record-kind.ts';
import { toReferences } from '../edition/to-references.ts';
import type { CorpusReader, TopicalKind } from './corpus-reader.ts';

/** Ids of the records that one is linked with, by kind. */
export type Links = ReadonlyMap<RecordKind, readonly string[]>;

const TOPICAL: readonly TopicalKind[] = ['questions', 'quotes', 'figures', 'events', 'lexicon'];

/** Which kinds of records name one of a kind; those of a topic are asked for by it instead. */
const NAMED_BY: { readonly [kind in RecordKind]: readonly RecordKind[] } = {
  sources: ['quotes', 'figures', 'lexicon'],
  speakers: ['sources', 'utterances', 'quotes', 'figures'],
  topics: ['speakers'],
  utterances: ['quotes'],
  quotes: ['questions', 'events'],
  measures: ['figures'],
  figures: [],
  questions: [],
  events: [],
  lexicon: [],
  reasons: ['sources', 'speakers', 'utterances', 'quotes', 'figures', 'events'],
  changes: [],
};

/** What the body of a record shows by itself. */
const IN_BODY: { readonly [kind in RecordKind]?: readonly RecordKind[] } = {
  questions: ['quotes'],
  events: ['quotes'],
  sources: ['lexicon'],
};

/** Finds every record that one names, that names it, or that is the same words in another rendering. */
export async function loadLinks<Kind extends RecordKind>(
  reader: CorpusReader,
  kind: Kind,
  record: EditionRecordsByKind[Kind],
): Promise<Links> {
  const links = new Map<RecordKind, Set<string>>();
  const add = (to: RecordKind, ids: readonly string[]) => links.set(to, (links.get(to) ?? new Set()).union(new Set(ids)));
  for (const [, to, ids] of toReferences(kind, record)) add(to, ids);
  const naming = await Promise.all([...loadNaming(reader, kind, record.id), ...loadBeside(reader, kind, record)]);
  for (const [from, ids] of naming) add(from, ids);
  links.get(kind)?.delete(record.id);
  for (const shown of IN_BODY[kind] ?? []) links.delete(shown);
  const isFilled = (to: RecordKind) => (links.get(to)?.size ?? 0) > 0;
  return new Map(RECORD_KINDS.filter(isFilled).map((to) => [to, [...(links.get(to) ?? [])]]));
}

type Found = readonly [RecordKind, readonly string[]];

function loadNaming(reader: CorpusReader, kind: RecordKind, id: string): Promise<Found>[] {
  const ofTopic = async (from: TopicalKind): Promise<Found> => [from, (await reader.loadByTopic(from, id)).map((one) => one.id)];
  return [...NAMED_BY[kind].map((from) => findNaming(reader, from, kind, id)), ...(kind === 'topics' ? TOPICAL.map(ofTopic) : [])];
}

// Renderings of one utterance, figures of one measure: they are told from one another side by side.
function loadBeside<Kind extends RecordKind>(reader: CorpusReader, kind: Kind, record: EditionRecordsByKind[Kind]): Promise<Found>[] {
  const shared: RecordKind | undefined = kind === 'quotes' ? 'utterances' : kind === 'figures' ? 'measures' : undefined;
  if (shared === undefined) return [];
  const through = toReferences(kind, record).flatMap(([, to, ids]) => (to === shared ? ids : []));
  return through.map((id) => findNaming(reader, kind, shared, id));
}

// Records do not know who names them: all of a kind are looked through.
async function findNaming(reader: CorpusReader, from: RecordKind, to: RecordKind, id: string): Promise<Found> {
  const naming: string[] = [];
  await reader.readThrough(from, (record) => {
    if (toReferences(from, record).some(([, kind, ids]) => kind === to && ids.includes(id))) naming.push(record.id);
  });
  return [from, naming];
}
