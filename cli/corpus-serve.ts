import { parseArgs } from 'node:util';
import { serveFeed } from './serve-feed.ts';

/** `serve`: serves a feed to this machine alone until it is stopped. */
export async function serveCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { port: { type: 'string', default: '8765' } },
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Error('needs the folder of a feed, and takes one: serve DIR');
  const port = Number(values.port);
  if (!/^\d+$/u.test(values.port) || port > 65_535) throw new Error(`--port is a number from 0 to 65535, not "${values.port}"`);
  const { origin, close } = await serveFeed(folder, port);
  process.stdout.write(`${origin}/ serves ${folder} to this machine; Ctrl+C ends it\n`);
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  await close();
  return 0;
}
