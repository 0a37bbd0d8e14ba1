import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadPackagedBytes, loadPackagedText } from './packaged-text.ts';

beforeEach(() => {
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `chrome-extension://parallax${path}`);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('loads a file from the extension’s own package', async () => {
  const fetched = vi.fn<(url: string) => Promise<Response>>(async () => new Response('{}'));
  vi.stubGlobal('fetch', fetched);
  expect(await loadPackagedText('edition.json')).toBe('{}');
  expect(fetched).toHaveBeenCalledWith('chrome-extension://parallax/edition.json');
});

it('loads bytes that were packed small, as they were', async () => {
  const bytes = [0, 10, 13, 128, 255];
  vi.stubGlobal('fetch', async () => new Response(gzipSync(Uint8Array.from(bytes))));
  expect([...(await loadPackagedBytes('matcher.bin'))]).toEqual(bytes);
});

it('refuses bytes that were not', async () => {
  vi.stubGlobal('fetch', async () => new Response(Uint8Array.from([4, 32, 123])));
  await expect(loadPackagedBytes('matcher.bin')).rejects.toThrow(TypeError);
});

it('names a file that is not there', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  await expect(loadPackagedText('edition.json')).rejects.toThrow("edition.json is missing from the extension's package");
  await expect(loadPackagedBytes('matcher.bin')).rejects.toThrow("matcher.bin is missing from the extension's package");
});
