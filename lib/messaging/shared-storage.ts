import type { SettingName, Settings } from '../domain/settings.ts';

/** What the extension's contexts share through local storage, which wakes nobody. */
export interface SharedStorage {
  readonly settings?: unknown;
  /** When each of them was set (lib/domain/shared-settings.ts). */
  readonly settingTimes?: unknown;
  /** The compiled matchers of the feeds that are on, strings, in the reader's order; their form is lib/matching's. */
  readonly matchers?: unknown;
  /** Tells them apart without reading one. */
  readonly matchersDigest?: unknown;
}

type StorageArea = {
  get(keys: string[]): Promise<object>;
  set(values: object): Promise<void>;
};
type ChangeListener = (changes: { readonly [key: string]: { readonly newValue?: unknown } }) => void;
/**
 * Extension storage as far as it is shared. Parameters of it are not named "storage": WXT imports its own storage library
 * wherever it sees that word, even with imports switched off.
 */
export type Stored = {
  readonly local: StorageArea & {
    readonly onChanged: { addListener(listener: ChangeListener): void; removeListener(listener: ChangeListener): void };
  };
};

/**
 * Loads what a page is read by: the settings and the compiled matchers, neither of which there are until the extension has been set up.
 * Settings are taken as they are, for every page would have to carry the code that checks them and what holds by default:
 * whoever writes them does, and `mendSettings` (stored-settings.ts).
 */
export async function loadShared(stored: Stored): Promise<{ settings: Settings | undefined; matchers: readonly unknown[] }> {
  const { settings, matchers }: SharedStorage = await stored.local.get(['settings', 'matchers']);
  return { settings: settings as Settings | undefined, matchers: (matchers as readonly unknown[] | undefined) ?? [] };
}

/** Loads the settings as they are kept: whoever takes one looks whether it is one. */
export async function loadKept(stored: Stored): Promise<{ readonly [name in SettingName]?: unknown }> {
  const { settings }: SharedStorage = await stored.local.get(['settings']);
  return typeof settings === 'object' && settings !== null ? settings : {};
}

/**
 * Keeps the compiled matchers; every open page reads anew with them. Those that are there already are not written
 * again: Firefox would tell every page of a change all the same.
 */
export async function saveMatchers(stored: Stored, matchers: readonly string[]): Promise<void> {
  const matchersDigest = await toDigest(matchers.join('\n\n'));
  const kept: SharedStorage = await stored.local.get(['matchersDigest']);
  if (kept.matchersDigest !== matchersDigest) await stored.local.set({ matchers, matchersDigest });
}

async function toDigest(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return new Uint8Array(digest).join('-');
}

/** Calls back when settings or matchers changed, until the signal aborts. */
export function onSharedChange(stored: Stored, listener: () => void, signal: AbortSignal): void {
  const heard: ChangeListener = (changes) => {
    if ('settings' in changes || 'matchers' in changes) listener();
  };
  stored.local.onChanged.addListener(heard);
  signal.addEventListener('abort', () => stored.local.onChanged.removeListener(heard), { once: true });
}
