import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type FrameSummary, type GoToMention, PAGE_WORDS_CHANNEL } from './page-channel.ts';
import { answerPopup, type FrameSide } from './page-channel-frame.ts';
import { type PageAnswer, PageConnection, reloadPage } from './page-connection.ts';

type Heard = (message: unknown) => void;

/** One end of a line between popup and frame, as browsers give it. */
class End {
  readonly #messages = new Set<Heard>();
  readonly #disconnects = new Set<() => void>();
  readonly onMessage = { addListener: (heard: Heard) => void this.#messages.add(heard) };
  readonly onDisconnect = { addListener: (heard: () => void) => void this.#disconnects.add(heard) };
  readonly name: string;
  readonly sender: { readonly id: string };
  other: End | undefined;

  constructor(name: string, id: string) {
    this.name = name;
    this.sender = { id };
  }

  readonly postMessage = (message: unknown): void => this.say(message);

  say(message: unknown): void {
    for (const heard of this.other?.toMessages() ?? []) heard(structuredClone(message));
  }

  toMessages(): Iterable<Heard> {
    return this.#messages;
  }

  disconnect(): void {
    for (const heard of this.#disconnects) heard();
  }
}

const frames: ((port: End) => void)[] = [];
let popupEnd: End | undefined;
let frameEnd: End | undefined;
const connectAs = (id: string, name: string) => {
  const ends = { popup: new End(name, id), frame: new End(name, id) };
  [ends.popup.other, ends.frame.other] = [ends.frame, ends.popup];
  [popupEnd, frameEnd] = [ends.popup, ends.frame];
  // A browser tells the frames after the call that connects.
  queueMicrotask(() => {
    for (const frame of frames) frame(ends.frame);
  });
  return ends.popup;
};

const NEWS = { id: 7, url: 'https://news.example/today' };
const putIn = (tab: object | undefined) => {
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async () => {
    if (tab === undefined) throw new Error('No tab with id: 7.');
    return tab as never;
  });
};
/** Lets the popup ask once more. */
const wait = () => vi.advanceTimersByTimeAsync(1000);
/** Connects and gives everything that the popup is told. */
const connect = async () => {
  const told: PageAnswer[] = [];
  const life = new AbortController();
  const connection = new PageConnection(7, (answer) => told.push(answer), life.signal);
  await vi.advanceTimersByTimeAsync(0);
  return { told, connection, life };
};
const addFrame = (side: Omit<FrameSide, 'toContexts'> & Partial<FrameSide>) => {
  const { answer, tell } = answerPopup({ toContexts: () => [], ...side });
  frames.push(answer);
  return { tell };
};

beforeEach(() => {
  vi.useFakeTimers();
  frames.length = 0;
  [popupEnd, frameEnd] = [undefined, undefined];
  putIn(NEWS);
  vi.spyOn(fakeBrowser.tabs, 'connect').mockImplementation(((_: number, { name }: { name: string }) =>
    connectAs('parallax', name)) as unknown as typeof fakeBrowser.tabs.connect);
  const window = {};
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => true);
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ host_permissions: ['https://*/*'] } as never);
  vi.stubGlobal('window', Object.assign(window, { top: window }));
  vi.stubGlobal('browser', { runtime: { id: 'parallax' } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const putin = { id: 'putin', count: 2, positions: [0.1, 0.9] };
const summaries = (answers: readonly PageAnswer[]): readonly FrameSummary[] => answers.at(-1)?.frames ?? [];

describe('a popup on a page', () => {
  it('is told at once what the page mentions', async () => {
    addFrame({ toSummary: () => [putin], go: () => {} });
    const { told } = await connect();
    expect(told.at(-1)).toMatchObject({ kind: 'ready', host: 'news.example' });
    expect(summaries(told)).toMatchObject([{ isTop: true, topics: [putin] }]);
  });

  it('is told what may be less than all, by every frame that has it', async () => {
    addFrame({ toSummary: () => [putin], toLimits: () => ['unread'], go: () => {} });
    addFrame({ toSummary: () => [putin], go: () => {} });
    const { told } = await connect();
    expect(summaries(told).map(({ limits = [] }) => limits)).toEqual([['unread'], []]);
  });

  it.each<[what: string, pending: ('idle' | 'reading' | undefined)[], kind: PageAnswer['kind']]>([
    ['nobody reads it', ['idle'], 'idle'],
    ['it is being read for the first time', ['reading'], 'reading'],
    ['one frame of it is', [undefined, 'reading'], 'reading'],
    ['a frame in it is not read', [undefined, 'idle'], 'ready'],
  ])('is told that it has not all been read: %s', async (_, pending, kind) => {
    for (const one of pending) addFrame({ toSummary: () => [], toPending: () => one, go: () => {} });
    expect((await connect()).told.at(-1)).toMatchObject({ kind, host: 'news.example' });
  });

  it('shows what was found already before all of a page is read', async () => {
    addFrame({ toSummary: () => [putin], toPending: () => 'reading', go: () => {} });
    expect((await connect()).told.at(-1)?.kind).toBe('ready');
  });

  it('hears within a second that a page has been read in which nothing was found', async () => {
    let pending: 'reading' | undefined = 'reading';
    addFrame({ toSummary: () => [], toPending: () => pending, go: () => {} });
    const { told } = await connect();
    expect(told.at(-1)?.kind).toBe('reading');
    pending = undefined;
    await wait();
    expect(told.at(-1)?.kind).toBe('ready');
  });

  it('is told of changes, at most four times a second', async () => {
    let count = 1;
    const { tell } = addFrame({ toSummary: () => [{ ...putin, count: count++ }], go: () => {} });
    const { told } = await connect();
    const before = told.length;
    for (let times = 0; times < 5; times++) tell();
    expect(told).toHaveLength(before);
    vi.advanceTimersByTime(250);
    expect(told).toHaveLength(before + 1);
    expect(summaries(told)).toMatchObject([{ topics: [{ count: 2 }] }]);
  });

  it('hears every frame, and sends each only what is meant for it', async () => {
    const went: string[] = [];
    const frame = (name: string) => ({
      toSummary: () => [{ ...putin, id: name }],
      go: ({ at }: GoToMention) => went.push(`${name} ${at}`),
    });
    addFrame(frame('one'));
    addFrame(frame('two'));
    const { told, connection } = await connect();
    const two = summaries(told).find(({ topics }) => topics[0]?.id === 'two');
    connection.go({ frame: two?.frame ?? '', topic: 'two', at: 1, number: 1, of: 2 });
    expect(went).toEqual(['two 1']);
  });

  it('is told the words around mentions, and asks for them anew only where mentions have changed or a frame is new', async () => {
    let [count, asked] = [1, 0];
    const side = {
      toSummary: () => [{ ...putin, count }],
      toContexts: () => [`asked ${++asked} times`],
      go: () => {},
    };
    const { tell } = addFrame(side);
    const { told } = await connect();
    expect(summaries(told)[0]?.contexts).toEqual(['asked 1 times']);
    await wait();
    await wait();
    expect(asked).toBe(1);
    expect(summaries(told)[0]?.contexts).toEqual(['asked 1 times']);
    count = 2;
    tell();
    await wait();
    await wait();
    await wait();
    expect(summaries(told)[0]?.contexts).toEqual(['asked 2 times']);
    addFrame({ ...side, toContexts: () => ['of the new frame'] });
    await wait();
    await wait();
    expect(summaries(told).map(({ contexts }) => contexts?.[0])).toEqual(['asked 3 times', 'of the new frame']);
  });

  it('does not have marks looked through each second that come and go nowhere, but sees in time what was hidden or shown', async () => {
    let count = 1;
    const toSummary = vi.fn(() => [{ ...putin, count }]);
    addFrame({ toSummary, go: () => {} });
    const { told } = await connect();
    count = 2;
    for (let second = 0; second < 4; second++) await wait();
    expect(toSummary).toHaveBeenCalledTimes(1);
    for (let second = 0; second < 3; second++) await wait();
    expect(summaries(told)[0]?.topics).toEqual([{ ...putin, count: 2 }]);
  });

  it('takes no more words than a frame can mean to tell', async () => {
    addFrame({ toSummary: () => [putin], toContexts: () => [...Array<string>(1000).fill('a'.repeat(1000)), 7 as never], go: () => {} });
    const { told } = await connect();
    const contexts = summaries(told)[0]?.contexts ?? [];
    expect([contexts.length, contexts[0]?.length]).toEqual([64, 512]);
  });

  it('tells its topics before the words around them, which take longer to collect', async () => {
    const told: FrameSummary[] = [];
    const toContexts = () => {
      expect(told).toHaveLength(1);
      return ['the words'];
    };
    const { answer } = answerPopup({ toSummary: () => [putin], toContexts, go: () => {} });
    const end = new End(PAGE_WORDS_CHANNEL, 'parallax');
    answer(Object.assign(end, { postMessage: (summary: FrameSummary) => told.push(summary) }));
    expect(told.map(({ topics, contexts }) => [topics, contexts])).toEqual([
      [[putin], undefined],
      [[putin], ['the words']],
    ]);
  });

  it('passes over what is no summary', async () => {
    const { told } = await connect();
    frameEnd?.say({ frame: 'a', isTop: true, topics: 'all' });
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['reading']));
  });

  it.each([
    ['after a while', wait],
    ['when the line breaks', async () => popupEnd?.disconnect()],
  ])('says that nobody reads there: %s', async (_, happen) => {
    const { told } = await connect();
    await happen();
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ kind: 'unread', host: 'news.example', frames: [] }));
  });

  it('says where a site may not be read, of which the toolbar button has told the address', async () => {
    vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => false);
    const { told } = await connect();
    popupEnd?.disconnect();
    expect(fakeBrowser.permissions.contains).toHaveBeenCalledWith({ origins: ['https://news.example/*'] });
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ kind: 'forbidden', host: 'news.example', frames: [] }));
  });

  it('shows what a page tells although its site may not be read: it was read for this once', async () => {
    vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => false);
    addFrame({ toSummary: () => [putin], go: () => {} });
    expect((await connect()).told.at(-1)?.kind).toBe('ready');
  });

  it('waits for a page that is still loading', async () => {
    putIn({ ...NEWS, status: 'loading' });
    const { told } = await connect();
    popupEnd?.disconnect();
    await wait();
    expect(told.at(-1)?.kind).toBe('reading');
  });

  it('goes on to the next page of the tab, and shows nothing of the last one meanwhile', async () => {
    addFrame({ toSummary: () => [putin], go: () => {} });
    const { told, connection } = await connect();
    putIn({ id: 7, url: 'https://daily.example/', status: 'loading' });
    frames.length = 0;
    popupEnd?.disconnect();
    expect(told.at(-1)).toEqual({ kind: 'reading', host: 'news.example', frames: [] });
    connection.go({ frame: 'gone', topic: 'putin', at: 0, number: 1, of: 1 });
    addFrame({ toSummary: () => [{ ...putin, count: 1 }], go: () => {} });
    await wait();
    expect(told.at(-1)).toMatchObject({ kind: 'ready', host: 'daily.example', frames: [{ topics: [{ count: 1 }] }] });
  });

  it('hears frames that load later, and forgets those that were removed', async () => {
    addFrame({ toSummary: () => [putin], go: () => {} });
    const { told } = await connect();
    addFrame({ toSummary: () => [{ ...putin, id: 'late' }], go: () => {} });
    await wait();
    expect(summaries(told).map(({ topics }) => topics[0]?.id)).toEqual(['putin', 'late']);
    frames.splice(0, 1);
    for (let times = 0; times < 3; times++) await wait();
    expect(summaries(told).map(({ topics }) => topics[0]?.id)).toEqual(['late']);
  });

  it('keeps what a page told that is too busy to answer for a while', async () => {
    addFrame({ toSummary: () => [putin], go: () => {} });
    const { told } = await connect();
    frames.length = 0;
    for (let times = 0; times < 5; times++) await wait();
    expect(told.at(-1)?.kind).toBe('ready');
  });

  it('says that the tab was closed', async () => {
    addFrame({ toSummary: () => [putin], go: () => {} });
    const { told } = await connect();
    putIn(undefined);
    frames.length = 0;
    popupEnd?.disconnect();
    await vi.advanceTimersByTimeAsync(0);
    expect(told.at(-1)).toEqual({ kind: 'closed', frames: [] });
  });

  it('asks no more when the popup is at its end', async () => {
    const { life } = await connect();
    life.abort();
    await wait();
    expect(fakeBrowser.tabs.connect).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a page of the browser', { id: 7, url: 'chrome://settings' }, true, 'unsupported'],
    ['a file', { id: 7, url: 'file:///home/a.html' }, true, 'unsupported'],
    ['a page whose address we may not know', { id: 7 }, true, 'unsupported'],
    ['the same, where not every site may be read', { id: 7 }, false, 'forbidden'],
    ['a tab without id', { url: 'https://news.example' }, true, 'unsupported'],
  ])('says where it cannot read, and why: %s', async (_, tab, mayReadAll, kind) => {
    vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => mayReadAll);
    putIn(tab);
    const { told, connection } = await connect();
    expect(told.at(-1)).toEqual({ kind, frames: [] });
    connection.go({ frame: 'a', topic: 'putin', at: 0, number: 1, of: 1 });
    expect(fakeBrowser.tabs.connect).not.toHaveBeenCalled();
  });
});

