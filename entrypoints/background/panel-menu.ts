import { browser } from 'wxt/browser';
import { openPanel } from '../../lib/messaging/open-panel.ts';

const ID = 'open-panel';

/** Puts the panel into the menu of the toolbar button where the browser does not do so by itself, as Chromium does. */
export function offerPanelInMenu(): void {
  const { menus } = browser as unknown as { readonly menus?: Menus };
  // Chromium's is called otherwise, and Firefox on Android has none.
  if (menus === undefined) return;
  menus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === ID) void openPanel({ tab: 'page' }, tab?.id);
  });
  browser.runtime.onInstalled.addListener(() => {
    // An earlier version of the extension may have put it there.
    void menus
      .removeAll()
      .then(() => menus.create({ id: ID, title: browser.i18n.getMessage('commandPanel' as never), contexts: ['action'] }));
  });
}

interface Menus {
  removeAll(): Promise<void>;
  create(item: { readonly id: string; readonly title: string; readonly contexts: readonly string[] }): void;
  readonly onClicked: {
    addListener(listener: (info: { readonly menuItemId: string | number }, tab?: { readonly id?: number | undefined }) => void): void;
  };
}
