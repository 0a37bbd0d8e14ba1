import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UI_LANGUAGES } from '../lib/domain/language.ts';
import { launchBrowser } from './browser/launch.ts';
import { build } from './build.ts';
import { takeStorePictures } from './store/pictures.ts';

const USAGE = `usage: npm run store-pictures -- DIR
Builds the extension and saves in DIR what a store shows of it: 1280 by 800, card, popup, questions, timeline and search, in
English, Russian, Kazakh and Chinese.
`;
const toPath = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const [folder, ...more] = process.argv.slice(2);
if (folder === undefined || folder.startsWith('-') || more.length > 0) {
  process.stderr.write(USAGE);
  process.exit(folder === '--help' ? 0 : 2);
}
await build('chromium');
await mkdir(folder, { recursive: true });
const session = await launchBrowser('chromium', { extensions: [toPath('../.output/chrome-mv3')], headless: true });
try {
  for (const language of UI_LANGUAGES) {
    await takeStorePictures(session, toPath('./demo'), language, (file, picture) => writeFile(join(folder, `${file}.png`), picture));
  }
  process.stdout.write(`Pictures: ${folder}/*.png\n`);
} finally {
  await session.close();
}
