/** What the popup is opened for: a page's tab, and a topic to show first. */
export interface Wanted {
  readonly tabId?: number;
  readonly topic?: string;
}

/** What this popup was opened for, by the query of its address; nothing in particular when it was the button. */
export function toWanted(search: string): Wanted {
  const query = new URLSearchParams(search);
  const tabId = Number(query.get('tab') ?? Number.NaN);
  return Number.isInteger(tabId) ? { tabId, ...(query.has('topic') && { topic: query.get('topic') ?? '' }) } : {};
}
