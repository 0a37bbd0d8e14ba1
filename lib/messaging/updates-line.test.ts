import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerUpdates, type CommandHandlers, type Greeting, type Tell } from './answer-updates.ts';
import type { Telling } from './updates-channel.ts';
import { UpdatesConnection } from './updates-connection.ts';

type Listener<Value> = (value: Value) => void;
// One end of a line as browsers have it; what it posts the other end hears.
class End {
  name = 'updates';
  sender = { id: '', url: '' };
  other: End | undefined;
  readonly #heard = new Set<Listener<unknown>>();
  readonly #lost = new Set<Listener<undefined>>();
  #isOpen = true;
  readonly onMessage = { addListener: (listener: Listener<unknown>) => void this.#heard.add(listener) };
  readonly onDisconnect = { addListener: (listener: Listener<undefined>) => void this.#lost.add(listener) };

  postMessage(message: unknown): void {
    if (!this.#isOpen) throw new Error('Attempting to use a disconnected port object');
    queueMicrotask(() => this.other?.hear(message));
  }

  hear(message: unknown): void {
    for (const listener of this.#heard) listener(structuredClone(message));
  }

  lose(): void {
    this.#isOpen = false;
    for (const listener of this.#lost) listener(undefined);
  }

  disconnect(): void {
    this.#isOpen = false;
    this.other?.lose();
  }
}

let connected: Listener<End>;
let lines: { readonly page: End; readonly background: End }[];
let sender: { id: string; url: string };
let name: string;
let handlers: { readonly [Name in keyof CommandHandlers]: ReturnType<typeof vi.fn<CommandHandlers[Name]>> };
let tell: Tell;
let greet: ReturnType<typeof vi.fn<() => Greeting>>;
let heard: Telling[];
let shown: AbortController;
const LEDGER: Telling = { part: 'ledger', value: { entries: [], dropped: 7 } };
const open = () => new UpdatesConnection(fakeBrowser.storage, (telling) => heard.push(telling), shown.signal);

beforeEach(() => {
  fakeBrowser.reset();
  [lines, heard, shown] = [[], [], new AbortController()];
  sender = { id: 'parallax', url: 'chrome-extension://parallax/options.html' };
  name = 'updates';
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue('parallax');
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `chrome-extension://parallax${path}`);
  vi.spyOn(fakeBrowser.runtime.onConnect, 'addListener').mockImplementation((listener) => {
    connected = listener as unknown as Listener<End>;
  });
  vi.spyOn(fakeBrowser.runtime, 'connect').mockImplementation(() => {
    const [page, background] = [new End(), new End()];
    page.other = background;
    Object.assign(background, { sender, name, other: page });
    lines.push({ page, background });
    connected(background);
    return page as never;
  });
  const done = async () => null;
  handlers = {
    'check-now': vi.fn(async () => 'checked' as const),
    cancel: vi.fn(done),
    switch: vi.fn(done),
    move: vi.fn(done),
    remove: vi.fn(done),
    look: vi.fn(async ({ address }) => ({ kind: 'found', address, fingerprint: 'a'.repeat(64) }) as const),
    add: vi.fn(async () => ({ kind: 'known', name: 'Library' }) as const),
    pin: vi.fn(done),
    'stop-adding': vi.fn(done),
    reset: vi.fn(done),
    renew: vi.fn(done),
  };
  greet = vi.fn(() => ({ ledger: Promise.resolve(LEDGER) }));
  tell = answerUpdates(handlers, greet);
});
afterEach(() => {
  shown.abort();
  vi.restoreAllMocks();
});

describe('the options page', () => {
  it('is told all there is when it opens, and then what changes', async () => {
    open();
    await vi.waitFor(() => expect(heard).toEqual([LEDGER]));
    tell(() => ({ part: 'progress', value: null }));
    await vi.waitFor(() => expect(heard.at(-1)).toEqual({ part: 'progress', value: null }));
  });

  it('is told each part as soon as it is read, and of one that cannot be read that it cannot', async () => {
    const news = Promise.withResolvers<Telling>();
    greet.mockReturnValue({ news: news.promise, statuses: Promise.reject(new Error('blocked')), ledger: Promise.resolve(LEDGER) });
    open();
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    expect(heard).toEqual(expect.arrayContaining([LEDGER, { part: 'unread', value: 'statuses' }]));
    news.resolve({ part: 'news', value: [] });
    await vi.waitFor(() => expect(heard.at(-1)).toEqual({ part: 'news', value: [] }));
  });

  it('gives commands and has their answers, each its own', async () => {
    const connection = open();
    const [found, known] = await Promise.all([
      connection.give('look', { address: 'https://feed.example/' }),
      connection.give('add', { address: 'https://feed.example/', fingerprint: 'a'.repeat(64), name: 'x' }),
    ]);
    expect([found.kind, known.kind]).toEqual(['found', 'known']);
  });

  it('hears why a command was not carried out', async () => {
    handlers.reset.mockRejectedValue(new Error('The database is in use'));
    await expect(open().give('reset', {})).rejects.toThrow('The database is in use');
  });

  it('hears of it when the background stops, and calls it again with the next command', async () => {
    const connection = open();
    handlers['check-now'].mockReturnValue(new Promise(() => {}));
    const checking = connection.give('check-now', {});
    lines[0]?.page.lose();
    await expect(checking).rejects.toThrow('The background stopped before it answered');
    expect(heard).toContainEqual({ part: 'progress', value: null });
    await connection.give('cancel', {});
    expect(lines).toHaveLength(2);
  });

  it('calls a background that slept again when storage shows that it woke', async () => {
    open();
    lines[0]?.page.lose();
    await fakeBrowser.storage.local.set({ settings: {} });
    expect(lines).toHaveLength(1);
    await fakeBrowser.storage.local.set({ schedule: {} });
    expect(lines).toHaveLength(2);
  });

  it('is forgotten when it closes', async () => {
    open();
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    shown.abort();
    const toTelling = vi.fn(() => LEDGER);
    tell(toTelling);
    expect(toTelling).not.toHaveBeenCalled();
    await fakeBrowser.storage.local.set({ schedule: {} });
    expect(lines).toHaveLength(1);
  });
});

describe('anybody else', () => {
  it.each([
    ['a page script of ours', () => Object.assign(sender, { url: 'https://news.example/' })],
    ['another extension', () => Object.assign(sender, { id: 'other' })],
    ['a page of ours on another line', () => (name = 'page')],
  ])('is neither told nor answered: %s', async (_, change) => {
    change();
    void open()
      .give('reset', {})
      .catch(() => {});
    await Promise.resolve();
    tell(() => LEDGER);
    await new Promise((resolve) => setTimeout(resolve));
    expect(handlers.reset).not.toHaveBeenCalled();
    expect(greet).not.toHaveBeenCalled();
    expect(heard).toEqual([]);
  });

  it('who sends no command of ours gets no answer', async () => {
    open();
    lines[0]?.background.hear({ number: 1, name: 'remove', request: { feed: '../parallax' } });
    await new Promise((resolve) => setTimeout(resolve));
    expect(handlers.remove).not.toHaveBeenCalled();
    expect(heard).toEqual([LEDGER]);
  });
});
