import { constants, gzipSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { reduceSchedule, type Schedule } from '../../lib/sync/schedule.ts';
import { type Answer, BadServer, cutOff, drip, endless, hangUp, ok, stall, status, toOkHead } from './bad-server.ts';
import { type FaultRow, keep, NEW, testRows } from './fault-row.ts';
import { untilSettled } from './pass-time.ts';
import type { World } from './world.ts';

/** Publishes the next edition, and answers for one of its files with something else. */
async function answerWith(world: World, toPath: (world: World) => string, toAnswer: (file: Uint8Array) => Answer): Promise<void> {
  await world.publish();
  const path = toPath(world);
  world.server.answers.set(path, toAnswer(world.server.files.get(path) ?? new Uint8Array()));
}

const TIMESTAMP = () => 'timestamp.json';
const SNAPSHOT = ({ repository }: World) => `${repository.versions.snapshot}.snapshot.json`;
const TARGETS = ({ repository }: World) => `${repository.versions.targets}.targets.json`;
const NEXT_ROOT = () => '2.root.json';
const FULL = ({ repository }: World) => repository.pathOf('full.ndjson.gz');
const PORTAL = '<!doctype html><title>Log in to this network</title><form><input name=password></form>';

/** Runs against a server that falls silent, and lets time pass for as long as the run waits. */
const whileWaiting =
  (most: number): NonNullable<FaultRow['run']> =>
  async (world) => {
    const start = world.clock.now();
    const outcome = await untilSettled(world.sync(), world.clock, world.silence.promise);
    expect(world.clock.now() - start).toBeLessThanOrEqual(most);
    return outcome;
  };

describe('what a host and the way to it may do', () => {
  testRows([
    {
      id: 'F01a',
      title: 'the timestamp is not there (404)',
      outcome: keep('E_HTTP'),
      arrange: (world) => answerWith(world, TIMESTAMP, () => status(404, 'Not Found')),
    },
    {
      id: 'F01b',
      title: 'the snapshot is not there (404)',
      outcome: keep('E_HTTP'),
      arrange: (world) => answerWith(world, SNAPSHOT, () => status(404, 'Not Found')),
    },
    {
      id: 'F02',
      title: 'three answers of 500, one a run, and then the file',
      outcome: NEW,
      arrange: (world) => answerWith(world, TIMESTAMP, () => status(500, 'Internal Server Error')),
      run: async (world) => {
        const before = await world.look();
        let schedule: Schedule | undefined;
        for (let failed = 0; failed < 3; failed += 1) {
          const outcome = await world.sync();
          expect(outcome).toMatchObject({ kind: 'kept', fault: 'E_HTTP' });
          expect(await world.look()).toEqual(before);
          const now = world.clock.now();
          schedule = reduceSchedule(schedule, { kind: 'ended', now, outcome }, () => 0.5);
          expect(schedule.nextAt - now).toBe(5 * 60_000 * 2 ** failed);
          world.clock.advance(schedule.nextAt - now);
        }
        world.server.answers.clear();
        return world.sync();
      },
    },
    {
      id: 'F03a',
      title: 'nobody listens at the port (refused)',
      outcome: keep('E_NET'),
      arrange: async (world) => {
        const gone = await BadServer.start();
        world.useMirrors(gone.url);
        await gone.close();
      },
      mend: async (world) => {
        world.useMirrors(world.server.url);
        await world.publish();
      },
    },
    {
      id: 'F03b',
      title: 'it hangs up without a word',
      outcome: keep('E_NET'),
      arrange: (world) => answerWith(world, TIMESTAMP, () => hangUp),
    },
    {
      id: 'F03c',
      title: 'there is no such host (DNS)',
      outcome: keep('E_NET'),
      arrange: (world) => world.useMirrors('http://host.invalid/'),
      mend: async (world) => {
        world.useMirrors(world.server.url);
        await world.publish();
      },
    },
    {
      id: 'F04',
      title: 'it leads to another host (302)',
      outcome: keep('E_REDIRECT'),
      arrange: (world) => answerWith(world, TIMESTAMP, () => status(302, 'Found', { location: `${world.elsewhere.url}timestamp.json` })),
    },
    {
      id: 'F05',
      title: 'a page to log in at, with status 200',
      outcome: keep('E_PARSE'),
      arrange: (world) => answerWith(world, TIMESTAMP, () => ok(PORTAL, { 'content-type': 'text/html' })),
    },
    {
      id: 'F06',
      title: 'the right bytes as another content type',
      outcome: NEW,
      arrange: (world) => answerWith(world, FULL, (file) => ok(file, { 'content-type': 'text/html; charset=windows-1251' })),
    },
    {
      id: 'F07a',
      title: 'a content encoding that the bytes do not have',
      outcome: keep('E_NET', 'E_LENGTH', 'E_GZIP', 'E_HASH', 'E_PARSE'),
      arrange: (world) => answerWith(world, TIMESTAMP, (file) => ok(file, { 'content-encoding': 'gzip' })),
    },
    {
      id: 'F07b',
      title: 'a target whose packing is said to be one of the way, so that it arrives unpacked',
      outcome: keep('E_LENGTH', 'E_HASH', 'E_TOO_LARGE', 'E_GZIP'),
      arrange: (world) => answerWith(world, FULL, (file) => ok(file, { 'content-encoding': 'gzip' })),
    },
    {
      id: 'F08a',
      title: 'a content length beyond what comes',
      outcome: keep('E_LENGTH'),
      arrange: (world) => answerWith(world, FULL, (file) => cutOff(file, file.length - 100, file.length)),
    },
    {
      id: 'F08b',
      title: 'a content length short of the file',
      outcome: keep('E_LENGTH'),
      arrange: (world) => answerWith(world, FULL, (file) => ok(file, { 'content-length': String(file.length - 100) })),
    },
    {
      id: 'F09',
      title: 'the stream ends early, at the end of a line, without a length',
      outcome: keep('E_LENGTH'),
      more: 100,
      arrange: (world) =>
        answerWith(world, FULL, () => {
          const lines = world.newest.records.slice(0, 40).map(({ id, record }) => `${JSON.stringify({ id, record })}\n`);
          const half = gzipSync(lines.join(''), { finishFlush: constants.Z_FULL_FLUSH });
          return cutOff(half, half.length, undefined);
        }),
    },
    ...(
      [
        ['F10a', 'the timestamp', TIMESTAMP],
        ['F10b', 'the snapshot', SNAPSHOT],
        ['F10c', 'the targets', TARGETS],
        ['F10d', 'the next root', NEXT_ROOT],
        ['F10e', 'the target', FULL],
      ] as const
    ).map(
      ([id, what, toPath]): FaultRow => ({
        id,
        title: `${what} never ends`,
        outcome: keep('E_TOO_LARGE'),
        arrange: (world) => answerWith(world, toPath, (file) => endless(file.length === 0 ? '{' : file)),
      }),
    ),
    {
      id: 'F14a',
      title: 'it takes the request and says nothing',
      outcome: keep('E_TIMEOUT'),
      arrange: (world) => answerWith(world, TIMESTAMP, () => stall('', world.silence.resolve)),
      run: whileWaiting(15_000),
    },
    {
      id: 'F14b',
      title: 'the head comes at one byte a second',
      outcome: keep('E_TIMEOUT'),
      arrange: (world) => answerWith(world, TIMESTAMP, (file) => drip(file, 'head', world.clock, world.silence.resolve)),
      run: whileWaiting(15_000),
    },
    {
      id: 'F14c',
      title: 'the body comes at one byte a second',
      outcome: keep('E_TIMEOUT'),
      arrange: (world) => answerWith(world, SNAPSHOT, (file) => drip(file, 'body', world.clock, world.silence.resolve)),
      run: whileWaiting(20_000),
    },
    {
      id: 'F14d',
      title: 'the body stops in the middle',
      outcome: keep('E_TIMEOUT'),
      arrange: (world) =>
        answerWith(world, FULL, (file) =>
          stall(Buffer.concat([Buffer.from(toOkHead(file.length)), file.subarray(0, 500)]), world.silence.resolve),
        ),
      run: whileWaiting(20_000),
    },
    {
      id: 'F37a',
      title: 'of two mirrors the first has a wrong signature',
      outcome: NEW,
      arrange: async (world) => {
        await world.publish();
        const bad = await BadServer.start(withWrongSignature(world));
        world.closing.push(bad);
        world.useMirrors(bad.url, world.server.url);
      },
    },
    {
      id: 'F37b',
      title: 'a mirror whose signature was wrong is not asked for a day',
      outcome: NEW,
      arrange: async (world) => {
        await world.publish();
        const bad = await BadServer.start(withWrongSignature(world));
        world.closing.push(bad);
        world.useMirrors(bad.url, world.server.url);
      },
      after: async (world) => {
        const [bad] = world.closing;
        const asked = bad!.requests.length;
        expect(await world.sync()).toMatchObject({ kind: 'current' });
        expect(bad!.requests.length).toBe(asked);
        world.clock.advance(86_400_000);
        expect(await world.sync()).toMatchObject({ kind: 'current' });
        expect(bad!.requests.length).toBeGreaterThan(asked);
      },
    },
    {
      id: 'F38',
      title: 'all mirrors are bad, each in another way',
      outcome: keep('E_HTTP', 'E_SIG', 'E_THRESHOLD', 'E_NET'),
      arrange: async (world) => {
        await world.publish();
        const bad = await BadServer.start(withWrongSignature(world));
        const empty = await BadServer.start();
        world.closing.push(bad, empty);
        world.useMirrors(bad.url, empty.url);
      },
      mend: async (world) => {
        world.useMirrors(world.server.url);
        await world.publish();
      },
    },
    {
      id: 'F39a',
      title: 'another edition is published in the middle of the run',
      outcome: NEW,
      arrange: async (world) => {
        const first = await world.publish();
        const later = { ...first, number: first.number + 1 };
        world.server.onRequest = (path) => {
          if (path !== SNAPSHOT(world)) return;
          world.server.onRequest = undefined;
          world.repository.publish({ edition: later });
        };
      },
    },
    {
      id: 'F39b',
      title: 'another edition replaces the files of the one that is on its way',
      outcome: keep('E_HTTP'),
      arrange: async (world) => {
        const first = await world.publish();
        const full = FULL(world);
        world.server.onRequest = (path) => {
          if (path !== SNAPSHOT(world)) return;
          world.server.onRequest = undefined;
          world.repository.publish({ edition: { ...first, number: first.number + 1, records: first.records.slice(1) } });
          world.repository.files.delete(full);
        };
      },
    },
    {
      id: 'F40',
      title: 'a portal answers everything with its page, the next root too',
      outcome: keep('E_PARSE'),
      arrange: async (world) => {
        await world.publish();
        world.server.answerAll = ok(PORTAL, { 'content-type': 'text/html' });
      },
      after: async (world) => expect((await world.state())?.trusted.root).toBe(world.feed.root),
      mend: async (world) => {
        world.server.answerAll = undefined;
        await world.publish();
      },
    },
  ]);
});

function withWrongSignature(world: World): Map<string, Uint8Array> {
  const files = world.repository.copyFiles();
  const text = world.repository.textOf('timestamp.json');
  files.set(
    'timestamp.json',
    new TextEncoder().encode(text.replace(/("sig": ")(.)/u, (_, before: string, digit: string) => before + (digit === '0' ? '1' : '0'))),
  );
  return files;
}
