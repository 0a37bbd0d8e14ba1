import { DEFAULT_SETTINGS, parseSettings, type SettingName } from '../domain/settings.ts';
import {
  findLeftParts,
  findNewer,
  findSharedKeys,
  findTooLong,
  fromSharedItems,
  merge,
  parseTimes,
  type SharedItems,
  type Timed,
  toSharedItems,
} from '../domain/shared-settings.ts';

/** What the sharing of settings needs of an area of extension storage. */
export interface SharingArea {
  get(keys: string[] | null): Promise<object>;
  set(values: object): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** The areas: what pages read, and what the browser carries to the reader's other browsers. */
export interface SharingAreas {
  readonly local: Pick<SharingArea, 'get' | 'set'>;
  readonly sync: SharingArea;
}

/** Under this name local storage has whether settings are shared; they are unless it says false. */
export const SHARING = 'sharing';

/** Whether settings are shared between the reader's browsers, and what is not, because it is too long. */
export interface Sharing {
  readonly isOn: boolean;
  readonly tooLong: readonly SettingName[];
}

/** Reads whether settings are shared. */
export async function loadSharing({ local }: Pick<SharingAreas, 'local'>): Promise<Sharing> {
  const stored: { [SHARING]?: unknown; settings?: unknown } = await local.get([SHARING, 'settings']);
  return { isOn: stored[SHARING] !== false, tooLong: findTooLong(parseSettings(stored.settings)) };
}

/**
 * Brings local and shared settings to what holds of both. To be called when either may have changed; nothing is written
 * where nothing differs, so that a call answers no call, and what is written goes in one request, of which browsers allow
 * two a second.
 * @throws {Error} when the browser refuses the shared storage; the local settings stay as they are
 */
export async function shareSettings({ local, sync }: SharingAreas): Promise<void> {
  const stored: { [SHARING]?: unknown; settings?: unknown; settingTimes?: unknown } = await local.get([
    SHARING,
    'settings',
    'settingTimes',
  ]);
  if (stored[SHARING] === false) return;
  const own: Timed = { settings: parseSettings(stored.settings ?? DEFAULT_SETTINGS), times: parseTimes(stored.settingTimes) };
  const items = (await sync.get(null)) as SharedItems;
  const merged = merge(own, fromSharedItems(items));
  if (JSON.stringify(merged) !== JSON.stringify(own)) await local.set({ settings: merged.settings, settingTimes: merged.times });
  await write(sync, items, toSharedItems(merged));
}

/** Whether the reader's account has settings that this or another browser has shared. */
export async function isInAccount({ sync }: Pick<SharingAreas, 'sync'>): Promise<boolean> {
  return findSharedKeys((await sync.get(null)) as SharedItems).length > 0;
}

/**
 * Takes shared settings out of the reader's account. A browser that still shares puts its own there again.
 * @throws {Error} when the browser refuses
 */
export async function takeOutOfAccount({ sync }: Pick<SharingAreas, 'sync'>): Promise<void> {
  await sync.remove(findSharedKeys((await sync.get(null)) as SharedItems));
}

async function write(sync: SharingArea, before: SharedItems, after: SharedItems): Promise<void> {
  const newer = findNewer(before, after);
  if (Object.keys(newer).length > 0) await sync.set(newer);
  const left = findLeftParts({ ...before, ...newer });
  if (left.length > 0) await sync.remove(left);
}
