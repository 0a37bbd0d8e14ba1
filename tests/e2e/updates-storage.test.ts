import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../cli/browser/until.ts';
import { fixtureRecord, inAll } from '../../lib/corpus/fixture-corpus.ts';
import { BROWSERS } from './extension.ts';
import { DAMAGES, findDatabase, findStorage, remove } from './profile-files.ts';
import { readSlots } from './read-database.ts';
import { ReaderAtHome, toInUse } from './reader-at-home.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';
import { checkNow, press, readWords, waitForWords } from './updates-page.ts';

const FROM_PACKAGE = 'The database could not be opened here';
const OLDER = /Older than what was accepted before/u;

// What is not done here because browsers cannot: a database of Chromium whose MANIFEST is gone never opens again and cannot be
// deleted (docs/browser-bugs.md); no browser tells when the transaction that takes an edition into use begins, so that a disk
// is full in the last step, the names and that transaction, and not in the transaction alone.
describe.each(BROWSERS)('what is kept on the device is lost or spoilt, in %s', (name) => {
  const reader = new ReaderAtHome(name);
  let older: Buffer;
  beforeAll(async () => {
    await reader.open();
    older = reader.readTimestamp();
    await reader.publish();
    await reader.expectNew();
  });
  afterAll(() => reader.close());
  const expectOlderRefused = () =>
    reader.withTimestamp(older, async () => {
      await checkNow(reader.updates);
      await waitForWords(reader.updates, OLDER);
    });

  it.each(DAMAGES[name])('S04 it answers, is filled again, and takes nothing older, when of its database $damage', async ({ spoil }) => {
    await reader.restart(() => spoil(findDatabase(name, reader.profile)));
    await until('it to be filled again', async () => !(await reader.readPopup()).includes(FROM_PACKAGE), { deadline: 40_000 });
    await expectOlderRefused();
    await reader.expectNew();
  });

  if (name === 'chromium')
    it('S03 it answers where the database never opens again', async () => {
      await reader.restart(() => remove(findDatabase(name, reader.profile), /^MANIFEST-/u));
      expect(await reader.readPopup()).toContain(FROM_PACKAGE);
      await reader.expectCard();
      await checkNow(reader.updates);
      await waitForWords(reader.updates, /No storage/u);
      await reader.restart(() => rmSync(findDatabase(name, reader.profile), { recursive: true }));
      await reader.expectNew();
    });

  it('S08 it leaves a database of a newer version alone, until the reader resets the data', async () => {
    await reader.updates.evaluate(toVersion99);
    await reader.restart();
    expect(await reader.readPopup()).toContain(FROM_PACKAGE);
    await checkNow(reader.updates);
    await waitForWords(reader.updates, /No storage/u);
    await reader.expectWhole([reader.edition]);
    await press(reader.updates, 'Reset the data');
    await press(reader.updates, 'Delete downloaded editions');
    await waitForWords(reader.updates, /No edition yet/u);
    expect(await reader.readPopup()).not.toContain(FROM_PACKAGE);
    await expectOlderRefused();
    await reader.expectNew();
  });

  it('S10 it has lost its feeds with extension storage, and what they may not go back behind is still known', async () => {
    await reader.restart(() => rmSync(findStorage(name, reader.profile), { recursive: true }));
    expect(await reader.readPopup()).not.toContain(FROM_PACKAGE);
    expect(await readWords(reader.updates)).not.toContain('Bridge library');
    await reader.withTimestamp(older, async () => {
      await reader.add();
      await waitForWords(reader.updates, OLDER);
    });
    await reader.expectNew();
  });

  it('S09 it begins anew when all of it is gone', async () => {
    await reader.restart(() => {
      rmSync(findStorage(name, reader.profile), { recursive: true });
      rmSync(findDatabase(name, reader.profile), { recursive: true });
    });
    expect(await reader.readPopup()).not.toContain(FROM_PACKAGE);
    expect(await readWords(reader.updates)).not.toContain('Bridge library');
    await reader.add();
    await reader.expectNew();
  });

  it('U12 it sets its alarm again when the browser has lost it', async () => {
    const countAlarms = () => reader.updates.evaluate(async () => (await api().alarms.getAll()).length);
    const loseAlarm = () => reader.updates.evaluate(() => api().alarms.clearAll());
    await reader.updates.evaluate(API);
    await until('the alarm', async () => (await countAlarms()) === 1);
    await loseAlarm();
    expect(await countAlarms()).toBe(0);
    await reader.session.stopBackground();
    await reader.openUpdates();
    await reader.updates.evaluate(API);
    await until('the alarm of another worker', async () => (await countAlarms()) === 1);
    await loseAlarm();
    await reader.restart();
    await reader.updates.evaluate(API);
    await until('the alarm of another start', async () => (await countAlarms()) === 1);
    await reader.expectNew();
  });
});

/** More records, each of which every edition changes. */
const toFillers = (edition: number, count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`reasons/filler-${at}.yaml`, { text: inAll(`Reason ${toDigits(edition * count + at)}`) }]),
  );
