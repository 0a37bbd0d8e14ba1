import { createServer, type ServerResponse } from 'node:http';
import { loadRepository, openFeedFolder } from './feed-folder.ts';

/** A feed that is being served. */
export interface ServedFeed {
  /** Such as `http://127.0.0.1:8765`. */
  readonly origin: string;
  /** What was asked for, in order. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Serves the files of a feed to this machine, as they are at each request, with nothing of their folder beside them.
 * @param port 0 for any that is free
 * @throws {PublishError} when the folder has no feed that is whole
 */
export async function serveFeed(folder: string, port: number): Promise<ServedFeed> {
  const files = await openFeedFolder(folder);
  if ((await loadRepository(folder, files)) === undefined)
    throw new Error(`${folder} has no feed; make one with: corpus publish --out ${folder}`);
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push(path);
    answer(folder, request.method ?? '', path, response).catch(() => response.destroy());
  });
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      fail(error.code === 'EADDRINUSE' ? new Error(`port ${port} is taken; choose another with --port`) : error);
    });
    server.listen(port, '127.0.0.1', done);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

// Only files that a feed has are found: their names are compared, never joined to the folder.
async function answer(folder: string, method: string, path: string, response: ServerResponse): Promise<void> {
  const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  if (method !== 'GET' && method !== 'HEAD') return void response.writeHead(405, { ...headers, allow: 'GET, HEAD' }).end();
  const name = path.replace(/^\//u, '');
  const bytes = await (await openFeedFolder(folder)).load(name);
  if (bytes === undefined) {
    return void response.writeHead(404, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end('The feed has no such file.\n');
  }
  const type = name.endsWith('.json') ? 'application/json' : 'application/octet-stream';
  response.writeHead(200, { ...headers, 'content-type': type, 'content-length': bytes.length });
  response.end(method === 'HEAD' ? undefined : bytes);
}
