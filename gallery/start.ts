import { parseArgs } from 'node:util';
import { GALLERY_LANGUAGES, type GalleryLanguage } from './choices.ts';
import { renewReferences, savePictures } from './pictures.ts';
import { serveGallery } from './vite.ts';

const USAGE = `usage: npm run gallery [-- --port N]
       npm run gallery -- --pictures DIR [--lang en|ru|kk|zh|pseudo]
       npm run gallery -- --renew
Shows every state of every view, from the sources, at an address of this machine: all of them, or one by its address
(?scene=card-full&theme=dark&lang=kk). With --pictures it saves a picture of each in light and dark instead, in English or in the
language of --lang; with --renew it takes the English ones for what the picture test holds every scene to.
`;

/** Carries the command out and gives the exit status; undefined while it serves. */
async function run(): Promise<number | undefined> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      pictures: { type: 'string' },
      lang: { type: 'string' },
      renew: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const language = toLanguage(values.lang);
  if (values.lang !== undefined && values.pictures === undefined) throw new Error('--lang goes with --pictures');
  if (values.pictures !== undefined) {
    process.stdout.write(`${await savePictures(values.pictures, language)} pictures in ${values.pictures}\n`);
    return 0;
  }
  if (values.renew) {
    process.stdout.write(`${await renewReferences()} references in gallery/references\n`);
    return 0;
  }
  const server = await serveGallery(values.port === undefined ? undefined : Number(values.port));
  process.stdout.write(`Gallery: ${server.resolvedUrls?.local[0] ?? ''}\nEnd it with Ctrl+C.\n`);
  return undefined;
}

function toLanguage(name = 'en'): GalleryLanguage {
  const language = GALLERY_LANGUAGES.find((one) => one === name);
  if (language === undefined) throw new Error(`there is no language "${name}"`);
  return language;
}

try {
  const status = await run();
  if (status !== undefined) process.exitCode = status;
} catch (error) {
  process.stderr.write(`gallery: ${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  process.exitCode = 2;
}
