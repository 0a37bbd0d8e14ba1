import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { greet, hasUnseenNews, noteNewsSeen } from './welcome.ts';

const create = vi.fn<(properties: object) => Promise<void>>();
const beVersion = (version: string) => vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version } as never);

beforeEach(() => {
  fakeBrowser.reset();
  create.mockReset().mockResolvedValue();
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(create);
  beVersion('1.0.0');
});
afterEach(() => vi.restoreAllMocks());

describe('the welcome page', () => {
  it('opens when the extension is installed, once', async () => {
    for (const reason of ['install', 'install']) await greet({ reason });
    expect(create.mock.calls).toEqual([[{ url: expect.stringContaining('/welcome.html') as string }]]);
  });

  it.each(['update', 'chrome_update', 'browser_update'])('does not open at an %s', async (reason) => {
    await greet({ reason });
    expect(create).not.toHaveBeenCalled();
  });
});

describe('what is new', () => {
  it('is not, to whoever has just installed the extension', async () => {
    await greet({ reason: 'install' });
    expect(await hasUnseenNews()).toBe(false);
  });

  it('is told to who has seen that of an earlier version, until it has been seen', async () => {
    await fakeBrowser.storage.local.set({ welcomed: true, newsSeen: '0.0.9' });
    expect(await hasUnseenNews()).toBe(true);
    await noteNewsSeen();
    expect(await hasUnseenNews()).toBe(false);
  });

  it('is not, after an update that has nothing to tell', async () => {
    await greet({ reason: 'install' });
    beVersion('99.1.0');
    await greet({ reason: 'update' });
    expect(await hasUnseenNews()).toBe(false);
  });
});
