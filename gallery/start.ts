import { parseArgs } from 'node:util';
import { renewReferences, savePictures } from './pictures.ts';
import { serveGallery } from './vite.ts';

const USAGE = `usage: npm run gallery [-- --port N]
       npm run gallery -- --pictures DIR
       npm run gallery -- --renew
Shows every state of every view, from the sources, at an address of this machine: all of them, or one by its address
(?scene=card-full&theme=dark&lang=kk). With --pictures it saves a picture of each in light and dark instead, with --renew it takes
these for what the picture test holds every scene to.
`;

/** Carries the command out and gives the exit status; undefined while it serves. */
async function run(): Promise<number | undefined> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      pictures: { type: 'string' },
      renew: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (values.pictures !== undefined) {
    process.stdout.write(`${await savePictures(values.pictures)} pictures in ${values.pictures}\n`);
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

try {
  const status = await run();
  if (status !== undefined) process.exitCode = status;
} catch (error) {
  process.stderr.write(`gallery: ${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  process.exitCode = 2;
}
