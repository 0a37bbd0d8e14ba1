import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { compileFixtureEdition } from '../corpus/fixture-corpus.ts';
import { installPackaged, resetCorpus } from '../store/open-corpus.ts';
import { pinFixture, toMemoryArea, toMemoryRoom } from './fixture-pins.ts';
import { loadEntries, movePin, putBack, removePin, removeUnnoted, saveNote, savePin } from './keep-pins.ts';
import { mergePins } from './merge-pins.ts';
import { toPinFault } from './pin-fault.ts';
import { openPinRoom, type PinRoom } from './pin-room.ts';
import { SECOND_PLACE } from './second-place.ts';
import { loadPins, saveNews } from './whole-pins.ts';

const QUOTE = { kind: 'quotes', id: 'lund-joins' } as const;
const FIGURE = { kind: 'figures', id: 'cost-2024' } as const;
const QUESTION = { kind: 'questions', id: 'what-it-does' } as const;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const ids = async (room: PinRoom) => (await loadEntries(room)).map(({ id }) => id);
const keepThree = async (room: PinRoom) => {
  for (const ref of [QUOTE, FIGURE, QUESTION]) {
    const { place: _, ...pin } = await pinFixture(ref);
    await savePin(room, pin);
  }
};

const openBoth = (items = new Map<string, unknown>()) =>
  openPinRoom({ area: toMemoryArea(items), second: SECOND_PLACE, locks: navigator.locks });

