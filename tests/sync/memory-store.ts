import type { FeedState, Stage, StagedRecord, SyncStore } from '../../lib/sync/store.ts';
import type { WireRecord } from './fixture-editions.ts';

interface Slot {
  target: string | undefined;
  linesDone: number;
  readonly records: Map<string, object>;
}

const toEmptySlot = (): Slot => ({ target: undefined, linesDone: 0, records: new Map() });

/** The contract of the store and no more, in memory, of one feed: for tests of so many runs that a database is too slow. */
export class MemoryStore implements SyncStore {
  state: FeedState | undefined;
  readonly slots: Record<'a' | 'b', Slot> = { a: toEmptySlot(), b: toEmptySlot() };
  readonly matchers = new Map<string, Uint8Array>();

  /** Another one that holds the same. */
  copy(): MemoryStore {
    const copied = new MemoryStore();
    copied.state = this.state;
    for (const name of ['a', 'b'] as const) {
      const { target, linesDone, records } = this.slots[name];
      copied.slots[name] = { target, linesDone, records: new Map(records) };
    }
    return copied;
  }

  /** What readers would get. */
  readActive(): WireRecord[] {
    const slot = this.state?.active?.slot;
    return slot === 'a' || slot === 'b' ? [...this.slots[slot].records].map(([id, record]) => ({ id, record })) : [];
  }

  async loadState(): Promise<FeedState | undefined> {
    return this.state;
  }

  async saveState(_feed: string, state: FeedState): Promise<void> {
    const { active, ...rest } = this.state ?? {};
    this.state = { ...rest, ...state };
    if (active?.slot !== state.active?.slot) throw new TypeError('What is in use is not for this to change');
  }

  async openStage(_feed: string, target: string, from: 'nothing' | 'active'): Promise<Stage> {
    const free = this.state?.active?.slot === 'a' ? 'b' : 'a';
    if (this.slots[free].target !== target) {
      const records = from === 'active' ? this.readActive().map(({ id, record }) => [id, record] as const) : [];
      this.slots[free] = { target, linesDone: 0, records: new Map(records) };
    }
    return toStage(this.slots[free]);
  }

  async saveMatcher(_feed: string, sha256: string, bytes: Uint8Array): Promise<void> {
    this.matchers.set(sha256, bytes);
  }

  async takeIntoUse(_feed: string, state: FeedState): Promise<void> {
    const free = this.state?.active?.slot === 'a' ? 'b' : 'a';
    if (state.active === undefined) throw new TypeError('Nothing is taken into use');
    this.state = { ...state, active: { ...state.active, slot: free } };
  }

  async sweep(): Promise<void> {
    const free = this.state?.active?.slot === 'a' ? 'b' : 'a';
    this.slots[free] = toEmptySlot();
  }

  async remove(): Promise<void> {
    this.state = undefined;
    Object.assign(this.slots, { a: toEmptySlot(), b: toEmptySlot() });
  }
}

function toStage(slot: Slot): Stage {
  return {
    get linesDone() {
      return slot.linesDone;
    },
    load: async (id) => slot.records.get(id),
    write: async (puts: readonly StagedRecord[], deletions, linesDone) => {
      for (const id of deletions) slot.records.delete(id);
      for (const { id, record } of puts) slot.records.set(id, structuredClone(record));
      slot.linesDone = linesDone;
    },
    async *readAll() {
      yield [...slot.records].map(([id, record]) => ({ id, record }));
    },
  };
}
