import { accessSync, constants } from 'node:fs';
import type { BrowserName } from './session.ts';

interface Binary {
  readonly title: string;
  readonly variable: string;
  readonly debian: string;
  readonly paths: readonly string[];
}

const BINARIES: Record<BrowserName, Binary> = {
  chromium: {
    title: 'Chromium',
    variable: 'CHROMIUM_PATH',
    debian: 'chromium',
    // Not Google's branded Chrome: since version 137 it ignores the switches that load an unpacked extension.
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/lib/chromium/chromium',
      '/snap/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    debian: 'firefox-esr',
    paths: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/usr/lib/firefox-esr/firefox-esr',
      '/snap/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
  },
};

/** The path of a browser's program: from its environment variable, else the first usual place that has one. */
export function findBrowser(
  name: BrowserName,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  runs: (path: string) => boolean = canRun,
): string {
  const { title, variable, debian, paths } = BINARIES[name];
  const named = environment[variable];
  if (named !== undefined && named !== '') {
    if (runs(named)) return named;
    throw new Error(`${title} was not found: ${variable} names ${named}, which is no program that can be run.`);
  }
  const found = paths.find(runs);
  if (found !== undefined) return found;
  throw new Error(`${title} was not found; install it with: apt-get install ${debian} (or set ${variable} to its path)`);
}

/** Whether a browser is on this machine, for tests that are skipped where it is not. */
export function hasBrowser(name: BrowserName): boolean {
  try {
    findBrowser(name);
    return true;
  } catch {
    return false;
  }
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
