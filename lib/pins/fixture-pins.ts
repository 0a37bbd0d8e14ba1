/** For tests only: pins of the made-up corpus. */
import { type Changes, compileFixtureEdition, fixtureRecord, inAll } from '../corpus/fixture-corpus.ts';
import type { Pin, RecordRef } from '../domain/pin.ts';
import { loadExtract } from '../store/load-extract.ts';
import { toPackagedReader } from '../store/packaged-reader.ts';
import type { PinArea } from './first-place.ts';
import { openPinRoom, type PinRoom } from './pin-room.ts';

/** What is otherwise in edition 4, which withdraws a quote. */
export const LUND_WITHDRAWN: Changes = {
  'quotes/lund-joins.yaml': undefined,
  'events/opening.yaml': { ...fixtureRecord('events/opening.yaml'), quotes: ['oak-parts'] },
  'questions/what-it-does.yaml': {
    ...fixtureRecord('questions/what-it-does.yaml'),
    framings: [{ id: 'parts', label: inAll('It parts'), quotes: ['oak-parts'] }],
  },
  'changes/never-said.yaml': {
    edition: 4,
    action: 'withdrawn',
    kind: 'quotes',
    record: 'lund-joins',
    reason: { ...inAll('She never said so.'), ru: 'Она этого не говорила.' },
  },
};

/** One record of each kind that views show. */
export const FIXTURE_REFS: readonly RecordRef[] = [
  { kind: 'quotes', id: 'lund-joins' },
  { kind: 'figures', id: 'cost-2024' },
  { kind: 'questions', id: 'what-it-does' },
  { kind: 'events', id: 'opening' },
  { kind: 'lexicon', id: 'the-bridge' },
  { kind: 'sources', id: 'tribune' },
  { kind: 'topics', id: 'bridge' },
  { kind: 'speakers', id: 'ada-lund' },
];

/** A record as the made-up corpus has it, pinned; `over` says what is otherwise. */
export async function pinFixture(ref: RecordRef, over: Partial<Pin> = {}, changes: Changes = {}): Promise<Pin> {
  const kept = await loadExtract(toPackagedReader(await compileFixtureEdition(changes)), ref);
  if (kept === undefined) throw new Error(`The made-up corpus has no ${ref.kind}/${ref.id}`);
  return { ...ref, at: 1_795_000_000_000, place: 0, note: '', changes: [], kept, ...over };
}

/** Extension storage in memory, as browsers have it: what goes in and comes out is a copy. */
export function toMemoryArea(items = new Map<string, unknown>()): PinArea {
  return {
    get: async (keys) =>
      Object.fromEntries([keys].flat().flatMap((key) => (items.has(key) ? [[key, structuredClone(items.get(key))]] : []))),
    set: async (changed) => {
      for (const [key, value] of Object.entries(structuredClone(changed))) items.set(key, value);
    },
    remove: async (keys) => {
      for (const key of keys) items.delete(key);
    },
  };
}

/** A room without a second place. */
export function toMemoryRoom(): PinRoom {
  return openPinRoom({ area: toMemoryArea(), locks: navigator.locks });
}
