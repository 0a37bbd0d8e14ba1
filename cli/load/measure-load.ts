import { connect, type Socket } from 'node:net';

const CONNECTIONS = 32;

/** What is asked for, and how. */
export interface LoadOptions {
  readonly port: number;
  readonly path: string;
  /** Whether a connection is used for more than one request; readers, who come once a day, make a new one each. */
  readonly reuse: boolean;
  readonly seconds: number;
}

/** What was measured. */
export interface Measured {
  readonly answerBytes: number;
  readonly headerBytes: number;
  readonly perSecond: number;
}

/** Asks for one file over and over, by many connections at once; answers are counted by their length, which is always the same. */
export async function measureLoad(options: LoadOptions): Promise<Measured> {
  const answer = await waitForAnswer(options);
  const end = performance.now() + options.seconds * 1000;
  const begin = performance.now();
  const counts = await Promise.all(Array.from({ length: CONNECTIONS }, () => askUntil(end, options, answer.length)));
  const perSecond = counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - begin) / 1000);
  return { answerBytes: answer.length, headerBytes: answer.indexOf('\r\n\r\n') + 4, perSecond };
}

function toRequest({ path }: LoadOptions, close: boolean): string {
  return `GET ${path} HTTP/1.1\r\nhost: feed\r\n${close ? 'connection: close\r\n' : ''}\r\n`;
}

// As long as the server that was just started takes to listen.
async function waitForAnswer(options: LoadOptions): Promise<Buffer> {
  for (;;) {
    const answer = await readWhole(options).catch(() => undefined);
    if (answer !== undefined) return options.reuse ? withoutClose(answer) : answer;
  }
}

// A connection that stays open is answered in a few bytes more or less: "keep-alive" in place of "close".
function withoutClose(answer: Buffer): Buffer {
  return Buffer.from(answer.toString('latin1').replace('Connection: close', 'Connection: keep-alive'), 'latin1');
}

function readWhole(options: LoadOptions): Promise<Buffer> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    const socket = connect(options.port, '127.0.0.1', () => socket.write(toRequest(options, true)));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.once('error', fail);
    socket.once('end', () => done(Buffer.concat(chunks)));
  });
}

async function askUntil(end: number, options: LoadOptions, answerBytes: number): Promise<number> {
  let count = 0;
  while (performance.now() < end) count += await askOnOne(end, options, answerBytes);
  return count;
}

function askOnOne(end: number, options: LoadOptions, answerBytes: number): Promise<number> {
  return new Promise((done, fail) => {
    let read = 0;
    let count = 0;
    const ask = (socket: Socket) => socket.write(toRequest(options, !options.reuse));
    const socket = connect(options.port, '127.0.0.1', () => ask(socket));
    socket.setNoDelay(true);
    socket.on('data', (chunk) => {
      read += chunk.length;
      if (read < answerBytes) return;
      read -= answerBytes;
      count += 1;
      if (options.reuse && performance.now() < end) ask(socket);
      else socket.destroy();
    });
    socket.once('error', fail);
    socket.once('close', () => done(count));
  });
}
