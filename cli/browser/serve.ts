import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { contentType } from './content-type.ts';

/** An answer that is written in the test instead of in a file. */
export interface Reply {
  /** What is sent. */
  readonly body: string;
  /** The content type; `text/html; charset=utf-8` without it. */
  readonly type?: string;
  /** More headers, such as a content security policy. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The status code; 200 without it. */
  readonly status?: number;
}

/** What a server serves beside its folder. */
export interface ServeChoices {
  /** The port; a free one without it. */
  readonly port?: number;
  /** Answers by path (`/page`); a string is an HTML page. They go before files. */
  readonly routes?: Readonly<Record<string, string | Reply>>;
}

/** A running server. */
export interface Served {
  /** Its origin, such as `http://127.0.0.1:41234`, without a slash at the end. */
  readonly origin: string;
  /** The paths that were asked for, in order. */
  readonly requests: readonly string[];
  /** Adds or replaces an answer while the server runs. */
  route(path: string, reply: string | Reply): void;
  /** Ends the server and every open connection. */
  close(): Promise<void>;
}

/** Serves the files of a folder, read only, to this machine alone; `null` serves only the routes. */
export async function serveFolder(folder: string | null, { port = 0, routes = {} }: ServeChoices = {}): Promise<Served> {
  const root = folder === null ? null : await realpath(folder);
  const replies = new Map(Object.entries(routes));
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = pathOf(request);
    requests.push(path ?? String(request.url));
    const reply = path === null ? undefined : replies.get(path);
    const sent = reply === undefined ? sendFile(root, path, response) : sendReply(reply, response);
    sent.catch(() => response.destroy());
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    route: (path, reply) => void replies.set(path, reply),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

// The path without query, decoded; null when it cannot be read or tries to leave the folder.
function pathOf(request: IncomingMessage): string | null {
  try {
    const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/s, ''));
    return path.startsWith('/') && !path.includes('\0') && !path.split(/[/\\]/).includes('..') ? path : null;
  } catch {
    return null;
  }
}

async function sendReply(reply: string | Reply, response: ServerResponse): Promise<void> {
  const { body, type = 'text/html; charset=utf-8', headers = {}, status = 200 } = typeof reply === 'string' ? { body: reply } : reply;
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body);
}

async function sendFile(root: string | null, path: string | null, response: ServerResponse): Promise<void> {
  const file = root === null || path === null ? null : await fileIn(root, path);
  if (file === null)
    return sendReply(
      { status: 404, type: 'text/plain; charset=utf-8', body: `There is no page at ${path ?? 'this address'}.\n` },
      response,
    );
  response.writeHead(200, { 'content-type': contentType(extname(file)), 'cache-control': 'no-store' });
  await new Promise<void>((done, fail) => createReadStream(file).on('error', fail).on('end', done).pipe(response));
}

async function fileIn(root: string, path: string): Promise<string | null> {
  try {
    let file = await realpath(resolve(root, `.${path}`));
    if ((await stat(file)).isDirectory()) file = await realpath(join(file, 'index.html'));
    return file.startsWith(root.endsWith(sep) ? root : root + sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}
