import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toFetcher } from './to-fetcher.ts';

const asked: IncomingMessage[] = [];
const server = createServer((request, response) => {
  asked.push(request);
  answer(request.url ?? '', response);
});
function answer(path: string, response: ServerResponse): void {
  if (path === '/elsewhere') response.writeHead(302, { location: '/file' }).end();
  else if (path === '/packed')
    response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': gzipSync('text').length }).end(gzipSync('text'));
  else response.writeHead(path === '/file' ? 200 : 404, { 'content-length': 4, etag: '"1"', 'set-cookie': 'who=you' }).end('text');
}
let origin = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const fetcher = toFetcher(fetch);
const ask = (path: string, from = origin) => fetcher(`${from}${path}`, new AbortController().signal);

describe('a request', () => {
  it('gives status, bytes and the length that was said', async () => {
    const { status, body, saidLength } = await ask('/file');
    expect([status, saidLength, await new Response(body).text()]).toEqual([200, 4, 'text']);
    expect((await ask('/other')).status).toBe(404);
  });

  it('knows no length of what is unpacked on the way', async () => {
    const { body, saidLength } = await ask('/packed');
    expect([saidLength, await new Response(body).text()]).toEqual([undefined, 'text']);
  });

  it('follows nobody elsewhere', async () => {
    asked.length = 0;
    await expect(ask('/elsewhere')).rejects.toMatchObject({ fault: 'E_REDIRECT' });
    expect(asked.map(({ url }) => url)).toEqual(['/elsewhere']);
  });

  it('to nobody fails by name', async () => {
    await expect(ask('/file', 'http://127.0.0.1:1')).rejects.toMatchObject({ fault: 'E_NET' });
  });

  it('is the same every time: no cookies, no referrer, nothing of what came before', async () => {
    asked.length = 0;
    await ask('/file');
    await ask('/file');
    expect(asked[1]?.headers).toEqual(asked[0]?.headers);
    for (const name of ['cookie', 'referer', 'if-none-match', 'if-modified-since', 'range'])
      expect(asked[1]?.headers).not.toHaveProperty(name);
  });
});
