import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SyncFault } from './fault.ts';
import {
  type Answer,
  type FixtureRecords,
  makeRecords,
  pack,
  toBody,
  toDeltaLines,
  toEditionTargets,
  toFeed,
  toFullLines,
  toHost,
  toNextRecords,
  toTarget,
} from './fixture-feed.ts';
import { FIXTURE_NOW, type FixtureRepository, type FixtureTarget, makeRepository } from './fixture-repository.ts';
import { FixtureClock, makeDisk, runSync, type Standing, toStanding } from './fixture-run.ts';
import type { FixtureDisk } from './fixture-store.ts';
import type { SyncSurroundings } from './sync-feed.ts';

const unhandled: unknown[] = [];
const onUnhandled = (reason: unknown) => unhandled.push(reason);
process.on('unhandledRejection', onUnhandled);
afterAll(() => {
  process.off('unhandledRejection', onUnhandled);
  expect(unhandled).toEqual([]);
});

const DAY = 86_400_000;
const HTML = new TextEncoder().encode('<!doctype html><title>Sign in</title>');
const chunks = (size: number, count = Number.POSITIVE_INFINITY) =>
  (function* () {
    for (let at = 0; at < count; at += 1) yield new Uint8Array(size).fill(32);
  })();

let one: FixtureRecords;
let two: FixtureRecords;
let repository: FixtureRepository;
let disk: FixtureDisk;
let before: Standing;
beforeAll(async () => {
  one = await makeRecords();
  two = toNextRecords(one, 2);
});
/** Edition 1 is in use, edition 2 is published. */
beforeEach(async () => {
  repository = await makeRepository();
  await repository.publish({ targets: await toEditionTargets(1, one) });
  disk = makeDisk();
  await runSync(toFeed(repository), disk, toHost(repository.files));
  before = toStanding(disk);
});

type Given = Partial<SyncSurroundings>;
const publishTwo = async (changed: Record<string, FixtureTarget> = {}) =>
  repository.publish({ targets: { ...(await toEditionTargets(2, two)), ...changed } });
const run = (answer?: (path: string) => Answer | undefined, given: Given = {}, mirrors?: readonly string[]) =>
  runSync(toFeed(repository, mirrors), disk, { ...toHost(repository.files, answer), ...given });

/** What was in use is in use, the fault has its code, and a clean run afterwards brings the newest edition. */
async function expectKept(fault: SyncFault, answer?: (path: string) => Answer | undefined, given: Given = {}): Promise<void> {
  expect(await run(answer, given)).toMatchObject({ kind: 'kept', fault });
  expect(toStanding(disk)).toEqual(before);
  expect(disk.stage).toBeUndefined();
  await repository.publish({ targets: await toEditionTargets(3, two) });
  expect(await run()).toMatchObject({ kind: 'updated', to: { number: 3 } });
  expect(toStanding(disk).records).toEqual([...two]);
}
const at = (ending: string, answer: Answer) => (path: string) => (path.endsWith(ending) ? answer : undefined);

