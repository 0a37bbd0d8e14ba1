import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compileFixtureEdition } from '../corpus/fixture-corpus.ts';
import type { Pin } from '../domain/pin.ts';
import { installPackaged, resetCorpus } from '../store/open-corpus.ts';
import { pinFixture } from './fixture-pins.ts';
import { loadEntries, loadPins, movePin, removePin, saveNews, saveNote, savePin } from './keep-pins.ts';
import { mergePins } from './merge-pins.ts';
import { openPinDatabase } from './pin-database.ts';
import { toPinFault } from './pin-fault.ts';
import { type PinRoom, toMemoryRoom } from './pin-room.ts';

const QUOTE = { kind: 'quotes', id: 'lund-joins' } as const;
const FIGURE = { kind: 'figures', id: 'cost-2024' } as const;
const QUESTION = { kind: 'questions', id: 'what-it-does' } as const;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.restoreAllMocks());

const ids = async (room: PinRoom) => (await loadEntries(room)).map(({ id }) => id);
const keepThree = async (room: PinRoom) => {
  for (const ref of [QUOTE, FIGURE, QUESTION]) {
    const { place: _, ...pin } = await pinFixture(ref);
    await savePin(room, pin);
  }
};

describe.each([
  ['the database', openPinDatabase],
  ['the memory of a page', async () => toMemoryRoom()],
])('pins in %s', (_, open) => {
  it('stand in the order in which they were made, each with its words', async () => {
    const room = await open();
    await keepThree(room);
    const { pins, unread } = await loadPins(room);
    expect(unread).toBe(0);
    expect(pins.map(({ id, kept }) => [id, Object.keys(kept.records).length > 1])).toEqual([
      ['lund-joins', true],
      ['cost-2024', true],
      ['what-it-does', true],
    ]);
  });

  it('are made once: pinning again changes nothing', async () => {
    const room = await open();
    await savePin(room, await pinFixture(QUOTE, { note: 'mine' }));
    await savePin(room, await pinFixture(QUOTE, { at: 1 }));
    expect((await loadPins(room)).pins).toMatchObject([{ note: 'mine', at: 1_795_000_000_000 }]);
  });

  it('keep a note, and when it was written', async () => {
    const room = await open();
    await keepThree(room);
    await saveNote(room, FIGURE, 'compare', 7);
    expect((await loadEntries(room))[1]).toMatchObject({ note: 'compare', notedAt: 7 });
    await saveNote(room, FIGURE, 'compare', 8);
    expect((await loadEntries(room))[1]).toMatchObject({ notedAt: 7 });
    await saveNote(room, { ...FIGURE, id: 'gone' }, 'x', 9);
    expect(await ids(room)).toHaveLength(3);
  });

  it('are put back where they stood after they were taken away', async () => {
    const room = await open();
    await keepThree(room);
    const before = await loadPins(room);
    const removed = await removePin(room, FIGURE);
    expect(await ids(room)).toEqual(['lund-joins', 'what-it-does']);
    await savePin(room, removed as Pin);
    expect(await loadPins(room)).toEqual(before);
    expect(await removePin(room, { ...FIGURE, id: 'gone' })).toBeUndefined();
  });

  it('move by one place, and no further than the ends', async () => {
    const room = await open();
    await keepThree(room);
    await movePin(room, QUESTION, -1);
    expect(await ids(room)).toEqual(['lund-joins', 'what-it-does', 'cost-2024']);
    await movePin(room, QUESTION, -1);
    await movePin(room, QUESTION, -1);
    expect(await ids(room)).toEqual(['what-it-does', 'lund-joins', 'cost-2024']);
    await movePin(room, QUESTION, 1);
    expect(await ids(room)).toEqual(['lund-joins', 'what-it-does', 'cost-2024']);
  });

  it('move also where two came to one place', async () => {
    const room = await open();
    await savePin(room, await pinFixture(QUOTE, { place: 4 }));
    await savePin(room, await pinFixture(FIGURE, { place: 4 }));
    const [first, second] = await ids(room);
    await movePin(room, { kind: first === 'cost-2024' ? 'figures' : 'quotes', id: first! }, 1);
    expect(await ids(room)).toEqual([second, first]);
  });

  it('keep what a change log said', async () => {
    const room = await open();
    await keepThree(room);
    const { kept } = await pinFixture(QUOTE);
    const change = { edition: 4, action: 'corrected', kind: 'quotes', record: 'lund-joins', reason: { en: 'Why.' } } as const;
    await saveNews(room, QUOTE, [change], kept);
    expect((await loadPins(room)).pins[0]).toMatchObject({ changes: [change], now: kept });
  });

  it('take in those of a file: new ones last, known ones with both notes', async () => {
    const room = await open();
    await savePin(room, await pinFixture(QUOTE, { note: 'here', notedAt: 5 }));
    const read = [
      await pinFixture(QUESTION, { place: 0 }),
      await pinFixture(QUOTE, { note: 'there', notedAt: 6, place: 1 }),
      await pinFixture(FIGURE, { place: 2 }),
    ];
    expect(await mergePins(room, read)).toEqual({ added: 2, joined: 1, known: 0 });
    const after = await loadPins(room);
    expect(after.pins.map(({ id, note }) => [id, note])).toEqual([
      ['lund-joins', 'there\n\nhere'],
      ['what-it-does', ''],
      ['cost-2024', ''],
    ]);
    expect(await mergePins(room, read)).toEqual({ added: 0, joined: 0, known: 3 });
    expect(await loadPins(room)).toEqual(after);
  });

  it('lose no note by any file, and opening one twice changes nothing', async () => {
    const pin = await pinFixture(QUOTE);
    const words = fc.constantFrom('', 'a', 'ab', 'b', 'long\n\nnote');
    await fc.assert(
      fc.asyncProperty(words, fc.nat(3), words, fc.nat(3), async (one, oneAt, other, otherAt) => {
        const room = toMemoryRoom();
        await savePin(room, { ...pin, note: one, notedAt: oneAt });
        const file = [{ ...pin, note: other, notedAt: otherAt }];
        await mergePins(room, file);
        const [merged] = (await loadPins(room)).pins;
        expect(merged?.note).toContain(one);
        expect(merged?.note).toContain(other);
        await mergePins(room, file);
        expect((await loadPins(room)).pins).toEqual([merged]);
      }),
    );
  });
});

