import { accessSync, constants, readFileSync } from 'node:fs';
import type { BrowserName } from './session.ts';

interface Binary {
  readonly title: string;
  readonly variable: string;
  readonly debian: string;
  readonly paths: readonly string[];
}

// In a file of its own, because setup reads it before Node can run these sources.
const BINARIES: Record<BrowserName, Binary> = JSON.parse(readFileSync(new URL('./binaries.json', import.meta.url), 'utf8'));

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

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
