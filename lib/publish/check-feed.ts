import { EDITION_SCHEMA } from '../domain/edition.ts';
import { RECORD_KINDS, type RecordKind } from '../domain/record-kind.ts';
import { parseEdition } from '../edition/parse-edition.ts';
import { isMatcher, openMatcher } from '../matching/open-matcher.ts';
import { toStored } from '../matching/ship-matcher.ts';
import { parseRecord } from '../sync/check-record.ts';
import { FULL_TARGET, MATCHER_TARGET, toTargets } from '../sync/edition-targets.ts';
import { NO_MARKS } from '../sync/high-marks.ts';
import type { SignedTarget } from '../sync/trusted-metadata.ts';
import { openTrusted, type TrustedSet, withRoot, withSnapshot, withTargets, withTimestamp } from '../sync/trusted-set.ts';
import { toOffer } from '../sync/update-plan.ts';
import { applyDelta } from './apply-delta.ts';
import { type CanonicalRecords, parseFullText, toResultDigest } from './edition-lines.ts';
import { fromGzip } from './gzip.ts';
import { findEditions, loadBase, type PastEdition } from './past-editions.ts';
import { toFile } from './published-target.ts';
import { type FeedFiles, readRepository } from './repository.ts';

/** What a reader would find in a feed. */
export interface FeedCheck {
  /** What is wrong, each in words; none when readers can follow it. */
  readonly faults: readonly string[];
  /** The editions that can be read in it, the oldest first. */
  readonly editions: readonly PastEdition[];
  /** What is right, in words: one line a thing that was checked. */
  readonly found: readonly string[];
}

/**
 * Checks a feed as a reader would who has its first root: the chain of roots, each role's metadata, that every target is
 * what was signed, that the newest edition holds the records it says, that each delta leads to it, and that its names open.
 * @param now milliseconds since 1970
 */
export async function checkFeed(files: FeedFiles, now: number): Promise<FeedCheck> {
  const faults: string[] = [];
  const found: string[] = [];
  const attempt = async <Value>(name: string, check: () => Promise<Value>): Promise<Value | undefined> =>
    check().catch((error: unknown) => void faults.push(`${name}: ${error instanceof Error ? error.message : String(error)}`));
  const trusted = await attempt('metadata', () => followMetadata(files, now));
  const repository = await attempt('files', () => readRepository(files));
  if (trusted === undefined || repository === undefined) return { faults, editions: [], found };
  found.push(toMetadataText(trusted));
  const editions = await findEditions(files, repository);
  const targets = (await attempt('targets', async () => toReadable(trusted))) ?? [];
  const load = (target: SignedTarget) => loadUnpacked(files, target);
  for (const target of targets) {
    const what = await attempt(target.name, () => checkTarget(target, load, files, editions));
    if (what !== undefined) found.push(`${target.name}: ${what}`);
  }
  return { faults, editions, found };
}

// The workflow of TUF 1.0.33, 5.3 to 5.6, by the very code that readers run.
async function followMetadata(files: FeedFiles, now: number): Promise<TrustedSet> {
  const need = async (name: string) => (await files.load(name)) ?? missing(name);
  let trusted = await openTrusted(new TextDecoder().decode(await need('1.root.json')), {});
  for (;;) {
    const next = await files.load(`${trusted.root.version + 1}.root.json`);
    if (next === undefined) break;
    trusted = await withRoot(trusted, next);
  }
  trusted = await withTimestamp(trusted, await need('timestamp.json'), now, NO_MARKS);
  trusted = await withSnapshot(trusted, await need(`${trusted.timestamp?.snapshot.version}.snapshot.json`), now, NO_MARKS);
  return withTargets(trusted, await need(`${trusted.snapshot?.targets.version}.targets.json`), now, NO_MARKS);
}

function toMetadataText({ root, timestamp, snapshot, targets }: TrustedSet): string {
  const named = { root, targets, snapshot, timestamp };
  const parts = Object.entries(named).map(([role, metadata]) => {
    const day = metadata === undefined ? '' : new Date(metadata.expires).toISOString().slice(0, 10);
    return `${role} ${metadata?.version} until ${day}`;
  });
  return `metadata: ${parts.join(', ')}`;
}

// What a reader without an edition would take: it has a whole one, and nothing of it is larger than may be.
function toReadable(trusted: TrustedSet): readonly SignedTarget[] {
  const targets = toTargets(trusted);
  toOffer(targets, undefined);
  return targets;
}

async function loadUnpacked(files: FeedFiles, target: SignedTarget): Promise<Uint8Array> {
  const bytes = (await files.load(toFile(target.name, target.sha256))) ?? missing(target.name);
  const raw = fromGzip(bytes, target.custom.bytesRaw);
  if (raw.length !== target.custom.bytesRaw)
    throw new Error(`holds ${raw.length} bytes, not the ${target.custom.bytesRaw} that were signed`);
  return raw;
}

async function checkTarget(
  target: SignedTarget,
  load: (target: SignedTarget) => Promise<Uint8Array>,
  files: FeedFiles,
  editions: readonly PastEdition[],
): Promise<string> {
  const raw = await load(target);
  if (target.name === MATCHER_TARGET) return checkMatcher(target, raw);
  const text = new TextDecoder('utf-8', { fatal: true }).decode(raw);
  if (target.name === FULL_TARGET) return checkFull(target, parseFullText(text));
  const base = editions.find(({ number }) => number === target.custom.from);
  const before = base && (await loadBase(files, base));
  if (before === undefined) return 'signed; not tried, for the edition it begins at is not here any more';
  return checkRecords(target, applyDelta(before.records, text));
}

async function checkFull(target: SignedTarget, records: CanonicalRecords): Promise<string> {
  const what = checkRecords(target, records);
  const { edition: number, date, resultDigest: digest } = target.custom;
  const byKind = Object.fromEntries(RECORD_KINDS.map((kind): [RecordKind, object[]] => [kind, []]));
  for (const [id, record] of records) byKind[id.split('/')[0] ?? '']?.push(parseRecord(id, JSON.parse(record)));
  await parseEdition(JSON.stringify({ schema: EDITION_SCHEMA, number, date, digest, records: byKind }));
  return what;
}

function checkRecords({ custom }: SignedTarget, records: CanonicalRecords): string {
  if (records.size !== custom.records) throw new Error(`gives ${records.size} records, not ${custom.records}`);
  if (toResultDigest(records) !== custom.resultDigest) throw new Error('gives records of another digest than was signed');
  return `gives the ${records.size} records of edition ${custom.edition}`;
}

function checkMatcher({ custom }: SignedTarget, raw: Uint8Array): string {
  const stored = toStored(raw);
  if (!isMatcher(stored)) throw new Error(`is of schema ${custom.schema}, which this version cannot open`);
  openMatcher(stored);
  return 'opens';
}

function missing(name: string): never {
  throw new Error(`${name} is missing`);
}