describe('the database of pins', () => {
  it('is not touched by a reset of the corpus', async () => {
    const room = await openPinDatabase();
    await installPackaged(
      () => compileFixtureEdition(),
      async () => true,
    );
    await keepThree(room);
    await saveNote(room, QUOTE, 'mine', 1);
    const before = await loadPins(room);
    await resetCorpus();
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['parallax-pins']);
    expect(await loadPins(await openPinDatabase())).toEqual(before);
  });

  it('leaves what it does not understand where it is, and counts it', async () => {
    const room = await openPinDatabase();
    await keepThree(room);
    await room.write(async (tables) => {
      await tables.putEntry({ kind: 'poems', id: 'x', key: 'poems/x' } as never);
      await tables.putWords({ key: 'quotes/lund-joins', kept: { of: 'another version' }, changes: [] });
    });
    const { pins, unread } = await loadPins(room);
    expect([pins.map(({ id }) => id), unread]).toEqual([['cost-2024', 'what-it-does'], 2]);
    await movePin(room, QUESTION, -1);
    expect(await room.read((tables) => tables.loadEntries())).toHaveLength(4);
  });

  it('takes a change back that it has no room for, and says so', async () => {
    const room = await openPinDatabase();
    await keepThree(room);
    const before = await loadPins(room);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Full', 'QuotaExceededError');
    });
    const failure = await mergePins(room, [await pinFixture({ kind: 'events', id: 'opening' })]).catch((error: unknown) => error);
    expect(toPinFault(failure)).toBe('full');
    vi.restoreAllMocks();
    expect(await loadPins(room)).toEqual(before);
  });

  it('takes in all of a file or nothing', async () => {
    const room = await openPinDatabase();
    await keepThree(room);
    const before = await loadPins(room);
    const event = await pinFixture({ kind: 'events', id: 'opening' });
    // No database takes a function: the second pin cannot be written after the first was.
    const broken = { ...event, id: 'other', kept: { ...event.kept, feedName: (() => '') as never } };
    await expect(mergePins(room, [event, broken])).rejects.toThrow();
    expect(await loadPins(room)).toEqual(before);
  });

  it.each([
    ['QuotaExceededError', 'full'],
    ['VersionError', 'newer'],
    ['InvalidStateError', 'closed'],
    ['UnknownError', 'failed'],
  ])('tells a reader of %s as %s', (name, fault) => {
    expect(toPinFault(new DOMException('', name))).toBe(fault);
  });
});
