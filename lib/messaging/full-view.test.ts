import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openFullView, takeWanted } from './full-view.ts';

const openPopup = vi.fn<() => Promise<void>>();

beforeEach(() => {
  fakeBrowser.reset();
  openPopup.mockReset();
  vi.spyOn(fakeBrowser.action, 'openPopup').mockImplementation(openPopup);
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `chrome-extension://parallax${path}`);
});
afterEach(() => vi.restoreAllMocks());

describe('the full view of a topic', () => {
  it('opens as the popup, which takes once what it was opened for', async () => {
    openPopup.mockResolvedValue();
    await openFullView(7, 'putin');
    expect(await takeWanted('')).toEqual({ tabId: 7, topic: 'putin' });
    expect(await takeWanted('')).toEqual({});
  });

  it('opens as a tab where the browser opens no popup, and leaves nothing for the next popup', async () => {
    openPopup.mockRejectedValue(new Error('no user gesture'));
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await openFullView(7, 'putin');
    const url = create.mock.calls[0]?.[0]?.url ?? '';
    expect(url).toBe('chrome-extension://parallax/popup.html?tab=7&topic=putin');
    expect(await takeWanted('')).toEqual({});
    expect(await takeWanted(new URL(url).search)).toEqual({ tabId: 7, topic: 'putin' });
  });
});

describe('what a popup was opened for', () => {
  it.each([
    ['its button', '', {}],
    ['a tab', '?tab=7', { tabId: 7 }],
    ['an address that is mended by hand', '?tab=x&topic=putin', {}],
    ['no tab', '?topic=putin', {}],
  ])('%s', async (_, search, wanted) => {
    expect(await takeWanted(search)).toEqual(wanted);
  });
});
