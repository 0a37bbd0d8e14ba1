import { hash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { toEdition } from '../lib/edition/serialise-edition.ts';
import { compileMatcher } from '../lib/matching/compile-matcher.ts';
import { MATCHER_SCHEMA } from '../lib/matching/compiled-matcher.ts';
import { toShipped } from '../lib/matching/ship-matcher.ts';
import type { SignedFile } from '../lib/publish/metadata.ts';
import { findEditions } from '../lib/publish/past-editions.ts';
import { type Publication, planPublication } from '../lib/publish/plan-publication.ts';
import { findPrunable } from '../lib/publish/prune.ts';
import { PublishError } from '../lib/publish/publish-error.ts';
import { readRepository } from '../lib/publish/repository.ts';
import { tellUnexplained } from '../lib/publish/tell-unexplained.ts';
import { toBundle } from '../lib/publish/to-bundle.ts';
import { loadCorpus } from './corpus-folder.ts';
import { DATA_FOLDER } from './data-folder.ts';
import { loadRepository, openFeedFolder, removeFeedFiles, writeFeedFiles, writeSafely } from './feed-folder.ts';
import { loadKeyRoots, openKeys, TEST_KEYS } from './key-folder.ts';
import { toPublicationText } from './publication-text.ts';

const OPTIONS = {
  data: { type: 'string', default: DATA_FOLDER },
  out: { type: 'string' },
  keys: { type: 'string', multiple: true },
  'test-keys': { type: 'boolean', default: false },
  bundle: { type: 'string' },
  prune: { type: 'boolean', default: false },
} as const;

const WRITE_REASONS = 'write the reasons into the change log (docs/corpus.md, After publication); corpus diff shows what was changed';

/** `publish`: writes the corpus into a folder as a signed feed, or says once more that what is there is the newest. */
export async function publishCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const { out, bundle } = values;
  if (out === undefined) throw new Error('needs the folder of the feed: --out DIR');
  const keyFolders = toKeyFolders(values.keys, values['test-keys']);
  const corpus = await loadCorpus(values.data);
  const matcher = toShipped(compileMatcher(corpus.records.topics));
  await mkdir(out, { recursive: true });
  const files = await openFeedFolder(out);
  const repository = await loadRepository(out, files);
  const roots = toRoots(repository?.roots ?? [], await loadKeyRoots(keyFolders[0] ?? ''), files.where);
  const root = roots.at(-1);
  if (root === undefined) throw new PublishError(`${keyFolders[0]} has no 1.root.json`, 'make keys first: corpus keys create --keys DIR');
  const edition = toEdition(corpus);
  const unexplained = repository && (await tellUnexplained(files, repository, edition));
  // Nobody reads what test keys have signed.
  if (unexplained !== undefined && !values['test-keys']) throw new PublishError(unexplained, WRITE_REASONS);
  const publication = await planPublication({
    files,
    repository,
    roots,
    edition: { edition, matcher, matcherSchema: MATCHER_SCHEMA },
    keys: await openKeys(keyFolders, root, ['targets', 'snapshot', 'timestamp'], true),
    now: Date.now(),
  });
  await writeFeedFiles(out, publication.files);
  process.stdout.write(toPublicationText(publication, roots, files.where, Date.now()));
  if (unexplained !== undefined) process.stdout.write(`notice: ${unexplained}; with keys of your own this is refused\n`);
  if (values.prune) await prune(out);
  if (bundle !== undefined) await writeBundle(out, bundle, publication);
  return 0;
}

function toKeyFolders(given: readonly string[] | undefined, isTest: boolean): readonly string[] {
  if (isTest && given === undefined) return [TEST_KEYS];
  if (!isTest && given !== undefined) return given;
  throw new Error('needs the keys to sign with: either --keys DIR, which corpus keys create makes, or --test-keys to try it out');
}

// Both may know roots that the other does not: keys were rotated here, or the folder was published from elsewhere.
function toRoots(
  published: readonly SignedFile<'root'>[],
  ours: readonly SignedFile<'root'>[],
  where: string,
): readonly SignedFile<'root'>[] {
  const [longer, shorter] = published.length > ours.length ? [published, ours] : [ours, published];
  const fits = shorter.every(({ bytes }, at) => hash('sha256', bytes) === hash('sha256', longer[at]?.bytes ?? new Uint8Array()));
  if (fits) return longer;
  throw new PublishError(
    `${where} was published with other keys than these`,
    'give the keys of this feed, or publish into an empty folder',
  );
}

async function prune(out: string): Promise<void> {
  const files = await openFeedFolder(out);
  const repository = await readRepository(files);
  const names = findPrunable(files.names, repository, await findEditions(files, repository));
  await removeFeedFiles(out, names);
  process.stdout.write(`pruned: ${names.length === 0 ? 'nothing' : names.join(', ')}\n`);
}

async function writeBundle(out: string, bundle: string, { versions, targets }: Publication): Promise<void> {
  const names = [
    ...Array.from({ length: versions.root }, (_, at) => `${at + 1}.root.json`),
    'timestamp.json',
    `${versions.snapshot}.snapshot.json`,
    `${versions.targets}.targets.json`,
    ...targets.map(({ file }) => file),
  ];
  const bytes = toBundle(await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(out, name)) }))));
  await mkdir(dirname(bundle), { recursive: true });
  await writeSafely(bundle, bytes);
  process.stdout.write(`${bundle}: the same as one file, ${bytes.length} bytes\n`);
}
