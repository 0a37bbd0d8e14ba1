import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadPackagedText } from './packaged-text.ts';

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

it('names a file that is not there', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  await expect(loadPackagedText('matcher.json')).rejects.toThrow("matcher.json is missing from the extension's package");
});