describe('a host that fails', () => {
  beforeEach(async () => void (await publishTwo()));

  it.each<[string, string, Answer, SyncFault]>([
    ['F01 has no timestamp', 'timestamp.json', { status: 404 }, 'E_HTTP'],
    ['F01 has no snapshot', 'snapshot.json', { status: 404 }, 'E_HTTP'],
    ['F02 has trouble', 'timestamp.json', { status: 500 }, 'E_HTTP'],
    ['F02 has trouble with roots', '.root.json', { status: 503 }, 'E_HTTP'],
    ['F03 is not there', '.root.json', 'E_NET', 'E_NET'],
    ['F04 sends us elsewhere', 'timestamp.json', 'E_REDIRECT', 'E_REDIRECT'],
    ['F05 answers with a page', 'timestamp.json', HTML, 'E_PARSE'],
    ['F40 answers everything with a page', '.root.json', HTML, 'E_PARSE'],
    ['F08 says too long a length', 'timestamp.json', { body: toBody([HTML]), saidLength: 1000 }, 'E_LENGTH'],
    ['F08 says too short a length', 'timestamp.json', { body: toBody([HTML]), saidLength: 3 }, 'E_LENGTH'],
    ['F10 has an endless timestamp', 'timestamp.json', { body: toBody(chunks(1000)) }, 'E_TOO_LARGE'],
    ['F10 has an endless snapshot', 'snapshot.json', { body: toBody(chunks(1000)) }, 'E_TOO_LARGE'],
    ['F10 has endless targets', 'targets.json', { body: toBody(chunks(1000)) }, 'E_TOO_LARGE'],
    ['F10 has an endless root', '.root.json', { body: toBody(chunks(1000)) }, 'E_TOO_LARGE'],
  ])('%s: all stays as it was', async (_, path, answer, fault) => {
    await expectKept(fault, at(path, answer));
  });

  it.each<[string, Answer | ((bytes: Uint8Array<ArrayBuffer>) => Answer), SyncFault]>([
    ['lacks the edition', { status: 404 }, 'E_HTTP'],
    ['cuts it off at the end of a line (F09)', (bytes) => ({ body: toBody([bytes.slice(0, -9)]) }), 'E_LENGTH'],
    ['gives other bytes', (bytes) => bytes.with(30, 0), 'E_HASH'],
    ['gives an endless one (F10)', { body: toBody(chunks(1000)) }, 'E_TOO_LARGE'],
  ])('%s: all stays as it was', async (_, answer, fault) => {
    const own = (path: string): Answer | undefined => {
      const bytes = repository.files.get(path);
      if (!path.endsWith('full.ndjson.gz') || bytes === undefined) return undefined;
      return typeof answer === 'function' ? answer(bytes) : answer;
    };
    expect(await run(own)).toMatchObject({ kind: 'kept', fault, host: 'feed.example' });
    expect(toStanding(disk)).toEqual(before);
    expect(await run()).toMatchObject({ kind: 'updated' });
  });

  it('F14 says nothing: it is given up after 15 seconds', async () => {
    const clock = new FixtureClock(FIXTURE_NOW);
    const fetch = () => {
      setImmediate(() => clock.advance(15_000));
      return new Promise<never>(() => {});
    };
    expect(await run(undefined, { fetch, clock })).toMatchObject({ kind: 'kept', fault: 'E_TIMEOUT' });
  });

  it('F06 calls the right bytes by a wrong type, or says no length: they are taken', async () => {
    const answer = (path: string): Answer | undefined => {
      const bytes = repository.files.get(path);
      return bytes && { body: toBody([bytes]), saidLength: undefined };
    };
    expect(await run(answer)).toMatchObject({ kind: 'updated' });
  });

  it('F37 is passed over for the next mirror, and for a day where it forged', async () => {
    const other = await makeRepository({ name: 'other' });
    await other.publish({ targets: await toEditionTargets(9, two) });
    const forged = other.files.get('timestamp.json');
    const mirrors = ['https://bad.example/', 'https://good.example/'];
    const asked: string[] = [];
    const fetch: SyncSurroundings['fetch'] = async (url, signal) => {
      asked.push(new URL(url).host);
      const answer = (path: string) => (url.startsWith('https://bad') && path === 'timestamp.json' ? forged : undefined);
      return toHost(repository.files, answer).fetch(url, signal);
    };
    expect(await run(undefined, { fetch }, mirrors)).toMatchObject({ kind: 'updated', to: { number: 2 } });
    expect(new Set(asked)).toEqual(new Set(['bad.example', 'good.example']));
    asked.length = 0;
    expect(await run(undefined, { fetch }, mirrors)).toEqual({ kind: 'current' });
    expect(new Set(asked)).toEqual(new Set(['good.example']));
    asked.length = 0;
    const clock = new FixtureClock(FIXTURE_NOW + DAY);
    expect(await run(undefined, { fetch, clock }, mirrors)).toEqual({ kind: 'current' });
    expect(new Set(asked)).toEqual(new Set(['bad.example', 'good.example']));
  });

  it('F38 is as bad as all others: all stays as it was, and all are asked again', async () => {
    const mirrors = ['https://a.example/', 'https://b.example/'];
    const spoil = (path: string) => (path === 'timestamp.json' ? new Uint8Array(HTML) : undefined);
    expect(await run(spoil, {}, mirrors)).toMatchObject({ kind: 'kept', fault: 'E_PARSE', host: 'a.example' });
    expect(toStanding(disk)).toEqual(before);
    expect(await run(undefined, {}, mirrors)).toMatchObject({ kind: 'updated' });
  });

  it('F39 publishes while it is asked: the newest or what was, nothing mixed', async () => {
    const old = new Map(repository.files);
    await repository.publish({ targets: await toEditionTargets(3, one) });
    for (const change of ['snapshot.json', 'targets.json', 'full.ndjson.gz', 'matcher.bin']) {
      let files: ReadonlyMap<string, Uint8Array<ArrayBuffer>> = old;
      const fetch: SyncSurroundings['fetch'] = (url, signal) => {
        if (url.endsWith(change)) files = repository.files;
        return toHost(files).fetch(url, signal);
      };
      await run(undefined, { fetch });
      const { edition, records } = toStanding(disk);
      expect(records).toEqual(edition === 2 ? [...two] : [...one]);
    }
    expect(await run()).toMatchObject({ kind: 'updated', to: { number: 3 } });
  });

  it('has no mirrors, or one that is no address: it says so', async () => {
    expect(await run(undefined, {}, [])).toMatchObject({ kind: 'kept', fault: 'E_NET' });
    expect(await run(undefined, { fetch: () => Promise.reject(new TypeError('Failed to parse URL')) }, ['nowhere'])).toMatchObject({
      fault: 'E_NET',
    });
  });
});

