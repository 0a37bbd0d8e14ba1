import { browser } from 'wxt/browser';
import { loadPackagedText } from '../messaging/packaged-text.ts';
import { installPackaged } from '../store/open-corpus.ts';
import { toPackagedLoader } from '../store/packaged-edition.ts';
import { auditFeed } from '../updates/audit-feed.ts';
import { toDevice } from '../updates/device.ts';
import { hasRoom } from '../updates/has-room.ts';

// What views need only where a database is not there or not whole: it is loaded then, and not with each of them.

const { local } = browser.storage;
const device = toDevice(local, () => loadPackagedText('feed.json'));

/** The edition that came with the extension. */
export const loadPackaged = toPackagedLoader(() => loadPackagedText('edition.json'));

/** Holds a feed against its digest. An edition that is not whole goes out of use; the background gets a newer one when it wakes. */
export async function mendFeed(feed: string): Promise<void> {
  if (await auditFeed(feed, device, 'now')) await installPackaged(loadPackaged, () => hasRoom(local));
}
