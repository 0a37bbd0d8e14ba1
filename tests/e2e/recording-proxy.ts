import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

/** A proxy that writes down whatever a browser asks of any network. */
export interface RecordingProxy {
  readonly port: number;
  /** Every address that was asked for, in order; of an encrypted one host and port. */
  readonly requests: readonly string[];
  /** All that was sent for an address, from the method to the last header, by address and in order. */
  readonly heads: ReadonlyMap<string, readonly string[]>;
  close(): Promise<void>;
}

/** A host that every proxy here knows as the server of the test: a page of it is no secure context. */
export const PLAIN_HOST = 'plain.example';

/** Starts a proxy on this machine alone. It passes on to these servers and to no other, for the plain host to the first. */
export async function startProxy(origin: string, ...others: readonly string[]): Promise<RecordingProxy> {
  const requests: string[] = [];
  const heads = new Map<string, string[]>();
  const server = createServer((incoming, response) => {
    const url = new URL(incoming.url ?? '', origin);
    requests.push(url.href);
    heads.set(url.href, [...(heads.get(url.href) ?? []), [incoming.method, url.href, ...incoming.rawHeaders].join('\n')]);
    if (url.host === PLAIN_HOST) passOn(incoming, new URL(url.pathname, origin), response);
    else if ([origin, ...others].includes(url.origin)) passOn(incoming, url, response);
    else response.writeHead(403).end();
  });
  server.on('connect', ({ url }, socket) => {
    requests.push(String(url));
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    port: address.port,
    requests,
    heads,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function passOn({ method, headers }: IncomingMessage, url: URL, response: ServerResponse): void {
  const passed = request(url, { ...(method !== undefined && { method }), headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  passed.on('error', () => response.destroy());
  passed.end();
}
