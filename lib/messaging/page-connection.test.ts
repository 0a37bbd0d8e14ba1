import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FrameSummary, GoToMention } from './page-channel.ts';
import { answerPopup, type FrameSide } from './page-channel-frame.ts';
import { connectToPage, type PageAnswer, reloadPage } from './page-connection.ts';

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
  return ends.popup;
};

const NEWS = { id: 7, url: 'https://news.example/today' };
const putIn = (tab: object) => {
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async () => tab as never);
};
/** Connects and gives everything that the popup is told. */
const connect = async () => {
  const told: PageAnswer[] = [];
  const connection = await connectToPage(7, (answer) => told.push(answer));
  // A browser tells the frames after the call that connects.
  if (frameEnd !== undefined) for (const frame of frames) frame(frameEnd);
  return { told, connection };
};
const addFrame = (side: FrameSide, signal = new AbortController().signal) => answerPopup(side, signal);

beforeEach(() => {
  vi.useFakeTimers();
  frames.length = 0;
  [popupEnd, frameEnd] = [undefined, undefined];
  putIn(NEWS);
  vi.spyOn(fakeBrowser.tabs, 'connect').mockImplementation(((_: number, { name }: { name: string }) =>
    connectAs('parallax', name)) as unknown as typeof fakeBrowser.tabs.connect);
  const window = {};
  vi.stubGlobal('window', Object.assign(window, { top: window }));
  vi.stubGlobal('browser', {
    runtime: { id: 'parallax', onConnect: { addListener: (frame: (port: End) => void) => frames.push(frame) } },
  });
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
    const { told, connection } = await connect();
    expect(connection.host).toBe('news.example');
    expect(told.map(({ kind }) => kind)).toEqual(['reading', 'ready']);
    expect(summaries(told)).toMatchObject([{ isTop: true, topics: [putin] }]);
  });

  it('is told of changes, at most four times a second', async () => {
    let count = 1;
    const { tell } = addFrame({ toSummary: () => [{ ...putin, count: count++ }], go: () => {} });
    const { told } = await connect();
    for (let times = 0; times < 5; times++) tell();
    expect(told).toHaveLength(2);
    vi.advanceTimersByTime(250);
    expect(told).toHaveLength(3);
    expect(summaries(told)).toMatchObject([{ topics: [{ count: 2 }] }]);
  });

  it('hears every frame, and sends each only what is meant for it', async () => {
    const went: string[] = [];
    const frame = (name: string): FrameSide => ({
      toSummary: () => [{ ...putin, id: name }],
      go: ({ at }: GoToMention) => went.push(`${name} ${at}`),
    });
    addFrame(frame('one'));
    addFrame(frame('two'));
    const { told, connection } = await connect();
    const two = summaries(told).find(({ topics }) => topics[0]?.id === 'two');
    connection.go({ frame: two?.frame ?? '', topic: 'two', at: 1 });
    expect(went).toEqual(['two 1']);
  });

  it('passes over what is no summary', async () => {
    const { told } = await connect();
    frameEnd?.say({ frame: 'a', isTop: true, topics: 'all' });
    expect(told.map(({ kind }) => kind)).toEqual(['reading']);
  });

  it.each([
    ['after a while', () => vi.advanceTimersByTime(800)],
    ['when the line breaks', () => popupEnd?.disconnect()],
  ])('says that nobody reads there: %s', async (_, wait) => {
    const { told } = await connect();
    wait();
    expect(told.map(({ kind }) => kind)).toEqual(['reading', 'unread']);
  });

  it('keeps what it was told when the wait is over or the line breaks', async () => {
    addFrame({ toSummary: () => [putin], go: () => {} });
    const { told } = await connect();
    vi.advanceTimersByTime(800);
    popupEnd?.disconnect();
    expect(told.at(-1)?.kind).toBe('ready');
  });

  it.each([
    ['a page of the browser', { id: 7, url: 'chrome://settings' }],
    ['a file', { id: 7, url: 'file:///home/a.html' }],
    ['a page whose address we may not know', { id: 7 }],
    ['a tab without id', { url: 'https://news.example' }],
  ])('says where it cannot read: %s', async (_, tab) => {
    putIn(tab);
    const { told, connection } = await connect();
    expect(told).toEqual([{ kind: 'unsupported', frames: [] }]);
    expect(connection.host).toBeUndefined();
    connection.go({ frame: 'a', topic: 'putin', at: 0 });
    expect(fakeBrowser.tabs.connect).not.toHaveBeenCalled();
  });
});

describe('a frame', () => {
  it.each([
    ['another extension', 'other', 'page'],
    ['another line', 'parallax', 'sync'],
  ])('tells nobody else: %s', (_, id, name) => {
    const toSummary = vi.fn(() => [putin]);
    addFrame({ toSummary, go: () => {} });
    connectAs(id, name);
    for (const frame of frames) frame(frameEnd!);
    expect(toSummary).not.toHaveBeenCalled();
  });

  it('works out nothing while no popup is open', async () => {
    const toSummary = vi.fn(() => [putin]);
    const { tell } = addFrame({ toSummary, go: () => {} });
    tell();
    vi.runAllTimers();
    expect(toSummary).not.toHaveBeenCalled();
    await connect();
    frameEnd?.disconnect();
    tell();
    vi.runAllTimers();
    expect(toSummary).toHaveBeenCalledTimes(1);
  });

  it('tells nothing more when its script is at its end', async () => {
    const life = new AbortController();
    const { tell } = addFrame({ toSummary: () => [putin], go: () => {} }, life.signal);
    const { told } = await connect();
    life.abort();
    tell();
    vi.runAllTimers();
    expect(told).toHaveLength(2);
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