describe.each([
  ['two places', () => openBoth()],
  ['one place, as in a private window', toMemoryRoom],
])('pins in %s', (_, open) => {
  it('stand in the order in which they were made, each with its words', async () => {
    const room = open();
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
    const room = open();
    await savePin(room, await pinFixture(QUOTE, { note: 'mine' }));
    await savePin(room, await pinFixture(QUOTE, { at: 1 }));
    expect((await loadPins(room)).pins).toMatchObject([{ note: 'mine', at: 1_795_000_000_000 }]);
  });

  it('are left where their note would go with them, and removed where there is none', async () => {
    const room = open();
    await keepThree(room);
    await saveNote(room, FIGURE, 'compare', 7);
    expect([await removeUnnoted(room, FIGURE), await removeUnnoted(room, QUOTE), await removeUnnoted(room, QUOTE)]).toEqual([
      false,
      true,
      true,
    ]);
    expect(await ids(room)).toEqual(['cost-2024', 'what-it-does']);
  });

  it('keep a note, and when it was written', async () => {
    const room = open();
    await keepThree(room);
    await saveNote(room, FIGURE, 'compare', 7);
    expect((await loadEntries(room))[1]).toMatchObject({ note: 'compare', notedAt: 7 });
    await saveNote(room, FIGURE, 'compare', 8);
    expect((await loadEntries(room))[1]).toMatchObject({ notedAt: 7 });
    await saveNote(room, { ...FIGURE, id: 'gone' }, 'x', 9);
    expect(await ids(room)).toHaveLength(3);
  });

  it('are put back where they stood after they were taken away', async () => {
    const room = open();
    await keepThree(room);
    const before = await loadPins(room);
    const removed = await removePin(room, FIGURE);
    expect(await ids(room)).toEqual(['lund-joins', 'what-it-does']);
    await putBack(room, removed!);
    expect(await loadPins(room)).toEqual(before);
    expect(await removePin(room, { ...FIGURE, id: 'gone' })).toBeUndefined();
  });

  it('move by one place, and no further than the ends', async () => {
    const room = open();
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
    const room = open();
    await savePin(room, await pinFixture(QUOTE, { place: 4 }));
    await savePin(room, await pinFixture(FIGURE, { place: 4 }));
    const [first, second] = await ids(room);
    await movePin(room, { kind: first === 'cost-2024' ? 'figures' : 'quotes', id: first! }, 1);
    expect(await ids(room)).toEqual([second, first]);
  });

  it('keep what a change log said', async () => {
    const room = open();
    await keepThree(room);
    const { kept } = await pinFixture(QUOTE);
    const change = { edition: 4, action: 'corrected', kind: 'quotes', record: 'lund-joins', reason: { en: 'Why.' } } as const;
    await saveNews(room, new Map([['quotes/lund-joins', { changes: [change], now: kept }]]));
    expect((await loadPins(room)).pins[0]).toMatchObject({ changes: [change], now: kept });
  });

  it('take in those of a file: new ones last, known ones with both notes', async () => {
    const room = open();
    await savePin(room, await pinFixture(QUOTE, { note: 'here', notedAt: 5 }));
    const read = [
      await pinFixture(QUESTION, { place: 0 }),
      await pinFixture(QUOTE, { note: 'there', notedAt: 6, place: 1 }),
      await pinFixture(FIGURE, { place: 2 }),
    ];
    expect(await mergePins(room, read)).toEqual({ added: 2, joined: 1, renoted: 0, known: 0 });
    const after = await loadPins(room);
    expect(after.pins.map(({ id, note }) => [id, note])).toEqual([
      ['lund-joins', 'there\n\nhere'],
      ['what-it-does', ''],
      ['cost-2024', ''],
    ]);
    expect(await mergePins(room, read)).toEqual({ added: 0, joined: 0, renoted: 0, known: 3 });
    expect(await loadPins(room)).toEqual(after);
  });

  it.each([
    ['is taken as it was changed there', 'mine', 'mine, and more', 'mine, and more', 'renoted'],
    ['is deleted where it was there', 'mine', '', '', 'renoted'],
    [
      'is kept beside the other where both were changed',
      'mine, another day',
      'mine, and more',
      'mine, another day\n\nmine, and more',
      'joined',
    ],
    ['stays where the file has none any more, but another since', 'mine, another day', '', 'mine, another day', 'known'],
  ] as const)('have notes that were changed in a file: one %s', async (_name, here, read, note, outcome) => {
    const room = open();
    const pin = await pinFixture(QUOTE);
    await savePin(room, pin);
    await saveNote(room, QUOTE, here, 2);
    const counts = await mergePins(room, [{ ...pin, note: read, notedAt: 1, noteBefore: 'mine' }]);
    expect(counts).toEqual({ added: 0, joined: 0, renoted: 0, known: 0, [outcome]: 1 });
    expect((await loadPins(room)).pins).toMatchObject([{ note }]);
    expect((await loadPins(room)).pins[0]).not.toHaveProperty('noteBefore');
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

describe('what is kept', () => {
  it('is not touched by a reset of the corpus', async () => {
    const items = new Map<string, unknown>();
    const room = openBoth(items);
    await installPackaged(
      () => compileFixtureEdition(),
      async () => true,
    );
    await keepThree(room);
    await saveNote(room, QUOTE, 'mine', 1);
    const before = await loadPins(room);
    await resetCorpus();
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['parallax-pins']);
    expect(await loadPins(openBoth(items))).toEqual(before);
  });

  it('stays where it is and is counted where this version does not understand it', async () => {
    const items = new Map<string, unknown>();
    const room = openBoth(items);
    await keepThree(room);
    items.set('pins', [...(items.get('pins') as string[]), 'poems/x']);
    items.set('pin/poems/x', { kind: 'poems', id: 'x', key: 'poems/x', revision: 1 });
    items.set('pin-words/quotes/lund-joins', { key: 'quotes/lund-joins', kept: { of: 'another version' }, changes: [] });
    const { pins, unread } = await loadPins(room);
    expect([pins.map(({ id }) => id), unread]).toEqual([['cost-2024', 'what-it-does'], 2]);
    await movePin(room, QUESTION, -1);
    expect(await room.read((tables) => tables.loadEntries())).toHaveLength(4);
    const removed = await removePin(room, QUOTE);
    await putBack(room, removed!);
    expect(items.get('pin-words/quotes/lund-joins')).toMatchObject({ kept: { of: 'another version' } });
  });

  it('is as before a change that it has no room for, which says so', async () => {
    const area = toMemoryArea();
    const room = openPinRoom({ area, locks: navigator.locks });
    await keepThree(room);
    const before = await loadPins(room);
    area.set = () => Promise.reject(new Error('Resource::kQuotaBytes quota exceeded'));
    const failure = await mergePins(room, [await pinFixture({ kind: 'events', id: 'opening' })]).catch((error: unknown) => error);
    expect(toPinFault(failure)).toBe('full');
    expect(await loadPins(room)).toEqual(before);
  });

  it('takes in all of a file or nothing', async () => {
    const room = openBoth();
    await keepThree(room);
    const before = await loadPins(room);
    const event = await pinFixture({ kind: 'events', id: 'opening' });
    // No storage takes a function: the second pin cannot be written after the first was.
    const broken = { ...event, id: 'other', kept: { ...event.kept, feedName: (() => '') as never } };
    await expect(mergePins(room, [event, broken])).rejects.toThrow();
    expect(await loadPins(room)).toEqual(before);
  });

  it('has no half of a character, which not every storage can keep', async () => {
    const room = toMemoryRoom();
    await savePin(room, await pinFixture(QUOTE));
    await saveNote(room, QUOTE, 'a\ud83d', 1);
    expect((await loadEntries(room))[0]?.note).toBe('a\ufffd');
  });
});

it.each([
  [new DOMException('', 'QuotaExceededError'), 'full'],
  [new DOMException('', 'NS_ERROR_FILE_NO_DEVICE_SPACE'), 'full'],
  [new Error('IO error: pins.log: FILE_ERROR_NO_SPACE'), 'full'],
  [new DOMException('', 'UnknownError'), 'failed'],
  [undefined, 'failed'],
])('a reader is told of %s as %s', (error, fault) => {
  expect(toPinFault(error)).toBe(fault);
});
