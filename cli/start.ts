import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser/launch.ts';
import { serveFolder } from './browser/serve.ts';
import type { BrowserName } from './browser/session.ts';
import { build } from './build.ts';
import { tour } from './tour.ts';

const USAGE = `usage: npm start [-- --browser chromium|firefox] [--headless]
Builds the extension and opens a browser with it on a demo page. Without a display it hovers a mark and opens the
popup by itself, prints what it found and saves pictures to .output/screenshots.
`;
const FOLDERS: Readonly<Record<BrowserName, string>> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };
const toPath = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    headless: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const name = (Object.keys(FOLDERS) as BrowserName[]).find((one) => one === values.browser);
if (values.help || name === undefined) {
  process.stderr.write(name === undefined ? `start: there is no browser "${values.browser}"\n${USAGE}` : USAGE);
  process.exit(name === undefined ? 2 : 0);
}

// Windows and macOS always have a display; elsewhere it is named in the environment.
const hasDisplay = ['win32', 'darwin'].includes(process.platform) || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const headless = values.headless || !hasDisplay;

// A browser is installed only when it is the one asked for.
const { status } = spawnSync(process.execPath, [toPath('./setup.mjs'), name], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
await build(name);
const served = await serveFolder(toPath('./demo'));
const session = await launchBrowser(name, { extensions: [toPath(`../.output/${FOLDERS[name]}`)], headless });
try {
  const page = await session.openPage(`${served.origin}/news.html`);
  if (headless) {
    const folder = toPath('../.output/screenshots');
    await mkdir(folder, { recursive: true });
    const save = (file: string, picture: Uint8Array) => writeFile(`${folder}/${name}-${file}.png`, picture);
    process.stdout.write(await tour(session, page, save));
    process.stdout.write(`\nPictures: .output/screenshots/${name}-*.png\n`);
  } else {
    process.stdout.write(
      `Demo page: ${served.origin}/news.html\nHover an underlined name, or press Alt+. and Alt+Enter. Close the browser to end.\n`,
    );
    await new Promise<void>((resolve) => session.browser.once('disconnected', () => resolve()));
  }
} finally {
  await session.close();
  await served.close();
}
