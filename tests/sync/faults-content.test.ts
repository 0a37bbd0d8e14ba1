import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { endless, status } from './bad-server.ts';
import { toBomb } from './bomb.ts';
import { type FaultRow, keep, NEW, testRows } from './fault-row.ts';
import { loadEdition, sortedById, toReason, type WireEdition, type WireRecord } from './fixture-editions.ts';
import type { Breaks, Loose } from './repository.ts';
import type { World } from './world.ts';

const BOMB = await toBomb(400);
const FULL = 'full.ndjson.gz';

const publishing = (broken: Breaks) => async (world: World) => void (await world.publish(broken));

/** Publishes the next edition with other records, rightly signed and digested. */
const publishingRecords =
  (change: (records: readonly WireRecord[]) => readonly WireRecord[]) =>
  async (world: World): Promise<void> => {
    const edition = await loadEdition(world.newest.number + 1);
    await world.publish({ edition: { ...edition, records: sortedById(change(edition.records)) } });
  };

const changing = (id: string, change: (record: Loose) => Loose) =>
  publishingRecords((records) => records.map((one) => (one.id === id ? { id, record: change({ ...one.record }) } : one)));

const adding = (...added: readonly WireRecord[]) => publishingRecords((records) => [...records, ...added]);

const withCustom = (change: Loose): Breaks => ({
  target: (target, name) => (name === FULL ? { ...target, custom: { ...(target['custom'] as Loose), ...change } } : target),
});

/** The name a target has in the metadata, which is also where its file is then. */
const renamed =
  (name: string): FaultRow['arrange'] =>
  async (world) => {
    await world.publish({
      roles: {
        targets: {
          signed: (signed) => {
            const { [FULL]: full, ...others } = signed['targets'] as Loose;
            return { ...signed, targets: { ...others, [name]: full } };
          },
        },
      },
    });
  };

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const firstLine = (change: (line: string) => string): Breaks => ({ lines: ([first, ...rest]) => [change(first!), ...rest] });

describe('packing', () => {
  const packed = (change: (bytes: Uint8Array) => Uint8Array): Breaks => ({ packed: (bytes) => change(bytes) });
  testRows([
    {
      id: 'F11a',
      title: '400 kB that unpack to 400 MB, said to be 12 kB',
      outcome: keep('E_TOO_LARGE'),
      arrange: publishing({ packed: () => BOMB }),
    },
    {
      id: 'F12',
      title: '100 MB, rightly signed',
      outcome: keep('E_TOO_LARGE'),
      arrange: async (world) => {
        await world.publish({
          target: (target) => ({ ...target, length: 100_000_000, custom: { ...(target['custom'] as Loose), bytesRaw: 100_000_000 } }),
        });
        world.server.answers.set(world.repository.pathOf(FULL), endless(''));
      },
      after: (world) => expect(world.server.paths.filter((path) => path.startsWith('targets/'))).toEqual([]),
    },
    { id: 'F13a', title: 'gzip without its end', outcome: keep('E_GZIP'), arrange: publishing(packed((bytes) => bytes.subarray(0, -6))) },
    {
      id: 'F13b',
      title: 'gzip with a wrong checksum',
      outcome: keep('E_GZIP'),
      arrange: publishing(packed((bytes) => bytes.map((byte, at) => (at === bytes.length - 6 ? byte ^ 1 : byte)))),
    },
    {
      id: 'F13c',
      title: 'gzip with something after it',
      outcome: keep('E_GZIP'),
      arrange: publishing(packed((bytes) => Buffer.concat([bytes, Buffer.from('and more')]))),
    },
    {
      id: 'F13d',
      title: 'gzip of two members',
      outcome: keep('E_GZIP'),
      arrange: publishing(packed((bytes) => Buffer.concat([bytes, gzipSync('{}\n')]))),
    },
  ]);
});

