import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Pin } from '../domain/pin.ts';
import { loadPinned, type PinArea } from './first-place.ts';
import { pinFixture, toMemoryArea } from './fixture-pins.ts';
import { loadEntries, removePin, saveNote, savePin } from './keep-pins.ts';
import { openPinRoom, type PinRoom } from './pin-room.ts';
import { SECOND_PLACE, type SecondPlace, SecondPlaceError } from './second-place.ts';
import type { StoredEntry, StoredWords } from './stored-pin.ts';
import { loadPins } from './whole-pins.ts';

const QUOTE = { kind: 'quotes', id: 'lund-joins' } as const;
const FIGURE = { kind: 'figures', id: 'cost-2024' } as const;
const REFS = [QUOTE, FIGURE] as const;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const open = (items: Map<string, unknown>, second: SecondPlace = SECOND_PLACE) =>
  openPinRoom({ area: toMemoryArea(items), second, locks: navigator.locks });
const notes = async (room: PinRoom) => (await loadPins(room)).pins.map(({ id, note }) => [id, note]);

describe('whether records are pinned', () => {
  it('is read from extension storage by their keys alone, and a removed pin is none', async () => {
    const area = toMemoryArea();
    const room = openPinRoom({ area, locks: navigator.locks });
    for (const ref of REFS) await savePin(room, await pinFixture(ref));
    await removePin(room, FIGURE);
    const asked: unknown[] = [];
    const get = (keys: string | string[]) => {
      asked.push(keys);
      return area.get(keys);
    };
    const wanted = ['quotes/lund-joins', 'figures/cost-2024', 'questions/other'];
    expect(await loadPinned({ get }, wanted)).toEqual(new Set(['quotes/lund-joins']));
    expect(asked).toEqual([wanted.map((key) => `pin/${key}`)]);
  });
});

describe('pins in two places', () => {
  it('come back with their words and notes when the browser has made the database anew', async () => {
    const items = new Map<string, unknown>();
    const room = open(items);
    await savePin(room, await pinFixture(QUOTE, { note: 'mine' }));
    const before = await loadPins(room);
    globalThis.indexedDB = new IDBFactory();
    const later = open(items);
    expect(await later.loadCopyFault()).toBeUndefined();
    expect(await loadPins(later)).toEqual(before);
    expect((await SECOND_PLACE.loadEntries()).map(({ key }) => key)).toEqual(['quotes/lund-joins']);
  });

  it('come back when extension storage is lost, and those of earlier versions come over in the same way', async () => {
    const { place, note, at, kind, id, ...words } = await pinFixture(QUOTE, { note: 'of old' });
    await SECOND_PLACE.loadEntries();
    const database = await openDB('parallax-pins');
    await database.put('entries', { kind, id, at, note, place, key: 'quotes/lund-joins' });
    await database.put('words', { ...words, key: 'quotes/lund-joins' });
    database.close();
    expect(await notes(open(new Map()))).toEqual([['lund-joins', 'of old']]);
  });

  it('are shown before the places are compared, unless there are none', async () => {
    const items = new Map<string, unknown>();
    await savePin(open(items), await pinFixture(QUOTE));
    const never: SecondPlace = { ...SECOND_PLACE, loadEntries: () => new Promise(() => {}) };
    const room = openPinRoom({
      area: toMemoryArea(items),
      second: never,
      locks: { request: (_: string, work: () => unknown) => work() } as never,
    });
    expect(await loadEntries(room)).toHaveLength(1);
  });

  it('are kept in one place where the other cannot be used, and the room says why', async () => {
    const cause = new DOMException('', 'QuotaExceededError');
    const refuse = () => Promise.reject(new SecondPlaceError('refused', { cause }));
    const items = new Map<string, unknown>();
    const room = open(items, { loadEntries: refuse, loadWords: refuse, write: refuse });
    await savePin(room, await pinFixture(QUOTE));
    await saveNote(room, QUOTE, 'mine', 1);
    expect(await room.loadCopyFault()).toBe(cause);
    const mended = open(items);
    expect(await mended.loadCopyFault()).toBeUndefined();
    expect(await notes(open(new Map()))).toEqual([['lund-joins', 'mine']]);
  });

  it('stay removed when the browser ended before they were gone from both', async () => {
    const items = new Map<string, unknown>();
    await savePin(open(items), await pinFixture(QUOTE));
    await removePin(open(items, { ...SECOND_PLACE, write: () => Promise.reject(new SecondPlaceError()) }), QUOTE);
    expect(await notes(open(items))).toEqual([]);
    await open(items).loadCopyFault();
    expect([await SECOND_PLACE.loadEntries(), [...items]]).toEqual([[], [['pins', []]]]);
  });
});

