import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { LedgerEntry } from '../sync/progress.ts';
import { FeedCommands } from './feed-commands.ts';
import { type FixtureDevice, makeDevice } from './fixture-device.ts';
import { saveFeeds } from './kept-feeds.ts';
import { MOST_FEEDS } from './reader-feeds.ts';

const ADDRESS = 'https://feed.example/';
let device: FixtureDevice;
let requests: LedgerEntry[];
const toCommands = (changed: Partial<FixtureDevice> = {}) =>
  new FeedCommands({ ...device, ...changed, onRequest: (entry) => requests.push(entry) });
const order = async (commands: FeedCommands) => (await commands.load()).map(({ id, isOn }) => `${id}${isOn ? '' : ' off'}`);

beforeEach(async () => {
  fakeBrowser.reset();
  requests = [];
  device = await makeDevice('none');
});

async function add(commands: FeedCommands, name = 'Library') {
  const finding = await commands.look(ADDRESS);
  if (finding.kind !== 'found') throw new Error(`It is ${finding.kind}`);
  return commands.add(finding, name);
}

describe('a feed at an address', () => {
  it('is shown by its fingerprint and pinned only when that was confirmed', async () => {
    const commands = toCommands();
    const finding = await commands.look(ADDRESS);
    expect(finding).toMatchObject({ kind: 'found', address: ADDRESS });
    expect(await order(commands)).toEqual(['parallax']);
    expect(await add(commands)).toEqual(finding);
    expect(await commands.load()).toMatchObject([{ id: 'parallax' }, device.feed]);
  });

  it('is asked for its first root and nothing else, and each request is told', async () => {
    await toCommands().look(ADDRESS);
    expect(device.host.asked).toEqual(['1.root.json']);
    expect(requests).toMatchObject([{ host: 'feed.example', file: '1.root.json', why: 'feed-added', result: 'received' }]);
    expect(requests[0]?.bytes).toBeGreaterThan(100);
  });

  it('is named by its host where the reader gives no name', async () => {
    const commands = toCommands();
    await add(commands, '  ');
    expect((await commands.load())[1]?.name).toBe('feed.example');
  });

  it('is known when it was added before', async () => {
    const commands = toCommands();
    await add(commands);
    expect(await commands.look(ADDRESS)).toEqual({ kind: 'known', name: 'Library' });
    expect(await order(commands)).toHaveLength(2);
  });

  it('is not pinned when another root stands there than was compared', async () => {
    const commands = toCommands();
    const added = await commands.add({ address: ADDRESS, fingerprint: '0'.repeat(64) }, 'Library');
    expect(added).toMatchObject({ kind: 'failed', fault: { code: 'E_HASH', host: 'feed.example' } });
    expect(await order(commands)).toEqual(['parallax']);
  });

  it.each([
    ['nothing there', { status: 404, body: null, saidLength: undefined }, 'E_HTTP'],
    ['a page for signing in', { status: 200, body: new Blob(['<html>']).stream(), saidLength: undefined }, 'E_PARSE'],
    ['something endless', { status: 200, body: new Blob([' '.repeat(70_000)]).stream(), saidLength: undefined }, 'E_TOO_LARGE'],
  ])('is none with %s', async (_, body, code) => {
    const commands = toCommands({ fetch: async () => body });
    expect(await commands.look(ADDRESS)).toMatchObject({ kind: 'failed', fault: { code } });
    expect(requests).toHaveLength(1);
  });
});

describe('one feed more than can be kept', () => {
  const fill = async () => {
    const ids = Array.from({ length: MOST_FEEDS - 1 }, (_, at) => `f${String(at).padStart(12, '0')}`);
    const feeds = ids.map((id) => ({ ...device.feed, id, root: `${device.feed.root} ` }));
    await saveFeeds(device.stored, feeds);
  };

  it('is refused before its host is asked', async () => {
    await fill();
    expect(await toCommands().look(ADDRESS)).toEqual({ kind: 'too-many', most: MOST_FEEDS });
    expect(device.host.asked).toEqual([]);
  });

  it('is refused also where the last place was taken while it was compared', async () => {
    const commands = toCommands();
    const finding = await commands.look(ADDRESS);
    await fill();
    if (finding.kind !== 'found') throw new Error(`It is ${finding.kind}`);
    expect(await commands.add(finding, 'Library')).toEqual({ kind: 'too-many', most: MOST_FEEDS });
    expect(await order(commands)).toHaveLength(MOST_FEEDS);
  });
});

it('a feed that storage has no room for is said to have none', async () => {
  const stored = { ...device.stored, set: () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')) } as typeof device.stored;
  expect(await add(toCommands({ stored }))).toMatchObject({ kind: 'failed', fault: { code: 'E_QUOTA', host: undefined } });
});

describe('a feed whose adding is stopped', () => {
  it('is not pinned, whether its host answers or not', async () => {
    const commands = toCommands();
    const finding = await commands.look(ADDRESS);
    if (finding.kind !== 'found') throw new Error(`It is ${finding.kind}`);
    const asked = Promise.withResolvers<void>();
    const slow = toCommands({
      fetch: async (...request) => {
        asked.resolve();
        return device.host.fetch(...request);
      },
    });
    const adding = slow.add(finding, 'Library');
    await asked.promise;
    slow.stopAdding();
    expect(await adding).toMatchObject({ kind: 'failed', fault: { code: 'E_CANCELLED' } });
    expect(await order(commands)).toEqual(['parallax']);
    expect(await slow.add(finding, 'Library')).toEqual(finding);
  });
});

describe('the reader’s feeds', () => {
  it('are switched, moved and removed with their data, and the package’s own stays', async () => {
    const commands = toCommands();
    await add(commands);
    const { id } = device.feed;
    const remove = vi.spyOn(device.store, 'remove');
    await commands.switch(id, false);
    await commands.move(id, -1);
    expect(await order(commands)).toEqual([`${id} off`, 'parallax']);
    await commands.remove('parallax');
    await commands.remove(id);
    expect(await order(commands)).toEqual(['parallax']);
    expect(remove.mock.calls).toEqual([[id]]);
  });

  it('are removed when an update that runs is over, which would put them back', async () => {
    const commands = toCommands();
    await add(commands);
    const remove = vi.spyOn(device.store, 'remove');
    const running = Promise.withResolvers<void>();
    const update = navigator.locks.request('updates', () => running.promise);
    const removal = commands.remove(device.feed.id);
    await vi.waitFor(async () => expect(await order(commands)).toEqual(['parallax']));
    expect(remove).not.toHaveBeenCalled();
    running.resolve();
    await Promise.all([update, removal]);
    expect(remove).toHaveBeenCalledWith(device.feed.id);
  });

  it('lose no change of several at once', async () => {
    const commands = toCommands();
    await add(commands);
    const { id } = device.feed;
    await Promise.all([commands.switch('parallax', false), commands.switch(id, false), commands.move(id, -1)]);
    expect(await order(commands)).toEqual([`${id} off`, 'parallax off']);
  });
});