describe('names, lengths and hashes of targets', () => {
  testRows([
    { id: 'F25a', title: 'another name for the edition', outcome: keep('E_NAME'), arrange: renamed('fuller.ndjson.gz') },
    { id: 'F25b', title: 'a name that leads out of the folder (../)', outcome: keep('E_NAME'), arrange: renamed(`../${FULL}`) },
    { id: 'F25c', title: 'the same written %2e%2e/', outcome: keep('E_NAME'), arrange: renamed(`%2e%2e/${FULL}`) },
    { id: 'F25d', title: 'a whole address as a name', outcome: keep('E_NAME'), arrange: renamed(`https://elsewhere.example/${FULL}`) },
    {
      id: 'F26a',
      title: 'the right hash with another length',
      outcome: keep('E_LENGTH', 'E_TOO_LARGE'),
      arrange: publishing({ target: (target) => ({ ...target, length: Number(target['length']) + 1 }) }),
    },
    {
      id: 'F26b',
      title: 'the right length with another hash',
      outcome: keep('E_HASH'),
      arrange: publishing({ target: (target) => ({ ...target, hashes: { sha256: hash('sha256', 'something else') } }) }),
    },
    ...(
      [
        ['F28a', 'the number of records', { records: 7 }, keep('E_DIGEST', 'E_SCHEMA')],
        ['F28b', 'more bytes unpacked', { bytesRaw: 1_000_000 }, keep('E_LENGTH')],
        ['F28c', 'fewer bytes unpacked', { bytesRaw: 1000 }, keep('E_TOO_LARGE', 'E_LENGTH')],
        ['F28d', 'another digest', { resultDigest: hash('sha256', 'something else') }, keep('E_DIGEST')],
        ['F28e', 'an edition of -1', { edition: -1 }, keep('E_SCHEMA', 'E_ROLLBACK')],
      ] as const
    ).map(
      ([id, what, change, outcome]): FaultRow => ({
        id,
        title: `what is signed of the edition is wrong: ${what}`,
        outcome,
        arrange: publishing(withCustom(change)),
      }),
    ),
    { id: 'F32a', title: 'a schema of a later extension', outcome: keep('E_NEWER'), arrange: publishing(withCustom({ schema: 2 })) },
  ]);
});

describe('deltas', () => {
  const isDelta = (name: string) => name.startsWith('delta-');
  const withDelta =
    (broken: Breaks, from?: (inUse: WireEdition) => WireEdition): FaultRow['arrange'] =>
    async (world) =>
      void (await world.publish({ ...broken, deltasFrom: [from?.(world.newest) ?? world.newest] }));
  const fallsBack = (world: World) => {
    const names = world.server.paths.filter((path) => path.startsWith('targets/')).map((path) => path.slice(path.indexOf('.') + 1));
    expect(names).toEqual([expect.stringMatching(/^delta-/u), FULL]);
  };
  const row = (id: string, title: string, arrange: FaultRow['arrange']): FaultRow => ({
    id,
    title,
    outcome: NEW,
    more: 100,
    arrange,
    after: fallsBack,
  });
  const lines = (change: (lines: readonly string[]) => readonly string[]): Breaks => ({
    lines: (all, name) => (isDelta(name) ? change(all) : all),
  });
  const wrongBefore = lines((all) =>
    all.map((line) => line.replace(/"before":"[0-9a-f]{64}"/u, `"before":"${hash('sha256', 'another')}"`)),
  );
  testRows([
    row(
      'F27a',
      'the delta leads from another edition than it says',
      withDelta({}, (inUse) => ({ ...inUse, records: inUse.records.slice(2) })),
    ),
    row('F27b', 'the delta is not there', async (world) => {
      await withDelta({})(world);
      const path = [...world.repository.files.keys()].find((one) => one.includes('.delta-'))!;
      world.server.answers.set(path, status(404, 'Not Found'));
    }),
    row('F27c', 'the delta names other records as those before', withDelta(wrongBefore)),
    row('F27d', 'the lines of the delta are out of order', withDelta(lines((all) => all.toReversed()))),
    row('F27e', 'the delta leads to something else than it says', withDelta(lines((all) => all.slice(0, -1)))),
    row(
      'F27h',
      'the delta brings a record that breaks a rule',
      withDelta(lines((all) => all.map((line) => line.replace('"text":{"en":', '"text":{"xx":')))),
    ),
    {
      id: 'F27g',
      title: 'of two deltas in a row the second is not there',
      outcome: NEW,
      more: 100,
      arrange: async (world) => {
        const before = world.newest;
        const between = await world.publish({ deltasFrom: [before] });
        const name = `delta-${before.number}-${between.number}.ndjson.gz`;
        const first = (world.repository.signedOf('targets')['targets'] as Loose)[name];
        await world.publish({
          deltasFrom: [between],
          roles: { targets: { signed: (signed) => ({ ...signed, targets: { ...(signed['targets'] as Loose), [name]: first } }) } },
        });
        const path = [...world.repository.files.keys()].find((one) => one.includes(`.delta-${between.number}-`))!;
        world.server.answers.set(path, status(404, 'Not Found'));
      },
      after: (world) => {
        const names = world.server.paths.filter((path) => path.startsWith('targets/')).map((path) => path.slice(path.indexOf('.') + 1));
        expect(names).toEqual(['delta-2-3.ndjson.gz', 'delta-3-4.ndjson.gz', FULL]);
      },
    },
    {
      id: 'F27f',
      title: 'neither the delta nor the full edition is right',
      outcome: keep('E_HASH', 'E_LENGTH'),
      more: 100,
      arrange: withDelta({ ...wrongBefore, served: (bytes, name) => (name === FULL ? bytes.subarray(1) : bytes) }),
    },
  ]);
});

