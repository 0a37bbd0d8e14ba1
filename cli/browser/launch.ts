import { accessSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { BrowserName, BrowserSession, LaunchChoices } from './session.ts';
import { closeWelcome } from './welcome.ts';

/** Starts a browser with unpacked extensions in it; `close` of the session ends it. */
export async function launchBrowser(name: BrowserName, choices: LaunchChoices): Promise<BrowserSession> {
  const extensions = choices.extensions.map((folder) => resolve(folder));
  for (const folder of extensions) requireExtension(folder);
  const launch = name === 'chromium' ? launchChromium : launchFirefox;
  const session = await launch({ ...choices, extensions });
  await closeWelcome(session.browser, { ...choices, extensions });
  return session;
}

function requireExtension(folder: string): void {
  try {
    accessSync(join(folder, 'manifest.json'));
  } catch {
    throw new Error(`There is no extension in ${folder}: it has no manifest.json (has it been built?)`);
  }
}
