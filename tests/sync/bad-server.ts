import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import type { Clock } from '../../lib/sync/surroundings.ts';

/** One request, byte for byte. */
export interface SeenRequest {
  readonly head: string;
  readonly path: string;
}

/** What a server does with a connection once a request has come. */
export type Answer = (socket: Socket) => void;

type Files = ReadonlyMap<string, Uint8Array>;

/**
 * A server of HTTP/1.1 for one request a connection, over plain sockets, so that it can break any rule. What is not
 * scripted is answered from its files, as a static host would.
 */
export class BadServer {
  readonly requests: SeenRequest[] = [];
  /** Answers by path, before the files. */
  readonly answers = new Map<string, Answer>();
  /** The answer to everything, before all others. */
  answerAll: Answer | undefined;
  /** Called with each path before it is answered. */
  onRequest: ((path: string) => void) | undefined;
  files: Files;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(files: Files) {
    this.files = files;
    this.#server = createServer((socket) => this.#listen(socket));
  }

  /** Starts one at a free port of this machine. */
  static async start(files: Files = new Map()): Promise<BadServer> {
    const started = new BadServer(files);
    await new Promise<void>((resolve) => void started.#server.listen(0, '127.0.0.1', resolve));
    return started;
  }

  /** Where it is, with a slash at the end. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** Paths that were asked for, in order. */
  get paths(): string[] {
    return this.requests.map(({ path }) => path);
  }

  /** Ends it and every connection; from then on it refuses. */
  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => void this.#server.close(() => resolve()));
  }

  #listen(socket: Socket): void {
    let head = '';
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    // Whoever has had enough hangs up in the middle; that is no fault of the server.
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      const isDone = head.endsWith('\r\n\r\n');
      head += bytes.toString('latin1');
      if (!isDone && head.endsWith('\r\n\r\n')) this.#answer(head, socket);
    });
  }

  #answer(head: string, socket: Socket): void {
    const path = head.split(' ', 2)[1]?.slice(1) ?? '';
    this.requests.push({ head, path });
    this.onRequest?.(path);
    const file = this.files.get(path);
    const answer = this.answerAll ?? this.answers.get(path) ?? (file === undefined ? status(404, 'Not Found') : ok(file));
    answer(socket);
  }
}

type Headers = Readonly<Record<string, string>>;

function toHead(line: string, headers: Headers): string {
  const lines = Object.entries({ connection: 'close', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${line}\r\n${lines.join('')}\r\n`;
}

/** The file, as it should be, with whatever headers. */
export function ok(bytes: Uint8Array | string, headers: Headers = {}): Answer {
  const body = Buffer.from(bytes);
  const said = { 'content-type': 'application/octet-stream', 'content-length': String(body.length), ...headers };
  return (socket) => {
    socket.write(toHead('200 OK', said));
    socket.end(body);
  };
}

/** Another status, with a page that says so. */
export function status(code: number, words: string, headers: Headers = {}): Answer {
  const body = `<!doctype html><title>${words}</title>`;
  return (socket) => {
    socket.end(toHead(`${code} ${words}`, { 'content-type': 'text/html', 'content-length': String(body.length), ...headers }) + body);
  };
}

/** Hangs up without a word. */
export const hangUp: Answer = (socket) => socket.destroy();

/** The first so many bytes, and then it hangs up; what length it says is up to the test, or none at all. */
export function cutOff(bytes: Uint8Array, at: number, said: number | undefined): Answer {
  const headers: Headers = said === undefined ? {} : { 'content-length': String(said) };
  return (socket) => {
    socket.write(toHead('200 OK', headers));
    socket.end(bytes.subarray(0, at));
  };
}

/** Never ends: the beginning once, then the same bytes again and again for as long as anybody reads. */
export function endless(beginning: Uint8Array | string, chunk: Uint8Array = new Uint8Array(65_536).fill(0x20)): Answer {
  return (socket) => {
    socket.write(toHead('200 OK', {}));
    socket.write(beginning);
    const more = () => {
      while (!socket.destroyed && socket.write(chunk));
    };
    socket.on('drain', more);
    more();
  };
}

/** Takes the request and says nothing, or only so much of an answer. */
export function stall(said: string | Uint8Array, onStalled: () => void): Answer {
  return (socket) => {
    if (said.length === 0) onStalled();
    else socket.write(said, () => onStalled());
  };
}

/** Head of an answer of so many bytes, to stall after. */
export function toOkHead(length: number): string {
  return toHead('200 OK', { 'content-length': String(length) });
}

/** One byte a second by the clock, from the first of the head or of the body on. */
export function drip(bytes: Uint8Array, from: 'head' | 'body', clock: Clock, onStarted: () => void): Answer {
  const head = Buffer.from(toOkHead(bytes.length));
  return (socket) => {
    const rest = from === 'head' ? Buffer.concat([head, bytes]) : Buffer.from(bytes);
    if (from === 'body') socket.write(head);
    let cancel = () => {};
    socket.once('close', () => cancel());
    const next = (at: number) => {
      if (socket.destroyed || at >= rest.length) return;
      socket.write(rest.subarray(at, at + 1));
      cancel = clock.after(1000, () => next(at + 1));
    };
    next(0);
    onStarted();
  };
}
