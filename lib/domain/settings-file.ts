import { isUnderstood, parseSettings, SETTING_NAMES, type SettingName, type Settings, understand } from './settings.ts';

const FORMAT = 'parallax-settings';
const VERSION = 1;
/** A file longer than this is none of ours, in UTF-16 code units. */
const MOST = 1024 * 1024;

/** The settings as a file that a reader keeps or takes to another browser. */
export function toSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings }, null, 2)}\n`;
}

/** What a file holds: settings, and the names of what in it was not understood, wholly or in part; or it is none of ours. */
export type SettingsFile =
  | { readonly kind: 'read'; readonly settings: Partial<Settings>; readonly notUnderstood: readonly string[] }
  | { readonly kind: 'no-settings' };

/** Reads such a file. What it does not name stays as it is. */
export function readSettingsFile(text: string): SettingsFile {
  const file = text.length > MOST ? undefined : readJson(text);
  if (!isObject(file) || file['format'] !== FORMAT || !isObject(file['settings'])) return { kind: 'no-settings' };
  const stored = file['settings'];
  const isWhole = (name: string) => isKnown(name) && isUnderstood(name, stored[name]);
  return { kind: 'read', settings: understand(stored), notUnderstood: Object.keys(stored).filter((name) => !isWhole(name)) };
}

/** The settings after a file was taken in. */
export function withSettingsFile(settings: Settings, read: Partial<Settings>): Settings {
  return parseSettings({ ...settings, ...read });
}

function isKnown(name: string): name is SettingName {
  return (SETTING_NAMES as readonly string[]).includes(name);
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
