import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FULL_BRIEF } from '../../components/fixtures/briefs.ts';
import type { RecordRef } from '../domain/pin.ts';
import type { SaveRefusal } from '../domain/saving.ts';
import { CardSaving } from './card-saving.ts';

const QUOTE: RecordRef = { kind: 'quotes', id: FULL_BRIEF.quotes[0]!.id };
const KEY = `quotes/${QUOTE.id}`;

let pinned: Set<string>;
let hear: (() => void) | undefined;
let ended: AbortSignal | undefined;
const answer = vi.fn<() => Promise<SaveRefusal | null>>();
const tell = vi.fn();
const loadPinned = vi.fn(async (keys: readonly string[]) => new Set(keys.filter((key) => pinned.has(key))));
const open = (isPrivate = false) =>
  new CardSaving(
    {
      loadPinned,
      follow: (listener, signal) => {
        [hear, ended] = [listener, signal];
      },
      save: answer,
      remove: answer,
      open: () => {},
      isPrivate: () => isPrivate,
    },
    tell,
  );
const told = async (saving: CardSaving) => {
  await vi.waitFor(() => expect(saving.state.told).toBeDefined());
  return saving.state.told;
};

beforeEach(() => {
  pinned = new Set([KEY]);
  [hear, ended] = [undefined, undefined];
  vi.clearAllMocks();
  answer.mockResolvedValue(null);
});

describe('saving from a card', () => {
  it('knows of nothing pinned at first, and of what is pinned as soon as that is read', async () => {
    const saving = open();
    saving.follow(FULL_BRIEF);
    expect(saving.state.entries?.has(KEY)).toBe(false);
    expect(tell).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(tell).toHaveBeenCalledOnce());
    expect(saving.state.entries?.has(KEY)).toBe(true);
  });

  it('asks once of a brief that is drawn again, and has nothing drawn anew where nothing is pinned', async () => {
    pinned.clear();
    const saving = open();
    for (let time = 0; time < 3; time++) saving.follow(FULL_BRIEF);
    await Promise.resolve();
    expect(loadPinned).toHaveBeenCalledOnce();
    expect(tell).not.toHaveBeenCalled();
  });

  it('follows what other views do, until the card is closed', async () => {
    const saving = open();
    saving.follow(FULL_BRIEF);
    await vi.waitFor(() => expect(tell).toHaveBeenCalledOnce());
    pinned.clear();
    hear?.();
    await vi.waitFor(() => expect(saving.state.entries?.has(KEY)).toBe(false));
    saving.end();
    expect(ended?.aborted).toBe(true);
  });

  it.each<[word: string, isPrivate: boolean, answered: SaveRefusal | null]>([
    ['saved', false, null],
    ['private', true, null],
    ['full', false, 'full'],
    ['gone', true, 'gone'],
  ])('says what came of it: %s', async (word, isPrivate, answered) => {
    answer.mockResolvedValue(answered);
    const saving = open(isPrivate);
    saving.follow(FULL_BRIEF);
    saving.state.onPin(QUOTE);
    expect(await told(saving)).toEqual({ key: KEY, word });
    expect(answer).toHaveBeenCalledExactlyOnceWith(QUOTE);
    expect(tell).toHaveBeenCalled();
  });

  it('says that a pin was removed, or that a note kept it, and nothing any more when the reader goes on', async () => {
    const saving = open();
    saving.follow(FULL_BRIEF);
    saving.state.onRemove(QUOTE);
    expect((await told(saving))?.word).toBe('removed');
    saving.forget();
    expect(saving.state.told).toBeUndefined();
    answer.mockResolvedValue('noted');
    saving.state.onRemove(QUOTE);
    expect((await told(saving))?.word).toBe('noted');
  });

  it('says that nobody answered: the extension may have been updated or removed', async () => {
    answer.mockRejectedValue(new Error('Extension context invalidated.'));
    const saving = open();
    saving.follow(FULL_BRIEF);
    saving.state.onPin(QUOTE);
    expect((await told(saving))?.word).toBe('silent');
  });

  it('says the same where even asking throws, and shows nothing as pinned where storage is gone', async () => {
    loadPinned.mockRejectedValueOnce(new Error('Extension context invalidated.'));
    answer.mockImplementationOnce(() => {
      throw new TypeError('Cannot read properties of undefined');
    });
    const saving = open();
    saving.follow(FULL_BRIEF);
    saving.state.onPin(QUOTE);
    expect((await told(saving))?.word).toBe('silent');
    expect(saving.state.entries?.has(KEY)).toBe(false);
  });

  it('drops answers that come after the card was closed', async () => {
    const { promise, resolve } = Promise.withResolvers<null>();
    answer.mockReturnValue(promise);
    const saving = open();
    saving.follow(FULL_BRIEF);
    saving.state.onPin(QUOTE);
    saving.end();
    resolve(null);
    await promise;
    await Promise.resolve();
    expect(saving.state.told).toBeUndefined();
    expect(tell).not.toHaveBeenCalled();
  });
});
