import { diffEditions, findUnexplained } from '../corpus/diff-editions.ts';
import type { Edition } from '../domain/edition.ts';
import type { EditionRecords } from '../domain/record.ts';
import { RECORD_KINDS } from '../domain/record-kind.ts';
import type { CanonicalRecords } from './edition-lines.ts';
import { findEditions, loadBase } from './past-editions.ts';
import { PublishError } from './publish-error.ts';
import type { FeedFiles, Repository } from './repository.ts';

/** So many are named; corpus diff names the others. */
const NAMED = 5;

/**
 * Holds a new edition against the newest that a feed has published: readers are told why what they may have pinned was corrected
 * or withdrawn.
 * @throws {PublishError} naming what was, without a new line in the change log; and when a published file is not what was signed
 */
export async function assertExplained(files: FeedFiles, repository: Repository, edition: Edition): Promise<void> {
  const newest = (await findEditions(files, repository)).at(-1);
  if (newest === undefined || newest.number >= edition.number) return;
  const base = await loadBase(files, newest);
  if (base === undefined) return;
  const names = findUnexplained(diffEditions(toRecords(base.records), edition.records)).map(({ kind, id }) => `${kind}/${id}`);
  if (names.length === 0) return;
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  throw new PublishError(
    `edition ${edition.number} corrects or withdraws, without saying why: ${names.slice(0, NAMED).join(', ')}${more}`,
    'write the reasons into the change log (docs/corpus.md, After publication); corpus diff shows what was changed',
  );
}

function toRecords(canonical: CanonicalRecords): EditionRecords {
  const byKind = Object.fromEntries(RECORD_KINDS.map((kind): [string, unknown[]] => [kind, []]));
  for (const [id, text] of canonical) byKind[id.split('/')[0] ?? '']?.push(JSON.parse(text));
  return byKind as unknown as EditionRecords;
}