describe('an edition that was signed and is wrong', () => {
  const line = (change: (text: string) => string) =>
    toFullLines(two).map((text) => (text.includes('"topics/bridge"') ? change(text) : text));
  const lineBytes = (bytes: readonly number[]): Uint8Array<ArrayBuffer> =>
    new Uint8Array([...new TextEncoder().encode(`${toFullLines(two).join('\n')}\n`), ...bytes, 10]);
  const packRaw = async (raw: Uint8Array<ArrayBuffer>): Promise<FixtureTarget> => {
    const stream = new Blob([raw]).stream().pipeThrough(new CompressionStream('gzip'));
    const { custom } = await toTarget(toFullLines(two), 2, two);
    return { bytes: new Uint8Array(await new Response(stream).arrayBuffer()), custom: { ...custom, bytesRaw: raw.length } };
  };
  const full =
    (lines: readonly string[], changed: object = {}) =>
    () =>
      toTarget(lines, 2, two, changed);
  const spoilt = (spoil: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) => async () => {
    const good = await toTarget(toFullLines(two), 2, two);
    return { ...good, bytes: spoil(good.bytes) };
  };
  const without = (id: string) => async () => {
    const records = new Map([...two].filter(([other]) => other !== id));
    return toTarget(toFullLines(records), 2, records);
  };

  it.each<[string, () => Promise<FixtureTarget> | FixtureTarget, SyncFault]>([
    ['F11 holds more than was signed', () => full(toFullLines(two), { bytesRaw: 100 })(), 'E_TOO_LARGE'],
    ['F12 is larger than anything that is read', () => full(toFullLines(two), { bytesRaw: 100_000_000 })(), 'E_TOO_LARGE'],
    ['F13 is cut off', spoilt((bytes) => bytes.slice(0, -12)), 'E_GZIP'],
    ['F13 has a wrong check sum', spoilt((bytes) => bytes.with(bytes.length - 7, (bytes.at(-7) ?? 0) ^ 1)), 'E_GZIP'],
    ['F13 has something after it', spoilt((bytes) => new Uint8Array([...bytes, 1, 2, 3])), 'E_GZIP'],
    ['F13 has two members', spoilt((bytes) => new Uint8Array([...bytes, ...pack([])])), 'E_GZIP'],
    ['F28 lies of its records', () => full(toFullLines(two), { records: 3 })(), 'E_DIGEST'],
    ['F28 lies of its bytes', () => full(toFullLines(two), { bytesRaw: 1_000_000 })(), 'E_LENGTH'],
    ['F28 lies of its digest', () => full(toFullLines(two), { resultDigest: '0'.repeat(64) })(), 'E_DIGEST'],
    ['F29 is no UTF-8', () => packRaw(lineBytes([0xff])), 'E_SCHEMA'],
    ['F29 begins with a byte order mark', () => full(toFullLines(two).with(0, `\uFEFF${toFullLines(two)[0]}`))(), 'E_SCHEMA'],
    ['F29 has half a surrogate pair', () => full(line((text) => text.replace('Sund Bridge', '\\ud800')))(), 'E_SCHEMA'],
    ['F29 has NUL', () => full(line((text) => text.replace('Sund Bridge', '\\u0000')))(), 'E_SCHEMA'],
    ['F29 has U+2028', () => full(line((text) => text.replace('Sund Bridge', '\u2028')))(), 'E_SCHEMA'],
    ['F30 has __proto__ as id', () => full(line((text) => text.replaceAll('bridge"', '__proto__"')))(), 'E_SCHEMA'],
    ['F30 has __proto__ as key', () => full(line((text) => text.replace('"kind"', '"__proto__"')))(), 'E_SCHEMA'],
    ['F31 has an id twice', () => full(toFullLines(two).flatMap((text) => [text, text]))(), 'E_SCHEMA'],
    ['F31 names what is not there', without('topics/bridge'), 'E_SCHEMA'],
    ['has its lines in another order', () => full(toFullLines(two).toReversed())(), 'E_SCHEMA'],
    ['F32 is of a later schema', () => full(toFullLines(two), { schema: 2 })(), 'E_NEWER'],
    [
      'F33 has a line of 10,000 levels',
      () => full(line((text) => text.replace('"place"', `${'['.repeat(10_000)}${']'.repeat(10_000)}`)))(),
      'E_SCHEMA',
    ],
    ['F33 has a line without end', () => full(line((text) => text.replace('Sund Bridge', 'x'.repeat(300_000))))(), 'E_SCHEMA'],
    ['F35 has a text that is too long', () => full(line((text) => text.replace('Sund Bridge', 'x'.repeat(10_000))))(), 'E_SCHEMA'],
    ['F35 has a text that is empty', () => full(line((text) => text.replace('Sund Bridge', '')))(), 'E_SCHEMA'],
    ['is a page', () => full(['<!doctype html>'])(), 'E_PARSE'],
  ])('%s: all stays as it was', async (_, make, fault) => {
    await publishTwo({ 'full.ndjson.gz': await make() });
    await expectKept(fault);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('F32 has fields that a later version knows: it is taken', async () => {
    const later = new Map(two).set('topics/bridge', { ...two.get('topics/bridge'), height: 60 });
    await repository.publish({ targets: await toEditionTargets(2, later) });
    expect(await run()).toMatchObject({ kind: 'updated' });
  });

  it('has names that cannot be read: all stays as it was', async () => {
    await publishTwo();
    await expectKept('E_SCHEMA', undefined, { checkMatcher: () => Promise.reject(new RangeError('no tables')) });
  });

  it('is older than the one that came with the extension: it is refused', async () => {
    const installed = { number: 5, date: '2026-01-05' };
    await publishTwo();
    const other = makeDisk();
    expect(await runSync(toFeed(repository), other, { ...toHost(repository.files), installed })).toMatchObject({ fault: 'E_ROLLBACK' });
    const feed = { ...toFeed(repository), floor: { edition: 5, timestampVersion: 1, builtAt: FIXTURE_NOW } };
    expect(await runSync(feed, other, toHost(repository.files))).toMatchObject({ fault: 'E_ROLLBACK' });
    const late = { ...toFeed(repository), floor: { edition: 1, timestampVersion: 9, builtAt: FIXTURE_NOW } };
    expect(await runSync(late, other, toHost(repository.files))).toMatchObject({ fault: 'E_ROLLBACK' });
    expect(toStanding(other).edition).toBeUndefined();
  });
});

describe('F27 a delta that cannot be used', () => {
  const NAME = 'delta-1-2.ndjson.gz';
  const delta = (lines: readonly string[], changed: object = {}) => toTarget(lines, 2, two, { from: 1, ...changed });
  const good = () => toDeltaLines(one, two);

  it.each<[string, () => Promise<FixtureTarget>]>([
    ['is for other records', async () => delta(await toDeltaLines(toNextRecords(one, 7), two))],
    ['changes what is not there', async () => delta([...(await good()), '{"op":"del","id":"utterances/z","before":"00"}'])],
    ['is in another order', async () => delta((await good()).toReversed())],
    ['leads to other records', async () => delta((await good()).slice(1))],
    ['is cut off', async () => delta(await good(), { bytesRaw: 1_000_000 })],
    ['has a record that breaks a rule', async () => delta((await good()).map((line) => line.replace('"Ada Lund 2"', '""')))],
  ])('because it %s: the whole edition is taken in the same run', async (_, make) => {
    await publishTwo({ [NAME]: await make() });
    const host = toHost(repository.files);
    expect(await run(undefined, { fetch: host.fetch })).toMatchObject({ kind: 'updated', to: { number: 2 } });
    expect(toStanding(disk)).toEqual({ edition: 2, records: [...two] });
    expect(host.asked.filter((path) => path.startsWith('targets/')).map((path) => path.split('.')[1])).toEqual([
      'delta-1-2',
      'full',
      'matcher',
    ]);
  });

  it('because it is not there: the same', async () => {
    await publishTwo({ [NAME]: await delta(await good()) });
    expect(await run(at(NAME, { status: 404 }))).toMatchObject({ kind: 'updated' });
    expect(toStanding(disk)).toEqual({ edition: 2, records: [...two] });
  });

  it('nor can the whole edition: all stays as it was', async () => {
    await publishTwo({ [NAME]: await delta([]), 'full.ndjson.gz': await toTarget([], 2, two) });
    await expectKept('E_DIGEST');
  });
});

describe('F36 a clock that is wrong', () => {
  const clockAt = (time: number) => ({ clock: new FixtureClock(time) });

  it('F19 shows that a timestamp has expired, however often it is given: all stays as it was, and it is known since when', async () => {
    const later = clockAt(FIXTURE_NOW + 15 * DAY);
    expect(await run(undefined, later)).toMatchObject({ kind: 'kept', fault: 'E_EXPIRED' });
    expect(toStanding(disk)).toEqual(before);
    expect(disk.state).toMatchObject({ lastOkAt: FIXTURE_NOW, freshUntil: FIXTURE_NOW + 14 * DAY });
  });

  it('by ten years ahead: all stays as it was, and the right clock goes on', async () => {
    await publishTwo();
    await expectKept('E_EXPIRED', undefined, clockAt(FIXTURE_NOW + 3652 * DAY));
  });

  it('by ten years behind: the newest is taken, by the time that is known', async () => {
    await publishTwo();
    expect(await run(undefined, clockAt(FIXTURE_NOW - 3652 * DAY))).toMatchObject({ kind: 'updated' });
    expect(disk.state?.maxClockSeen).toBe(FIXTURE_NOW);
  });

  it('by ten years behind does not bring an old timestamp back to life', async () => {
    repository.now += 20 * DAY;
    await publishTwo();
    expect(await run(undefined, clockAt(repository.now))).toMatchObject({ kind: 'updated' });
    const old = clockAt(FIXTURE_NOW - 3652 * DAY);
    const frozen = { ...disk, state: disk.state && { ...disk.state, maxClockSeen: repository.now + 15 * DAY } };
    expect(await runSync(toFeed(repository), frozen, { ...toHost(repository.files), ...old })).toMatchObject({ fault: 'E_EXPIRED' });
  });

  it('that jumps back in the middle: the newest is taken', async () => {
    await publishTwo();
    const { clock } = clockAt(FIXTURE_NOW + DAY);
    const fetch: SyncSurroundings['fetch'] = (url, signal) => {
      if (url.endsWith('snapshot.json')) clock.time -= 3652 * DAY;
      return toHost(repository.files).fetch(url, signal);
    };
    expect(await run(undefined, { clock, fetch })).toMatchObject({ kind: 'updated' });
    expect(disk.state?.maxClockSeen).toBe(FIXTURE_NOW + DAY);
  });
});