describe('records', () => {
  const name = (text: string) => changing('events/opening', (record) => ({ ...record, name: { en: text } }));
  const bytes = (change: (text: string) => Uint8Array | string): Breaks => ({
    unpacked: (raw) => Buffer.from(change(new TextDecoder().decode(raw))),
  });
  const schema = keep('E_SCHEMA');
  testRows([
    {
      id: 'F29a',
      title: 'bytes that are no UTF-8',
      outcome: keep('E_SCHEMA', 'E_PARSE'),
      arrange: publishing({
        unpacked: (raw) => Buffer.from(Buffer.from(raw).toString('latin1').replace('bridge opens', 'bridge \xff\xfe'), 'latin1'),
      }),
    },
    { id: 'F29b', title: 'a byte order mark', outcome: keep('E_SCHEMA', 'E_PARSE'), arrange: publishing(bytes((text) => `\ufeff${text}`)) },
    {
      id: 'F29c',
      title: 'half of a surrogate pair',
      outcome: schema,
      arrange: publishing(bytes((text) => text.replace('bridge opens', String.raw`bridge \ud800`))),
    },
    { id: 'F29d', title: 'a zero character', outcome: schema, arrange: name('The bridge\0opens') },
    { id: 'F29e', title: 'a line separator, U+2028', outcome: schema, arrange: name('The bridge\u2028opens') },
    ...['__proto__', 'constructor', 'prototype'].flatMap((word, at): FaultRow[] => [
      {
        id: `F30${'bcd'[at]}`,
        title: `${word} as an id`,
        outcome: schema,
        arrange: adding({ id: `reasons/${word}`, record: { id: word, text: { en: 'x' } } }),
        after: () => expect('polluted' in {}).toBe(false),
      },
      {
        id: `F30${'efg'[at]}`,
        title: `${word} as a key of a record`,
        outcome: keep('E_SCHEMA', 'E_PARSE'),
        arrange: publishing(firstLine((line) => line.replace('"record":{', `"record":{"${word}":{"polluted":1},`))),
        after: () => expect('polluted' in {}).toBe(false),
      },
    ]),
    {
      id: 'F31a',
      title: 'one id twice',
      outcome: keep('E_SCHEMA', 'E_DIGEST'),
      arrange: publishing({ lines: ([first, ...rest]) => [first!, first!, ...rest.slice(1)] }),
    },
    {
      id: 'F31b',
      title: 'a quote of a speaker that is not there',
      outcome: schema,
      arrange: changing('quotes/lund-joins', (record) => ({ ...record, speaker: 'nobody' })),
    },
    {
      id: 'F31c',
      title: 'two topics in a circle, by a field that nobody reads: those that are read can make none',
      outcome: NEW,
      arrange: publishingRecords((records) =>
        records.map(({ id, record }) =>
          id === 'topics/bridge' || id === 'topics/lund'
            ? { id, record: { ...record, partOf: id === 'topics/lund' ? 'bridge' : 'lund' } }
            : { id, record },
        ),
      ),
    },
    {
      id: 'F31d',
      title: 'lines out of order',
      outcome: schema,
      arrange: publishing({ lines: (all) => all.toReversed() }),
    },
    {
      id: 'F31e',
      title: 'an id with a kind that there is not',
      outcome: schema,
      arrange: adding({ id: 'rumours/x', record: { id: 'x' } }),
    },
    {
      id: 'F31f',
      title: 'an id that is another in the record',
      outcome: schema,
      arrange: adding({ id: 'reasons/x', record: { id: 'y', text: { en: 'x' } } }),
    },
    {
      id: 'F33a',
      title: 'a record of 10,000 lists in each other',
      outcome: keep('E_SCHEMA', 'E_PARSE'),
      arrange: publishing(firstLine(() => nested(10_000))),
    },
    {
      id: 'F33b',
      title: 'a record with a million keys',
      outcome: keep('E_SCHEMA', 'E_PARSE', 'E_TOO_LARGE'),
      arrange: publishing(
        firstLine(() => `{"id":"reasons/a","record":{${Array.from({ length: 1_000_000 }, (_, at) => `"k${at}":1`).join()}}}`),
      ),
    },
    {
      id: 'F33c',
      title: 'a figure of 1e400',
      outcome: keep('E_SCHEMA', 'E_PARSE'),
      arrange: publishing(bytes((text) => text.replace('"value":12000000', '"value":1e400'))),
    },
    {
      id: 'F33e',
      title: 'a line without end',
      outcome: schema,
      arrange: publishing(firstLine((line) => line.replace('"record":{', `"record":{"x":"${'x'.repeat(300_000)}",`))),
    },
    {
      id: 'F34a',
      title: 'a script as the words of a quote: text like any other',
      outcome: NEW,
      arrange: changing('quotes/lund-joins', (record) => ({ ...record, exact: '<script>alert(1)</script>' })),
    },
    {
      id: 'F34b',
      title: 'an image with a handler as a name: text like any other',
      outcome: NEW,
      arrange: name('<img src=x onerror=alert(1)>'),
    },
    ...['javascript:alert(1)', 'data:text/html,<script>alert(1)</script>'].map(
      (url, at): FaultRow => ({
        id: `F34${'cd'[at]}`,
        title: `a source at ${url.slice(0, url.indexOf(':') + 1)}`,
        outcome: schema,
        arrange: changing('sources/herald', (record) => ({ ...record, url })),
      }),
    ),
    ...(
      [
        ['of one letter', ['a']],
        ['without letters', ['']],
        ['of 10,000 letters', ['a'.repeat(10_000)]],
        ['a million of them', Array.from({ length: 1_000_000 }, (_, at) => `name ${at}`)],
        ['like a slow regular expression', ['(a+)+$']],
      ] as const
    ).map(
      ([what, aliases], at): FaultRow => ({
        id: `F35${'abcde'[at]}`,
        title: `names of a topic ${what}, where an edition has none that anybody reads`,
        outcome: aliases.length > 1 ? schema : NEW,
        arrange: changing('topics/bridge', (record) => ({ ...record, aliases: { en: aliases } })),
      }),
    ),
    {
      id: 'F32b',
      title: 'fields of a later schema that can be read without them',
      outcome: NEW,
      arrange: changing('quotes/lund-joins', (record) => ({ ...record, mood: { loud: true } })),
    },
    {
      id: 'F35f',
      title: 'a text longer than may be',
      outcome: schema,
      arrange: adding(toReason('x', 'x'.repeat(401))),
    },
  ]);
});
