import { browser } from 'wxt/browser';

/** What the popup is opened for: a page's tab, and a topic to show first. */
export interface Wanted {
  readonly tabId?: number;
  readonly topic?: string;
}

const KEY = 'wanted';

/** Opens the popup at a topic; as a tab where the browser refuses to open a popup by itself. */
export async function openFullView(tabId: number, topic: string): Promise<void> {
  const wanted: Wanted = { tabId, topic };
  await browser.storage.session.set({ [KEY]: wanted });
  try {
    await browser.action.openPopup();
  } catch {
    await browser.storage.session.remove(KEY);
    await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html?tab=${tabId}&topic=${encodeURIComponent(topic)}`) });
  }
}

/** What this popup was opened for: by a link in a card, or by its address; nothing in particular when it was the button. */
export async function takeWanted(search: string): Promise<Wanted> {
  const query = new URLSearchParams(search);
  const tabId = Number(query.get('tab') ?? Number.NaN);
  if (Number.isInteger(tabId)) return { tabId, ...(query.has('topic') && { topic: query.get('topic') ?? '' }) };
  const { [KEY]: wanted }: { [KEY]?: Wanted } = await browser.storage.session.get(KEY);
  await browser.storage.session.remove(KEY);
  return wanted ?? {};
}
