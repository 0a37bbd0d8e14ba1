import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { offerPanelInMenu } from './panel-menu.ts';

const api = fakeBrowser as unknown as Record<'menus' | 'sidePanel' | 'sidebarAction', object | undefined>;

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(api, { menus: undefined, sidePanel: undefined, sidebarAction: undefined });
});
afterEach(() => vi.restoreAllMocks());

it('opens the panel from the menu of the button, within the press', async () => {
  const [open, create, clicks] = [vi.fn(async () => {}), vi.fn(), [] as ((info: object, tab: object) => void)[]];
  api.menus = { create, removeAll: async () => {}, onClicked: { addListener: (hear: (typeof clicks)[0]) => clicks.push(hear) } };
  api.sidebarAction = { open };
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('Open the panel');
  offerPanelInMenu();
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
  await vi.waitFor(() => expect(create).toHaveBeenCalledWith({ id: 'open-panel', title: 'Open the panel', contexts: ['action'] }));
  for (const click of clicks) click({ menuItemId: 'of another' }, { id: 7 });
  expect(open).not.toHaveBeenCalled();
  for (const click of clicks) click({ menuItemId: 'open-panel' }, { id: 7 });
  expect(open).toHaveBeenCalledOnce();
});

it('leaves browsers without such menus alone', () => {
  expect(offerPanelInMenu).not.toThrow();
});
