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

it('loads bytes as they are, which as text they would not stay', async () => {
  const bytes = [0, 10, 13, 128, 255];
  vi.stubGlobal('fetch', async () => new Response(Uint8Array.from(bytes)));
  expect([...(await loadPackagedBytes('matcher.bin'))]).toEqual(bytes);
});

it('names a file that is not there', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  await expect(loadPackagedText('edition.json')).rejects.toThrow("edition.json is missing from the extension's package");
  await expect(loadPackagedBytes('matcher.bin')).rejects.toThrow("matcher.bin is missing from the extension's package");
});
