import { diffEditions, findUnexplained } from '../corpus/diff-editions.ts';
import type { Edition } from '../domain/edition.ts';
import type { EditionRecords } from '../domain/record.ts';
import { RECORD_KINDS } from '../domain/record-kind.ts';
import type { CanonicalRecords } from './edition-lines.ts';
import { findEditions, loadBase } from './past-editions.ts';
import type { FeedFiles, Repository } from './repository.ts';

/** So many are named; corpus diff names the others. */
const NAMED = 5;

/**
 * Holds a new edition against the newest that a feed has published: readers, who may have pinned it, are told why something was
 * corrected or withdrawn.
 * @returns what was, without a new line in the change log; undefined when nothing was
 * @throws {PublishError} when a published file is not what was signed
 */
export async function tellUnexplained(files: FeedFiles, repository: Repository, edition: Edition): Promise<string | undefined> {
  const newest = (await findEditions(files, repository)).at(-1);
  if (newest === undefined || newest.number >= edition.number) return undefined;
  const base = await loadBase(files, newest);
  if (base === undefined) return undefined;
  const names = findUnexplained(diffEditions(toRecords(base.records), edition.records)).map(({ kind, id }) => `${kind}/${id}`);
  if (names.length === 0) return undefined;
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return `edition ${edition.number} corrects or withdraws, without saying why: ${names.slice(0, NAMED).join(', ')}${more}`;
}

function toRecords(canonical: CanonicalRecords): EditionRecords {
  const byKind = Object.fromEntries(RECORD_KINDS.map((kind): [string, unknown[]] => [kind, []]));
  for (const [id, text] of canonical) byKind[id.split('/')[0] ?? '']?.push(JSON.parse(text));
  return byKind as unknown as EditionRecords;
}
