import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { LoadState } from '../domain/load-state.ts';
import { tellOddFeed } from '../messaging/odd-feed.ts';
import type { CorpusReader } from '../store/corpus-reader.ts';
import { IN_USE } from '../updates/in-use.ts';
import { listFeeds } from '../updates/kept-feeds.ts';
import { type Records, readRecords } from '../updates/read-records.ts';

const { local } = browser.storage;

/** The records of the editions in use, as our own pages read them. */
export const RECORDS: Records = {
  loadPackaged: async () => (await import('./packaged-records.ts')).loadPackaged(),
  onOdd: tellOddFeed,
};

/** What is whole so many milliseconds after a part of it is not shown in part before: readers of a small edition would see it change twice. */
const MOMENT = 50;

/** What a view is told of something that is loaded, and the way to load it anew. */
export interface Loaded<Value> {
  readonly state: LoadState<Value>;
  readonly again: () => void;
}

/** Counts the editions that came into use while the page was open, of whichever feed. */
export function useEditionCount(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const hear = (changes: object) => {
      if (IN_USE in changes) setCount((before) => before + 1);
    };
    local.onChanged.addListener(hear);
    return () => local.onChanged.removeListener(hear);
  }, []);
  return count;
}

/**
 * Loads something from the editions in use, and anew when another comes into use: what is shown stays until that is there.
 * Answers to a question that is no longer asked are dropped.
 * @param key says what is asked, the language too: another key is another question
 * @param load may tell what it has so far, which is shown where there is nothing else, unless all of it comes in a moment
 */
export function useLoaded<Value>(key: string, load: (tell: (soFar: Value) => void) => Promise<Value>): Loaded<Value> {
  const [attempt, setAttempt] = useState(0);
  const question = `${attempt}/${key}`;
  const [held, setHeld] = useState<{ readonly question: string; readonly state: LoadState<Value> }>();
  const editions = useEditionCount();
  // Before the paint, not after it: it is what there is to wait for.
  useLayoutEffect(() => {
    let current = true;
    const show = (state: LoadState<Value>) => {
      if (current) setHeld({ question, state });
    };
    const isShown = held?.question === question && held.state.kind === 'ready';
    let telling: ReturnType<typeof setTimeout> | undefined;
    const tell = (value: Value) => {
      if (isShown) return;
      clearTimeout(telling);
      telling = setTimeout(() => show({ kind: 'ready', value }), MOMENT);
    };
    const end = (state: LoadState<Value>) => {
      clearTimeout(telling);
      show(state);
    };
    load(tell).then(
      (value) => end({ kind: 'ready', value }),
      () => end({ kind: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [question, editions]);
  return { state: held?.question === question ? held.state : { kind: 'loading' }, again: () => setAttempt(attempt + 1) };
}

/** Reads from one feed; undefined where a feed that the reader added has no edition. */
export function useRecords<Value>(feed: string, key: string, read: Read<Value>): Loaded<Value | undefined> {
  return useLoaded<Value | undefined>(`${feed}/${key}`, (tell) => readRecords(feed, RECORDS, (reader) => read(reader, tell)));
}

/** Reads the same from every feed that is on, in the reader's order of feeds; those without an edition are left out. */
export function useAllRecords<Value>(key: string, read: Read<Value>): Loaded<readonly Value[]> {
  return useLoaded(key, (tell) => readAllRecords(read, tell));
}

/** Reads from one feed; may tell what it has so far. */
export type Read<Value> = (reader: CorpusReader, tell: (soFar: Value) => void) => Promise<Value>;

/**
 * Reads the same from every feed that is on, once.
 * @param tell is told what there is of all feeds, when that is more than before
 * @throws {Error} when the package cannot be read either
 */
export async function readAllRecords<Value>(
  read: Read<Value>,
  tell: (soFar: readonly Value[]) => void = () => {},
): Promise<readonly Value[]> {
  const feeds = await listFeeds(local);
  const soFar: (Value | undefined)[] = [];
  const readOne = (id: string, at: number) => {
    const tellOne = (value: Value) => {
      soFar[at] = value;
      tell(soFar.filter((one) => one !== undefined));
    };
    return readRecords(id, RECORDS, (reader) => read(reader, tellOne));
  };
  const answers = await Promise.all(feeds.filter(({ isOn }) => isOn).map(({ id }, at) => readOne(id, at)));
  return answers.filter((answer) => answer !== undefined);
}
