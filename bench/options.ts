import { parseArgs } from 'node:util';
import type { BrowserName } from '../cli/browser/session.ts';

/** What the command was asked for. */
export interface Options {
  readonly browser: BrowserName;
  /** Folder of saved pages, beside the made ones. */
  readonly pages: string | undefined;
  /** Names of goals to measure; none: all. */
  readonly only: readonly string[];
  /** Small pages and few rounds, to try the bench itself: its numbers mean little. */
  readonly quick: boolean;
  /** Writes the table into docs/performance.md: the browser's own, or the one of the goals that are named, in their order. */
  readonly write: boolean;
  /** Prints instead where time goes on pages without a mention. */
  readonly profile: boolean;
}

/** How to call it. */
export const USAGE = `usage: npm run bench [-- [--pages DIR] [--browser chromium|firefox] [--only NAME]... [--quick] [--write] [--profile]]
Measures the extension in a real browser against other ways to do the same, on pages made here and the HTML files of DIR.
`;

/** Reads the command line. @throws {TypeError} with a sentence for the user */
export function parseOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      browser: { type: 'string', default: 'chromium' },
      pages: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
      quick: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
    },
  });
  const { browser, pages, ...others } = values;
  if (browser !== 'chromium' && browser !== 'firefox') throw new TypeError(`there is no browser "${browser}"`);
  return { browser, pages, ...others };
}
