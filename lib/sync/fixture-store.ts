/** For tests only: a SyncStore in memory, whose contents outlive the "process" that it fails. */
import { SyncError } from './fault.ts';
import type { FeedState, Stage, StagedRecord, SyncStore } from './store.ts';

type Slot = Map<string, object>;

interface Journal {
  readonly target: string;
  readonly from: 'nothing' | 'active';
  readonly records: Slot;
  linesDone: number;
}

/** What is on disk of one feed. */
export interface FixtureDisk {
  state: FeedState | undefined;
  active: Slot | undefined;
  stage: Journal | undefined;
  readonly matchers: Map<string, Uint8Array>;
}

/** A disk with nothing on it. */
export function makeDisk(): FixtureDisk {
  return { state: undefined, active: undefined, stage: undefined, matchers: new Map() };
}

/** Another disk with the same on it; none of the two changes with the other. */
export function copyDisk(disk: FixtureDisk): FixtureDisk {
  const { stage } = disk;
  return { ...disk, stage: stage && { ...stage, records: new Map(stage.records) }, matchers: new Map(disk.matchers) };
}

/** Which operation of a store is about to write, or has written: to fail or to hang there. */
export type AtWrite = (name: keyof SyncStore | 'write', when: 'before' | 'after') => Promise<void> | void;

/** A store over a disk. What `atWrite` throws before a write keeps it from happening; after it, only from being told. */
export function toFixtureStore(disk: FixtureDisk, atWrite: AtWrite = () => {}): SyncStore {
  const writing = async (name: Parameters<AtWrite>[0], change: () => void) => {
    await atWrite(name, 'before');
    change();
    await atWrite(name, 'after');
  };
  return {
    loadState: async () => structuredClone(disk.state),
    saveState: (_, { active: __, ...state }) =>
      writing('saveState', () => {
        const active = disk.state?.active;
        disk.state = structuredClone({ ...state, ...(active === undefined ? {} : { active }) });
      }),
    async openStage(_, target, from) {
      if (disk.stage?.target !== target || disk.stage.from !== from) {
        const records: Slot = from === 'active' ? structuredClone(disk.active ?? new Map()) : new Map();
        await writing('openStage', () => {
          disk.stage = { target, from, records, linesDone: 0 };
        });
      }
      return toStage(disk, writing);
    },
    saveMatcher: (_, sha256, bytes) => writing('saveMatcher', () => disk.matchers.set(sha256, bytes)),
    takeIntoUse: (_, state) =>
      writing('takeIntoUse', () => {
        if (disk.stage === undefined) throw new SyncError('E_STORE', 'Nothing was staged');
        disk.active = disk.stage.records;
        disk.state = structuredClone(state);
        disk.stage = undefined;
      }),
    sweep: () =>
      writing('sweep', () => {
        disk.stage = undefined;
        for (const sha256 of disk.matchers.keys()) if (sha256 !== disk.state?.active?.matcher) disk.matchers.delete(sha256);
      }),
    remove: () => writing('remove', () => Object.assign(disk, makeDisk())),
  };
}

type Writing = (name: Parameters<AtWrite>[0], change: () => void) => Promise<void>;

function toStage(disk: FixtureDisk, writing: Writing): Stage {
  const journal = disk.stage;
  if (journal === undefined) throw new SyncError('E_STORE', 'The stage is gone');
  return {
    get linesDone() {
      return journal.linesDone;
    },
    load: async (id) => structuredClone(journal.records.get(id)),
    write: (puts: readonly StagedRecord[], deletions, linesDone) =>
      writing('write', () => {
        for (const { id, record } of puts) journal.records.set(id, structuredClone(record));
        for (const id of deletions) journal.records.delete(id);
        journal.linesDone = linesDone;
      }),
    async *readAll() {
      const all = [...journal.records].map(([id, record]) => ({ id, record: structuredClone(record) }));
      for (let at = 0; at < all.length; at += 5) yield all.slice(at, at + 5);
    },
  };
}
