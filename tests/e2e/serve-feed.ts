import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';

/** A host of a feed that can be killed in the middle of a file and come back. */
export class FeedHost {
  readonly #folder: string;
  #server: Server | undefined;
  #port = 0;
  /** The paths that were asked for, in order. */
  readonly requests: string[] = [];
  /** Of the next file whose path holds this, half is sent, and the host is gone. */
  dieAt: string | undefined;
  /** Called for each request before it is answered; what it promises is waited for. */
  before: () => void | Promise<void> = () => {};

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Its address, with a slash at its end. */
  get address(): string {
    return `http://127.0.0.1:${this.#port}/`;
  }

  /** Starts, at the same port as before. */
  async start(): Promise<void> {
    this.dieAt = undefined;
    const server = createServer(({ url = '/' }, response) => {
      this.requests.push(url);
      this.#answer(url, response).catch(() => response.destroy());
    });
    this.#server = server;
    await new Promise<void>((done) => server.listen(this.#port, '127.0.0.1', done));
    this.#port = (server.address() as AddressInfo).port;
  }

  /** Ends it with every open connection. */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  }

  async #answer(path: string, response: ServerResponse): Promise<void> {
    await this.before();
    const file = join(this.#folder, normalize(`/${path}`));
    const bytes = await readFile(file).catch(() => undefined);
    if (bytes === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-length': bytes.length, 'cache-control': 'no-store' });
    if (this.dieAt === undefined || !path.includes(this.dieAt)) {
      response.end(bytes);
      return;
    }
    response.write(bytes.subarray(0, bytes.length / 2), () => void this.close());
  }
}
