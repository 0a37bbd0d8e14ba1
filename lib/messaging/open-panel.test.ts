import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PanelRoute } from '../domain/panel-route.ts';
import { followWanted, openPanel } from './open-panel.ts';

const QUESTION: PanelRoute = { tab: 'record', kind: 'questions', id: 'what-it-does' };
const api = fakeBrowser as unknown as Record<'sidePanel' | 'sidebarAction', object | undefined>;
let panel: AbortController;

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(api, { sidePanel: undefined, sidebarAction: undefined });
  panel = new AbortController();
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `chrome-extension://parallax${path}`);
});
afterEach(() => {
  panel.abort();
  vi.restoreAllMocks();
});

// A panel that shows itself beside a tab, and where it was asked to go.
function beside(tabId: number): PanelRoute[] {
  const places: PanelRoute[] = [];
  followWanted(tabId, (route) => places.push(route), panel.signal);
  return places;
}
const settle = () => new Promise((done) => setImmediate(done));

describe('the panel', () => {
  it('opens beside the tab it is about, within the press', async () => {
    const open = vi.fn(async () => {});
    api.sidePanel = { open };
    const opened = openPanel(QUESTION, 7);
    expect(open).toHaveBeenCalledWith({ tabId: 7 });
    await opened;
    const places = beside(7);
    await settle();
    expect(places).toEqual([QUESTION]);
  });

  it('goes there when it is open already, and only once', async () => {
    api.sidebarAction = { open: async () => {} };
    const places = beside(7);
    await openPanel(QUESTION, 7);
    await settle();
    const later = beside(7);
    await settle();
    expect([places, later]).toEqual([[QUESTION], []]);
  });

  it('leaves alone what is wanted beside a tab of another window', async () => {
    api.sidePanel = { open: async () => {} };
    const [other, own] = [beside(8), beside(7)];
    await openPanel(QUESTION, 7);
    await settle();
    expect([other, own]).toEqual([[], [QUESTION]]);
  });

  it('opens beside the tab in front where none is named', async () => {
    const open = vi.fn(async () => {});
    api.sidePanel = { open };
    await openPanel({ tab: 'search', query: '' });
    expect(open).toHaveBeenCalledWith({ windowId: -2 });
  });

  it.each([
    ['refuses', { open: () => Promise.reject(new Error('no press')) }, undefined],
    ['refuses, and shows none', undefined, { open: () => Promise.reject(new Error('no press')), isOpen: async () => false }],
    ['has none', undefined, undefined],
  ])('opens as a tab where the browser %s, and leaves nothing for the next', async (_, sidePanel, sidebarAction) => {
    Object.assign(api, { ...(sidePanel && { sidePanel }), ...(sidebarAction && { sidebarAction }) });
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await openPanel(QUESTION, 7);
    expect(create.mock.calls[0]?.[0]?.url).toBe('chrome-extension://parallax/sidepanel.html?tab=7#/record/questions/what-it-does');
    const places = beside(7);
    await settle();
    expect(places).toEqual([]);
  });

  it('is gone to where it is open though the browser takes this for no press', async () => {
    api.sidebarAction = { open: () => Promise.reject(new Error('no press')), isOpen: async () => true };
    const places = beside(7);
    await openPanel(QUESTION, 7);
    await settle();
    expect(places).toEqual([QUESTION]);
  });
});
