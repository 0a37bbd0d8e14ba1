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
type Storage = { readonly local: StorageArea & { readonly onChanged: { addListener(listener: ChangeListener): void; removeListener(listener: ChangeListener): void } } };

/** Loads the settings and the compiled matcher, which is undefined until the extension has been set up. */
export async function loadShared(storage: Storage): Promise<{ settings: Settings; matcher: unknown }> {
  const { settings, matcher }: SharedStorage = await storage.local.get(['settings', 'matcher']);
  return { settings: parseSettings(settings), matcher };
}

/** Loads the settings alone. */
export async function loadSettings(storage: Storage): Promise<Settings> {
  const { settings }: SharedStorage = await storage.local.get(['settings']);
  return parseSettings(settings);
}

/** Keeps settings; every open page follows at once. */
export function saveSettings(storage: Storage, settings: Settings): Promise<void> {
  return storage.local.set({ settings });
}

/** Keeps a compiled matcher; every open page reads anew with it. */
export function saveMatcher(storage: Storage, matcher: object): Promise<void> {
  return storage.local.set({ matcher });
}

/** Calls back when settings or matcher changed, until the signal aborts. */
export function onSharedChange(storage: Storage, listener: () => void, signal: AbortSignal): void {
  const heard: ChangeListener = (changes) => {
    if ('settings' in changes || 'matcher' in changes) listener();
  };
  storage.local.onChanged.addListener(heard);
  signal.addEventListener('abort', () => storage.local.onChanged.removeListener(heard), { once: true });
}
