import type { RecordKind } from '../domain/record-kind.ts';

/** The two places of a feed for an edition: one is in use, the other is free for the next. */
export function toSlots(feed: string): readonly [string, string] {
  return [`${feed}/a`, `${feed}/b`];
}

/** The place of a feed that the edition in use does not stand in. */
export function toFreeSlot(feed: string, active: string | undefined): string {
  const [a, b] = toSlots(feed);
  return active === a ? b : a;
}

/** All records of a slot, or those of one kind; an array sorts after every string (Indexed Database API 3.0, 2.4). */
export function toSlotRange(slot: string, kind?: RecordKind): IDBKeyRange {
  return kind === undefined ? IDBKeyRange.bound([slot], [slot, []]) : IDBKeyRange.bound([slot, kind], [slot, kind, []]);
}

/** The records of a slot that come after one of it, in order of kind and id. */
export function toRangeAfter(slot: string, last: readonly [kind: RecordKind, id: string] | undefined): IDBKeyRange {
  return last === undefined ? toSlotRange(slot) : IDBKeyRange.bound([slot, ...last], [slot, []], true);
}

/** The records of a kind in a slot that come after one of it, in order of id; all of them where none is given. */
export function toKindRangeAfter(slot: string, kind: RecordKind, last: string | undefined): IDBKeyRange {
  return last === undefined ? toSlotRange(slot, kind) : IDBKeyRange.bound([slot, kind, last], [slot, kind, []], true);
}

/** The index key of a record of a kind that names a topic. */
export function toTopicKey(slot: string, kind: RecordKind, topic: string): string {
  return `${slot}/${kind}/${topic}`;
}