describe('a frame', () => {
  it.each([
    ['another extension', 'other', 'page'],
    ['another line', 'parallax', 'sync'],
  ])('tells nobody else: %s', async (_, id, name) => {
    const toSummary = vi.fn(() => [putin]);
    addFrame({ toSummary, go: () => {} });
    connectAs(id, name);
    await vi.advanceTimersByTimeAsync(0);
    expect(toSummary).not.toHaveBeenCalled();
  });

  it('works out nothing while no popup is open', async () => {
    const toSummary = vi.fn(() => [putin]);
    const { tell } = addFrame({ toSummary, go: () => {} });
    tell();
    vi.runAllTimers();
    expect(toSummary).not.toHaveBeenCalled();
    const { life } = await connect();
    frameEnd?.disconnect();
    life.abort();
    tell();
    vi.runAllTimers();
    expect(toSummary).toHaveBeenCalledTimes(1);
  });

  it('passes over a popup that hung up before anybody was there to answer', async () => {
    const hungUp = new End('page', 'parallax');
    Object.assign(hungUp, {
      postMessage: () => {
        throw new Error('Attempting to use a disconnected port object');
      },
    });
    addFrame({ toSummary: () => [putin], go: () => {} });
    frames[0]?.(hungUp);
    const { told } = await connect();
    expect(told.at(-1)?.kind).toBe('ready');
  });
});

it.each([
  ['the tab it was opened for', 7, [7]],
  ['the tab in front', undefined, []],
])('reloading loads %s', async (_, tabId, args) => {
  const reload = vi.spyOn(fakeBrowser.tabs, 'reload').mockResolvedValue(undefined);
  await reloadPage(tabId);
  expect(reload).toHaveBeenCalledWith(...args);
});
