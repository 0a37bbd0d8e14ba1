import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { BrowserName } from './session.ts';
import { within } from './until.ts';

/** A profile folder and the way to be rid of it. */
export interface Profile {
  /** The folder. */
  readonly folder: string;
  /** Removes the folder when it was temporary; a folder that was given stays. */
  remove(): void;
}

/** The folder that was asked for, or a new temporary one that goes at the latest when this process ends. */
export function profileFor(name: BrowserName, kept: string | undefined): Profile {
  if (kept !== undefined) return { folder: kept, remove: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), `parallax-${name}-`));
  const clear = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  process.once('exit', clear);
  return {
    folder,
    remove: () => {
      process.off('exit', clear);
      clear();
    },
  };
}

/** Switches on Chromium's developer mode in a new profile: without it an unpacked extension that is reloaded stays switched off. */
export function allowUnpacked({ folder }: Profile): void {
  const file = join(folder, 'Default', 'Preferences');
  if (existsSync(file)) return;
  mkdirSync(join(folder, 'Default'), { recursive: true });
  writeFileSync(file, JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
}

/**
 * Starts a browser in a profile and makes a session of it; when either fails, neither process nor profile is left.
 * @param start starts the browser in the profile's folder
 * @param open makes the session
 */
export async function openInProfile<Session>(
  profile: Profile,
  start: (folder: string) => Promise<Browser>,
  open: (browser: Browser) => Promise<Session>,
): Promise<Session> {
  let browser: Browser | undefined;
  try {
    browser = await start(profile.folder);
    return await open(browser);
  } catch (error) {
    if (browser !== undefined) await endBrowser(browser);
    profile.remove();
    throw error;
  }
}

/** Asks the browser to end, and ends its process when it does not do so in time. */
export async function endBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  try {
    await within('the browser to end', 10_000, browser.close());
  } catch {
    child?.kill('SIGKILL');
  }
  if (child !== null && child.exitCode === null && child.signalCode === null) {
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGKILL');
    await gone;
  }
}
