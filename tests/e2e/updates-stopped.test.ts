import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../cli/browser/until.ts';
import { BROWSERS } from './extension.ts';
import { ReaderAtHome, toInUse } from './reader-at-home.ts';
import { giveLeave, takeLeave } from './site-leave.ts';
import { checkNow, press, readWords, waitForWords } from './updates-page.ts';

describe.each(BROWSERS)('a reader on the page of updates, in %s', (name) => {
  const reader = new ReaderAtHome(name);
  beforeAll(() => reader.open());
  afterEach(() => {
    reader.host.before = () => {};
  });
  afterAll(() => reader.close());

  it('stops an update in the middle: what was in use stays, they are told so, and the next check brings the newest', async () => {
    await reader.publish();
    const [asked, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    reader.host.before = () => {
      if (reader.host.requests.at(-1)?.includes('targets/') !== true) return undefined;
      asked.resolve();
      return held.promise;
    };
    await checkNow(reader.updates);
    await asked.promise;
    const before = reader.edition - 1;
    await waitForWords(reader.updates, new RegExp(`In progress.*Edition ${before} stays in use until every step is complete`, 'su'));
    await press(reader.updates, 'Stop');
    await waitForWords(
      reader.updates,
      new RegExp(`Stopped.*You stopped this update\\. Edition ${before} stays in use.*Check now to go on with it`, 'su'),
    );
    const words = await readWords(reader.updates);
    expect(words).toMatch(toInUse(before));
    expect(words).not.toContain('In progress');
    held.resolve();
    await reader.expectWhole([before]);
    await reader.expectNew();
    expect(await readWords(reader.updates)).not.toContain('You stopped');
  });

  it('is told when the browser lets nothing be loaded from the host, and what to do; after that the newest comes', async () => {
    await reader.publish();
    await takeLeave(reader.session);
    // A worker of Chromium that runs goes on as it was allowed to when it started (156, 2026-11-22).
    if (name === 'chromium') {
      await reader.session.stopBackground();
      await reader.openUpdates();
    }
    const { host } = new URL(reader.host.address);
    const { address } = reader.host;
    const isBarred = () =>
      reader.updates.evaluate(
        (url) =>
          fetch(url).then(
            () => false,
            () => true,
          ),
        address,
      );
    await until('the leave to be gone', isBarred);
    const asked = reader.host.requests.length;
    await reader.checkUntil(
      new RegExp(`Parallax may not load from ${host}\\..*does not let Parallax load from this host.*Allow it here`, 'su'),
    );
    expect(await readWords(reader.updates)).toMatch(toInUse(reader.edition - 1));
    await reader.expectWhole([reader.edition - 1]);
    // Chromium asks in a window of its own, which no driver can press; its page of extensions can be pressed.
    if (name === 'firefox') await press(reader.updates, `Allow ${host}`);
    else await giveLeave(reader.session);
    await reader.checkUntil(toInUse(reader.edition));
    expect(await readWords(reader.updates)).not.toContain('may not load');
    await reader.expectWhole([reader.edition]);
    // A browser may let a request go out, and keep the answer to itself.
    expect(reader.host.requests.length).toBeGreaterThan(asked);
  });
});
