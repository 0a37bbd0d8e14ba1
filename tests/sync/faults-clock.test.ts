import { describe, expect, it } from 'vitest';
import { makeDisk, toFixtureStore } from '../../lib/sync/fixture-store.ts';
import { keep, NEW, testRows } from './fault-row.ts';
import { openTestStore } from './open-test-store.ts';
import type { Loose } from './repository.ts';
import { NOW, readDisk } from './sync-from-files.ts';
import { World } from './world.ts';

const TEN_YEARS = 3652 * 86_400_000;

describe('clocks', () => {
  testRows([
    {
      id: 'F36a',
      title: 'the clock is ten years ahead',
      outcome: keep('E_EXPIRED'),
      arrange: async (world) => {
        await world.publish();
        world.clock.setTime(NOW + TEN_YEARS);
      },
      mend: async (world) => {
        world.clock.setTime(NOW);
        await world.publish();
      },
    },
    {
      id: 'F36b',
      title: 'the clock is ten years behind',
      outcome: NEW,
      arrange: async (world) => {
        await world.publish();
        world.clock.setTime(NOW - TEN_YEARS);
      },
      after: async (world) => expect((await world.state())?.maxClockSeen).toBe(NOW),
    },
    ...[-TEN_YEARS, TEN_YEARS].map((jump, at) => ({
      id: `F36${'cd'[at]}`,
      title: `the clock jumps ten years ${jump < 0 ? 'back' : 'ahead'} in the middle of the run`,
      outcome: NEW,
      arrange: async (world: World) => {
        await world.publish();
        world.server.onRequest = (path) => {
          if (path.endsWith('snapshot.json')) world.clock.setTime(NOW + jump);
        };
      },
      mend: async (world: World) => {
        world.server.onRequest = undefined;
        world.clock.setTime(NOW);
        await world.publish();
      },
    })),
    {
      id: 'U08',
      title: 'the device sleeps for a minute in the middle of the run',
      outcome: keep('E_TIMEOUT'),
      arrange: async (world) => {
        await world.publish();
        world.server.onRequest = (path) => {
          if (path.endsWith('snapshot.json')) world.clock.advance(60_000);
        };
      },
      mend: async (world) => {
        world.server.onRequest = undefined;
      },
    },
    {
      id: 'F36e',
      title: 'the clock goes back to before the timestamp expired, which is served again',
      outcome: keep('E_EXPIRED'),
      arrange: async (world) => {
        world.clock.setTime(NOW + 20 * 86_400_000);
        world.repository.now = world.clock.now();
        await world.publish();
        expect(await world.sync()).toMatchObject({ kind: 'updated' });
        // The newest timestamp is as old again as when the clock was right; by the set-back clock it would still hold.
        world.clock.setTime(NOW + 35 * 86_400_000);
        world.repository.writeTimestamp(world.repository.signedOf('timestamp')['meta'] as Loose, {
          signed: (signed) => ({ ...signed, expires: '2026-12-12T00:00:00Z' }),
        });
        expect(await world.sync()).toMatchObject({ kind: 'kept', fault: 'E_EXPIRED' });
        world.clock.setTime(NOW);
      },
      mend: async (world) => {
        world.clock.setTime(NOW + 35 * 86_400_000);
        world.repository.now = world.clock.now();
        await world.publish();
      },
    },
  ]);
});

describe('what a host learns', () => {
  it('V01 two readers of the same edition, who came to it in different ways, ask byte for byte the same', async () => {
    await using world = await World.create(openTestStore, 100);
    const first = world.readable;
    const before = world.newest;
    await world.publish({ deltasFrom: [before] });
    expect(await world.sync()).toMatchObject({ kind: 'updated' });
    const disk = makeDisk();
    const second = { store: toFixtureStore(disk), readActive: async () => readDisk(disk) };
    world.readable = second;
    world.clock.advance(3_600_000);
    expect(await world.sync()).toMatchObject({ kind: 'updated' });
    await world.publish({ deltasFrom: [world.newest, before] });
    const asked: string[][] = [];
    for (const readable of [first, second]) {
      world.readable = readable;
      world.forget();
      expect(await world.sync()).toMatchObject({ kind: 'updated' });
      expect(await world.look()).toEqual(World.toLook(world.newest));
      asked.push(world.server.requests.map(({ head }) => head));
      world.clock.advance(3_600_000);
    }
    expect(asked[0]).toEqual(asked[1]);
    expect(asked[0]).toHaveLength(5);
    for (const head of asked[0]!)
      expect(head).not.toMatch(/\r\n(cookie|referer|if-none-match|if-modified-since|range|authorization):|\?/iu);
  });
});
