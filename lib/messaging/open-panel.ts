import { browser } from 'wxt/browser';
import { type PanelRoute, parsePanelHash, toPanelHash } from '../domain/panel-route.ts';

interface Wanted {
  readonly hash: string;
  /** The browser's tab beside which it is wanted; without it beside whichever is in front. */
  readonly tabId?: number;
}

const KEY = 'panel-wanted';

// Chromium has a side panel, Firefox on a desktop a sidebar, Firefox on Android neither.
interface Beside {
  readonly sidePanel?: { open(where: { readonly tabId: number } | { readonly windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void>; isOpen(where: object): Promise<boolean> };
  readonly windows?: { readonly WINDOW_ID_CURRENT: number };
}

/**
 * Opens the panel at a place: beside the page where the browser can, else in a tab of its own. To be called within the press of
 * the reader and before anything is waited for, because browsers open a panel at no other time.
 * @param tabId the tab that it is to be about; without it the one in front
 */
export async function openPanel(route: PanelRoute, tabId?: number): Promise<void> {
  const opened = openBeside(tabId);
  const wanted: Wanted = { hash: toPanelHash(route), ...(tabId !== undefined && { tabId }) };
  try {
    await Promise.all([opened, browser.storage.session.set({ [KEY]: wanted })]);
  } catch {
    await browser.storage.session.remove(KEY);
    const about = tabId === undefined ? '' : `?tab=${tabId}`;
    await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html${about}${wanted.hash}`) });
  }
}

async function openBeside(tabId: number | undefined): Promise<void> {
  const { sidePanel, sidebarAction, windows } = browser as unknown as Beside;
  if (sidePanel !== undefined) return sidePanel.open(tabId === undefined ? { windowId: windows?.WINDOW_ID_CURRENT ?? -2 } : { tabId });
  if (sidebarAction === undefined) throw new Error('This browser shows nothing beside a page');
  try {
    await sidebarAction.open();
  } catch (error) {
    // Firefox takes a message from a page for no press of the reader's (152, November 2026); one that is open needs none.
    if (!(await sidebarAction.isOpen({}))) throw error;
  }
}

/**
 * Goes where the panel was opened at, now and whenever it is wanted elsewhere.
 * @param tabId the tab that this panel is about: it leaves alone what another window's is wanted for
 */
export function followWanted(tabId: number | undefined, go: (route: PanelRoute) => void, signal: AbortSignal): void {
  const { session } = browser.storage;
  const take = async () => {
    const { [KEY]: wanted }: { [KEY]?: Wanted } = await session.get(KEY);
    if (wanted === undefined || signal.aborted || (wanted.tabId !== undefined && wanted.tabId !== tabId)) return;
    await session.remove(KEY);
    go(parsePanelHash(wanted.hash));
  };
  const hear = (changes: { readonly [key: string]: { readonly newValue?: unknown } }) => {
    if (changes[KEY]?.newValue !== undefined) void take();
  };
  session.onChanged.addListener(hear);
  signal.addEventListener('abort', () => session.onChanged.removeListener(hear));
  void take();
}
