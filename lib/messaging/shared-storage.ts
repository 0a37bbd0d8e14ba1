import { parseSettings, type Settings } from '../domain/settings.ts';

/** What the extension's contexts share through local storage, which wakes nobody. */
interface SharedStorage {
  readonly settings?: unknown;
  /** The compiled matcher; its shape is lib/matching's. */
  readonly matcher?: unknown;
  /** Tells matchers apart without reading one. */
  readonly matcherDigest?: unknown;
}

type StorageArea = {
  get(keys: string[]): Promise<object>;
  set(values: object): Promise<void>;
};
type ChangeListener = (changes: { readonly [key: string]: { readonly newValue?: unknown } }) => void;
// Not named "storage": WXT imports its own storage library wherever it sees that word, even with imports switched off.
type Stored = {
  readonly local: StorageArea & {
    readonly onChanged: { addListener(listener: ChangeListener): void; removeListener(listener: ChangeListener): void };
  };
};

/** Loads the settings and the compiled matcher, which is undefined until the extension has been set up. */
export async function loadShared(stored: Stored): Promise<{ settings: Settings; matcher: unknown }> {
  const { settings, matcher }: SharedStorage = await stored.local.get(['settings', 'matcher']);
  return { settings: parseSettings(settings), matcher };
}

/**
 * Changes the settings as they are now, not as a view once read them: popup and settings page may be open together,
 * and what was set in one stays when something else is set in the other. Every open page follows at once.
 */
export function changeSettings(stored: Stored, change: (settings: Settings) => Settings): Promise<void> {
  return oneByOne(async () => stored.local.set({ settings: change(await loadSettings(stored)) }));
}

// Between reading and writing nobody else of the extension may write. Without locks two clicks would have to fall
// within a millisecond to meet.
async function oneByOne(work: () => Promise<void>): Promise<void> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  await (locks === undefined ? work() : locks.request('settings', work));
}

async function loadSettings(stored: Stored): Promise<Settings> {
  const { settings }: SharedStorage = await stored.local.get(['settings']);
  return parseSettings(settings);
}

/** Shows the settings now and whenever they have changed, wherever that was, until the signal aborts. */
export function followSettings(stored: Stored, show: (settings: Settings) => void, signal: AbortSignal): void {
  const load = async () => {
    const settings = await loadSettings(stored);
    if (!signal.aborted) show(settings);
  };
  onSharedChange(stored, () => void load(), signal);
  void load();
}

/**
 * Keeps a compiled matcher, given as text; every open page reads anew with it. One that is there already is not written
 * again: Firefox would tell every page of a change all the same.
 */
export async function saveMatcher(stored: Stored, text: string): Promise<void> {
  const matcherDigest = await toDigest(text);
  const kept: SharedStorage = await stored.local.get(['matcherDigest']);
  if (kept.matcherDigest !== matcherDigest) await stored.local.set({ matcher: JSON.parse(text), matcherDigest });
}

async function toDigest(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return new Uint8Array(digest).join('-');
}

/** Calls back when settings or matcher changed, until the signal aborts. */
export function onSharedChange(stored: Stored, listener: () => void, signal: AbortSignal): void {
  const heard: ChangeListener = (changes) => {
    if ('settings' in changes || 'matcher' in changes) listener();
  };
  stored.local.onChanged.addListener(heard);
  signal.addEventListener('abort', () => stored.local.onChanged.removeListener(heard), { once: true });
}