/** A device whose browser can end before or after any write, and lose either place. */
class Device {
  items = new Map<string, unknown>();
  entries = new Map<string, StoredEntry>();
  words = new Map<string, StoredWords>();
  /** After so many writes more the browser ends. */
  left = Infinity;

  open(): PinRoom {
    const area = toMemoryArea(this.items);
    const guarded: PinArea = {
      get: (keys) => area.get(keys),
      set: (items) => this.#write(() => area.set(items)),
      remove: (keys) => this.#write(() => area.remove(keys)),
    };
    const second: SecondPlace = {
      loadEntries: async () => structuredClone([...this.entries.values()]),
      loadWords: async (keys) => keys.flatMap((key) => structuredClone(this.words.get(key)) ?? []),
      write: (wanted) =>
        this.#write(async () => {
          for (const one of wanted.entries) this.entries.set(one.key, structuredClone(one));
          for (const one of wanted.words) this.words.set(one.key, structuredClone(one));
          for (const key of wanted.removed) for (const store of [this.entries, this.words]) store.delete(key);
        }),
    };
    return openPinRoom({ area: guarded, second, locks: navigator.locks });
  }

  lose(place: 'first' | 'second'): void {
    for (const store of place === 'first' ? [this.items] : [this.entries, this.words]) store.clear();
  }

  async #write(work: () => Promise<void>): Promise<void> {
    if (this.left <= 0) throw new Error('The browser has ended');
    await work();
    this.left -= 1;
    if (this.left <= 0) throw new Error('The browser has ended');
  }
}

type Told = ReadonlyMap<string, string>;
type Step = { readonly ref: (typeof REFS)[number]; readonly note: string | undefined; readonly endsAfter: number; readonly loses: string };

const STEPS = fc.array(
  fc.record({
    ref: fc.constantFrom(...REFS),
    // Undefined removes.
    note: fc.constantFrom(undefined, '', 'a', 'b'),
    endsAfter: fc.constantFrom(Infinity, Infinity, 0, 1, 2, 3, 4),
    loses: fc.constantFrom('nothing', 'first', 'second', 'first at once', 'second at once'),
  }),
  { maxLength: 12 },
);

async function change(room: PinRoom, pin: Pin, note: string | undefined): Promise<void> {
  if (note === undefined) await removePin(room, pin);
  else {
    await savePin(room, { ...pin, note });
    await saveNote(room, pin, note, 1);
  }
}

async function readAll(room: PinRoom): Promise<Told> {
  const { pins, unread } = await loadPins(room);
  expect(unread).toBe(0);
  return new Map(pins.map(({ id, note }) => [id, note]));
}

it('nothing that was told as kept is lost, and nothing removed comes back, whichever place goes and whenever the browser ends', async () => {
  const pins = new Map(await Promise.all(REFS.map(async (ref) => [ref.id, await pinFixture(ref)] as const)));
  await fc.assert(
    fc.asyncProperty(STEPS, async (steps: readonly Step[]) => {
      const device = new Device();
      let told: Told = new Map();
      let room = device.open();
      for (const { ref, note, endsAfter, loses } of steps) {
        const place = loses.startsWith('first') ? 'first' : 'second';
        // While pages are open, and before anybody has looked.
        if (loses.endsWith('at once')) device.lose(place);
        device.left = endsAfter;
        const isDone = await change(room, pins.get(ref.id) as Pin, note).then(
          () => true,
          () => false,
        );
        device.left = Infinity;
        const wanted = new Map(told);
        if (note === undefined) wanted.delete(ref.id);
        else wanted.set(ref.id, note);
        if (loses === place) device.lose(place);
        room = device.open();
        await room.loadCopyFault();
        const found = await readAll(room);
        if (isDone) expect(found).toEqual(wanted);
        else expect(toState(found)).toBeOneOf([told, wanted].flatMap((one) => toStates(one, ref.id)));
        told = found;
      }
    }),
    { numRuns: 300 },
  );
});

// A pin may have been made and its note not yet written.
function toStates(told: Told, id: string): string[] {
  return [told, new Map([...told, [id, '']])].map(toState);
}

function toState(pins: Told): string {
  return REFS.map(({ id }) => `${id} ${pins.get(id)}`).join();
}
