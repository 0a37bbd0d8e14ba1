import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One field of a value of unknown shape. */
export function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** Whether an unpacked extension has a background script. */
export function hasBackground(folder: string): boolean {
  return at(readManifest(folder), 'background') !== undefined;
}

/** The id that an unpacked extension asks Firefox for, or null. */
export function geckoId(folder: string): string | null {
  const id = at(at(at(readManifest(folder), 'browser_specific_settings'), 'gecko'), 'id');
  return typeof id === 'string' ? id : null;
}

function readManifest(folder: string): unknown {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
}
