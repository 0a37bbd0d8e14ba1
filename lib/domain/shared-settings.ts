import { isUnderstood, parseSettings, SETTING_NAMES, type SettingName, type Settings } from './settings.ts';

/**
 * Settings as browsers of one reader share them: each by itself, with the time when it was set, so that two browsers may
 * change two of them at once and neither loses. Of one that both set, the later holds; what was never set gives way.
 */
export interface Timed {
  readonly settings: Settings;
  /** When each was set, in milliseconds since 1970; none was set whose name is missing. */
  readonly times: Times;
}

/** Times by the name of what was set then. */
export type Times = { readonly [name in SettingName]?: number };

/** Times from storage: what is no time is none. */
export function parseTimes(stored: unknown): Times {
  const kept = (typeof stored === 'object' && stored !== null ? stored : {}) as { readonly [name in SettingName]?: unknown };
  return Object.fromEntries(SETTING_NAMES.filter((name) => isTime(kept[name])).map((name) => [name, kept[name]]));
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

/**
 * The times after settings were changed here: what differs was set now. Later than anything known of it, for the clock of
 * another browser may be ahead, and what a reader sets in front of us holds.
 */
export function toTimesAfter(before: Timed, after: Settings, now: number): Times {
  const changed = SETTING_NAMES.filter((name) => !isSame(before.settings[name], after[name]));
  return { ...before.times, ...Object.fromEntries(changed.map((name) => [name, Math.max(now, (before.times[name] ?? 0) + 1)])) };
}

/** What holds of two: of each setting the one set later, of two set in the same millisecond the one that is later as text. */
export function merge(one: Timed, other: Timed): Timed {
  const taken = SETTING_NAMES.filter((name) => isLater(name, other, one));
  return {
    settings: { ...one.settings, ...pick(other.settings, taken) },
    times: { ...one.times, ...pick(other.times, taken) },
  };
}

function isLater(name: SettingName, one: Timed, other: Timed): boolean {
  const [at, otherAt] = [one.times[name] ?? 0, other.times[name] ?? 0];
  if (at !== otherAt) return at > otherAt;
  return at > 0 && JSON.stringify(one.settings[name]) > JSON.stringify(other.settings[name]);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function pick<Values extends object>(values: Values, names: readonly (keyof Values)[]): Partial<Values> {
  return Object.fromEntries(names.filter((name) => name in values).map((name) => [name, values[name]])) as Partial<Values>;
}

/** How large one item of the browsers' shared storage may be, its key included, in bytes; both browsers allow 8,192. */
const MOST_OF_ITEM = 8000;
/** A list longer than so many items stays in its browser: three such lists fit into the 102,400 bytes of all items. */
const MOST_PARTS = 4;
const PREFIX = 'setting.';

/** What of settings the shared storage holds: `setting.<name>`, and of a long list further parts, `setting.<name>.<number>`. */
export type SharedItems = { readonly [key: string]: unknown };

interface SharedItem {
  readonly at: number;
  readonly value: unknown;
  /** How many parts a list has; all have the same time. */
  readonly parts?: number;
}

/** Settings as items of the shared storage; those never set are not among them, nor those that are too long (`findTooLong`). */
export function toSharedItems({ settings, times }: Timed): SharedItems {
  const entries = SETTING_NAMES.flatMap((name) => {
    const at = times[name];
    const parts = at === undefined ? undefined : toParts(settings[name]);
    if (at === undefined || parts === undefined) return [];
    return parts.map((value, number) => [toKey(name, number), { at, value, ...(parts.length > 1 && { parts: parts.length }) }] as const);
  });
  return Object.fromEntries(entries);
}

/** Settings that are too long to be shared. */
export function findTooLong(settings: Settings): SettingName[] {
  return SETTING_NAMES.filter((name) => toParts(settings[name]) === undefined);
}

/**
 * Settings out of items of the shared storage; one whose parts are not all there, or of different times, is left out, and so
 * is one that this version does not wholly understand.
 */
export function fromSharedItems(items: SharedItems): Timed {
  const found = SETTING_NAMES.flatMap((name) => {
    const head = toItem(items[toKey(name, 0)]);
    if (head === undefined) return [];
    const parts = Array.from({ length: head.parts ?? 1 }, (_, number) => toItem(items[toKey(name, number)]));
    const whole = parts.every((part) => part?.at === head.at && part.parts === head.parts);
    const value = head.parts === undefined ? head.value : parts.flatMap((part) => part?.value as unknown[]);
    return whole && isUnderstood(name, value) ? [{ name, at: head.at, value }] : [];
  });
  return {
    settings: parseSettings(Object.fromEntries(found.map(({ name, value }) => [name, value]))),
    times: Object.fromEntries(found.map(({ name, at }) => [name, at])),
  };
}

/** Those items that are to be written: what differs and is not older than what is there. */
export function findNewer(before: SharedItems, after: SharedItems): SharedItems {
  const toTime = (item: unknown) => toItem(item)?.at ?? 0;
  const isNewer = ([key, item]: [string, unknown]) => !isSame(before[key], item) && toTime(item) >= toTime(before[key]);
  return Object.fromEntries(Object.entries(after).filter(isNewer));
}

/** The keys of all items that are settings of ours, of whichever version. */
export function findSharedKeys(items: SharedItems): string[] {
  return Object.keys(items).filter((key) => key.startsWith(PREFIX));
}

/** The keys of items that hold parts which a setting no longer has. */
export function findLeftParts(items: SharedItems): string[] {
  return SETTING_NAMES.flatMap((name) => {
    const parts = toItem(items[toKey(name, 0)])?.parts ?? 1;
    return Array.from({ length: MOST_PARTS }, (_, number) => number).flatMap((number) => {
      const key = toKey(name, number);
      return number >= parts && key in items ? [key] : [];
    });
  });
}

function toItem(item: unknown): SharedItem | undefined {
  if (typeof item !== 'object' || item === null || !('at' in item) || !('value' in item) || !isTime(item.at)) return undefined;
  if (!('parts' in item)) return { at: item.at, value: item.value };
  const { parts } = item;
  if (typeof parts !== 'number' || !Number.isInteger(parts) || parts < 2 || parts > MOST_PARTS) return undefined;
  return { at: item.at, value: item.value, parts };
}

function toKey(name: SettingName, part: number): string {
  return part === 0 ? `${PREFIX}${name}` : `${PREFIX}${name}.${part}`;
}

// As many parts as are needed, each small enough; undefined where they would be too many.
function toParts(value: unknown): readonly unknown[] | undefined {
  if (!Array.isArray(value) || toBytes(value) <= MOST_OF_ITEM) return [value];
  const parts: unknown[][] = [];
  let left = 0;
  for (const one of value as readonly unknown[]) {
    const bytes = toBytes(one) + 1;
    if (bytes > left) {
      parts.push([]);
      left = MOST_OF_ITEM;
    }
    parts.at(-1)?.push(one);
    left -= bytes;
  }
  return parts.length > MOST_PARTS || parts.some((part) => toBytes(part) > MOST_OF_ITEM) ? undefined : parts;
}

function toBytes(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
