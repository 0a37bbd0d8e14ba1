import { parseSettings, type Settings } from '../domain/settings.ts';

/** What the extension's contexts share through local storage, which wakes nobody. */
interface SharedStorage {
  readonly settings?: unknown;
  /** The compiled matcher; its shape is lib/matching's. */
  readonly matcher?: unknown;
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

/** Loads the settings alone. */
export async function loadSettings(stored: Stored): Promise<Settings> {
  const { settings }: SharedStorage = await stored.local.get(['settings']);
  return parseSettings(settings);
}

/** Keeps settings; every open page follows at once. */
export function saveSettings(stored: Stored, settings: Settings): Promise<void> {
  return stored.local.set({ settings });
}

/** Keeps a compiled matcher; every open page reads anew with it. */
export function saveMatcher(stored: Stored, matcher: object): Promise<void> {
  return stored.local.set({ matcher });
}

/** Calls back when settings or matcher changed, until the signal aborts. */
export function onSharedChange(stored: Stored, listener: () => void, signal: AbortSignal): void {
  const heard: ChangeListener = (changes) => {
    if ('settings' in changes || 'matcher' in changes) listener();
  };
  stored.local.onChanged.addListener(heard);
  signal.addEventListener('abort', () => stored.local.onChanged.removeListener(heard), { once: true });
}
