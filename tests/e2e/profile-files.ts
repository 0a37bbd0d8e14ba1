import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../../cli/browser/session.ts';

/** Firefox keeps extension storage as a database of its own, in a container that no tab can have. */
const FIREFOX_STORAGE = '^userContextId=4294967295';

/** The folder in which a browser that has ended keeps the databases of the extension. */
export function findDatabase(name: BrowserName, profile: string): string {
  if (name === 'chromium') return findOnly(join(profile, 'Default', 'IndexedDB'), () => true);
  const isOurs = (entry: string) => entry.startsWith('moz-extension+++') && !entry.includes('^');
  return join(findOnly(join(profile, 'storage', 'default'), isOurs), 'idb');
}

/**
 * Whether the browser itself made the files of the database anew when it last opened them: what Chromium does with all of an
 * extension's databases when it finds their files spoilt (docs/browser-bugs.md, 42). Deleting a database does not.
 */
export function isMadeAnew(name: BrowserName, profile: string): boolean {
  return name === 'chromium' && readFileSync(join(findDatabase(name, profile), 'LOG'), 'utf8').includes('Creating DB');
}

/** The folder in which a browser that has ended keeps what the extension has in extension storage. */
export function findStorage(name: BrowserName, profile: string): string {
  if (name === 'chromium') return findOnly(join(profile, 'Default', 'Local Extension Settings'), () => true);
  return findOnly(join(profile, 'storage', 'default'), (entry) => entry.endsWith(FIREFOX_STORAGE));
}

/** What may become of the files of a database, by words that say it. */
export const DAMAGES: Readonly<Record<BrowserName, readonly { readonly damage: string; readonly spoil: (folder: string) => void }[]>> = {
  chromium: [
    { damage: 'the list of its files is random bytes', spoil: (folder) => scramble(folder, /^MANIFEST-/u) },
    { damage: 'its tables and log are gone', spoil: (folder) => remove(folder, /\.(?:ldb|log)$/u) },
    { damage: 'its tables and log are random bytes', spoil: (folder) => scramble(folder, /\.(?:ldb|log)$/u) },
    { damage: 'all of its files are gone', spoil: (folder) => remove(folder, /./u) },
  ],
  firefox: [
    { damage: 'its file is gone', spoil: (folder) => remove(folder, /\.sqlite(?:-wal)?$/u) },
    { damage: 'its file is random bytes', spoil: (folder) => scramble(folder, /\.sqlite$/u) },
    { damage: 'all of its files are gone', spoil: (folder) => remove(folder, /./u) },
  ],
};

/** Removes the files of a folder whose names are so. */
export function remove(folder: string, names: RegExp): void {
  change(folder, names, (file) => rmSync(file, { recursive: true }));
}

function scramble(folder: string, names: RegExp): void {
  change(folder, names, (file) => writeFileSync(file, randomBytes(statSync(file).size)));
}

function change(folder: string, names: RegExp, to: (file: string) => void): void {
  const files = readdirSync(folder).filter((file) => names.test(file));
  if (files.length === 0) throw new Error(`No file in ${folder} is called ${names}`);
  for (const file of files) to(join(folder, file));
}

function findOnly(folder: string, isIt: (entry: string) => boolean): string {
  const found = readdirSync(folder).filter(isIt);
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${folder} has ${found.length} such folders, not one`);
  return join(folder, only);
}
