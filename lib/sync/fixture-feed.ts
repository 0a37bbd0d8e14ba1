/** For tests only: editions of the made-up corpus as targets of a feed, and a host that serves them. */
import { gzipSync } from 'node:zlib';
import { compileFixtureEdition } from '../corpus/fixture-corpus.ts';
import { RECORD_KINDS } from '../domain/record-kind.ts';
import { toCanonicalText, toDigestLine, toLinesDigest, toSha256 } from '../edition/digest.ts';
import type { SyncFault } from './fault.ts';
import { SyncError } from './fault.ts';
import type { Feed } from './feed.ts';
import type { FixtureRepository, FixtureTarget } from './fixture-repository.ts';
import type { FetchedBody, Fetcher } from './surroundings.ts';

/** Records by `kind/id`. */
export type FixtureRecords = ReadonlyMap<string, object>;

/** The records of the made-up corpus. */
export async function makeRecords(): Promise<FixtureRecords> {
  const { records } = await compileFixtureEdition();
  return new Map(RECORD_KINDS.flatMap((kind) => records[kind].map((record) => [`${kind}/${record.id}`, record] as const)).toSorted(byId));
}

/** The same with another name of a speaker, one record more and one fewer: an edition after it. */
export function toNextRecords(records: FixtureRecords, number: number): FixtureRecords {
  const next = new Map(records);
  next.set('speakers/ada-lund', { ...next.get('speakers/ada-lund'), name: `Ada Lund ${number}` });
  next.set(`measures/weight-${number}`, { ...next.get('measures/cost'), id: `weight-${number}` });
  next.delete(`measures/weight-${number - 1}`);
  return new Map([...next].toSorted(byId));
}

function byId([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** Lines as gzip, without a time in it. */
export function pack(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(lines.map((line) => `${line}\n`).join('')));
}

/** The lines of a whole edition. */
export function toFullLines(records: FixtureRecords): string[] {
  return [...records].map(([id, record]) => JSON.stringify({ id, record }));
}

/** The lines of a delta. */
export async function toDeltaLines(before: FixtureRecords, after: FixtureRecords): Promise<string[]> {
  const ids = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  const lines = await Promise.all(
    ids.map(async (id) => {
      const [was, is] = [before.get(id), after.get(id)];
      const digest = was === undefined ? null : await toSha256(toCanonicalText(was));
      if (was !== undefined && is !== undefined && toCanonicalText(was) === toCanonicalText(is)) return [];
      return [JSON.stringify(is === undefined ? { op: 'del', id, before: digest } : { op: 'put', id, before: digest, after: is })];
    }),
  );
  return lines.flat();
}

/** The digest of an edition, by the rule of lib/edition/digest.ts. */
export async function toDigest(records: FixtureRecords): Promise<string> {
  return toLinesDigest(await Promise.all([...records].map(([id, record]) => toDigestLine(id, record))));
}

/** A target of lines, described as it is; `changed` says otherwise. */
export async function toTarget(
  lines: readonly string[],
  edition: number,
  records: FixtureRecords,
  changed: object = {},
): Promise<FixtureTarget> {
  const bytesRaw = new TextEncoder().encode(lines.map((line) => `${line}\n`).join('')).length;
  const described = { schema: 1, edition, date: '2026-01-01', records: records.size, bytesRaw, resultDigest: await toDigest(records) };
  return { bytes: pack(lines), custom: { ...described, ...changed } };
}

/** The matcher of an edition. */
export function toMatcherTarget(edition: number): FixtureTarget {
  const bytes = new TextEncoder().encode(`names of ${edition}`);
  return { bytes, custom: { schema: 1, edition, bytesRaw: bytes.length } };
}

/** The targets of an edition, with deltas from those before it. */
export async function toEditionTargets(
  edition: number,
  records: FixtureRecords,
  before: readonly (readonly [number, FixtureRecords, number, FixtureRecords])[] = [],
): Promise<Record<string, FixtureTarget>> {
  const deltas = before.map(async ([from, was, to, is]) => {
    return [`delta-${from}-${to}.ndjson.gz`, await toTarget(await toDeltaLines(was, is), to, is, { from })] as const;
  });
  return {
    'full.ndjson.gz': await toTarget(toFullLines(records), edition, records),
    'matcher.bin': toMatcherTarget(edition),
    ...Object.fromEntries(await Promise.all(deltas)),
  };
}

/** What a host says to one request; a fault is thrown. */
export type Answer = Partial<FetchedBody> | Uint8Array<ArrayBuffer> | SyncFault;

/** A host: answers by path below its address, before the files of the repository; and what it was asked. */
export interface FixtureHost {
  readonly fetch: Fetcher;
  readonly asked: string[];
}

/** A host at an address with the files of a repository. */
export function toHost(
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  answer: (path: string) => Answer | undefined = () => undefined,
): FixtureHost {
  const asked: string[] = [];
  return {
    asked,
    fetch: async (url) => {
      const path = new URL(url).pathname.slice(1);
      asked.push(path);
      const given = answer(path) ?? files.get(path) ?? { status: 404 };
      if (typeof given === 'string') throw new SyncError(given, `${path} as the test wants it`);
      if (given instanceof Uint8Array) return { status: 200, body: toBody([given]), saidLength: given.length };
      return { status: 200, body: null, saidLength: undefined, ...given };
    },
  };
}

/** A body of these chunks, each given when it is asked for. */
export function toBody(chunks: Iterable<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.iterator]();
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const { done, value } = iterator.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    },
    { highWaterMark: 0 },
  );
}

/** The feed of a repository at one address, or several. */
export function toFeed(repository: FixtureRepository, mirrors: readonly string[] = ['https://feed.example/']): Feed {
  return { id: 'parallax', name: 'Test', mirrors, root: repository.pinned };
}