/** So many make an update long enough to be met in the middle, and so many too large for the room that is left on a disk. */
const [LONG, LARGE] = [400, 1200];
/** The room that is left, in bytes: enough for what extension storage holds. */
const LITTLE = 256 * 1024;

// Digits that cannot be packed to less.
function toDigits(seed: number): string {
  let [state, digits] = [seed + 1, ''];
  while (digits.length < 380) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    digits += state;
  }
  return digits.slice(0, 380);
}

describe.each(BROWSERS)('an update that is interrupted, in %s', (name) => {
  const reader = new ReaderAtHome(name);
  beforeAll(() => reader.open(toFillers(3, LONG)));
  afterAll(() => reader.close());

  it.each([
    { id: 'U05', how: 'the extension is loaded anew', interrupt: () => reader.session.reloadExtension() },
    { id: 'U06', how: 'the browser is closed and started again', interrupt: () => reader.session.close().then(() => reader.start()) },
    {
      id: 'U13',
      how: 'the extension is switched off and on',
      interrupt: () => reader.session.setEnabled(false).then(() => reader.session.setEnabled(true)),
    },
  ])('$id it leaves a whole edition, and the newest comes with the next check, when $how', async ({ interrupt }) => {
    await reader.publish(toFillers(reader.edition + 1, LONG));
    const met = Promise.withResolvers<void>();
    reader.host.before = () => {
      if (reader.host.requests.at(-1)?.includes('targets/') === true) met.resolve();
    };
    await checkNow(reader.updates);
    await met.promise;
    await interrupt();
    await reader.openUpdates();
    await reader.expectWhole([reader.edition - 1, reader.edition]);
    await reader.expectNew();
  });
});

describe.each(BROWSERS)('a disk that is full, in %s', (name) => {
  let disk: SmallDisk | undefined;
  let reader: ReaderAtHome;
  let why = '';
  beforeAll(async () => {
    try {
      disk = mountSmallDisk(256);
    } catch (error) {
      why = `NOT TESTED: what a full disk does to updates in ${name}. ${String(error)}`;
      process.stderr.write(`${why}\n`);
      return;
    }
    reader = new ReaderAtHome(name, disk.folder);
    await reader.open();
  });
  afterAll(async () => {
    await reader?.close();
    disk?.remove();
  });
  // From this request on.
  const fillAt = (file: string, leave: number) => {
    let isFull = false;
    reader.host.before = () => {
      if (isFull || !(reader.host.requests.at(-1)?.includes(file) ?? false)) return;
      isFull = true;
      disk?.fill(leave);
    };
  };
  const makeRoom = async () => {
    reader.host.before = () => {};
    disk?.empty();
    // Another worker knows of no check a moment ago that there was no room to note.
    await reader.session.stopBackground();
    await reader.openUpdates();
  };

  it('S01 while an edition is put together: what is in use stays, names are answered, and with room again the edition comes', async (test) => {
    if (disk === undefined) return test.skip(why);
    await reader.publish(toFillers(4, LARGE));
    fillAt('targets/', LITTLE);
    await checkNow(reader.updates);
    // Chromium says of a full disk nothing but that its database cannot be used.
    await waitForWords(reader.updates, name === 'firefox' ? /Not enough space/u : /Not enough space|No storage/u);
    if (name === 'firefox') await reader.expectWhole([reader.edition - 1]);
    await reader.readPopup();
    await reader.expectCard();
    await makeRoom();
    await reader.expectWholeOrGone([reader.edition - 1]);
    await reader.expectNew();
    // What was written until then may go only now, after the update has ended: to delete takes room as well.
    await until('nothing else to be there', async () => {
      const { used, found } = await readSlots(reader.updates);
      return found.join() === used.join();
    });
  });

  it('S02 when an edition is about to come into use: one of the two is, and with room again it is the newer', async (test) => {
    if (disk === undefined) return test.skip(why);
    const bridge = fixtureRecord('topics/bridge.yaml');
    const aliases = { ...bridge.aliases, en: [{ text: 'Sund Bridge' }, { text: 'Crossing of the Sund' }] };
    await reader.publish({ ...toFillers(5, LONG), 'topics/bridge.yaml': { ...bridge, aliases } });
    fillAt('matcher.bin', 0);
    await checkNow(reader.updates);
    await waitForWords(reader.updates, new RegExp(`Not enough space|No storage|${toInUse(reader.edition).source}`, 'u'));
    await reader.readPopup();
    await reader.expectCard();
    await makeRoom();
    await reader.expectWholeOrGone([reader.edition - 1, reader.edition]);
    await reader.expectNew();
  });
});

interface Api {
  readonly alarms: { getAll(): Promise<readonly object[]>; clearAll(): Promise<boolean> };
}
declare function api(): Api;
// Under one name in both browsers; Chromium has no other than “chrome”.
const API = 'globalThis.api = () => globalThis.browser ?? chrome';

async function toVersion99(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('corpus', 99);
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
    opening.addEventListener('error', () => reject(opening.error));
  });
}
