import { parseArgs } from 'node:util';
import { toPublishedTargets } from '../lib/publish/published-target.ts';
import { readRepository } from '../lib/publish/repository.ts';
import { type FeedSizes, type FeedUse, toFeedLoad } from '../lib/publish/scale.ts';
import { FULL_TARGET, MATCHER_TARGET } from '../lib/sync/edition-targets.ts';
import { openFeedFolder } from './feed-folder.ts';

const USE: Omit<FeedUse, 'readers'> = { checksADay: 1, editionsAWeek: 1, wholeShare: 0.1, busiestHour: 0.1 };
const READERS = [1e6, 1e8];

/** `scale`: computes from the files of a feed what its host would serve to many readers. */
export async function scaleCommand(args: readonly string[]): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Error('needs the folder of a feed, and takes one: scale DIR');
  const sizes = await measure(folder);
  const lines = [
    `bytes: ${Object.entries(sizes)
      .map(([name, bytes]) => `${name} ${bytes}`)
      .join(', ')}`,
    `assumed: ${USE.checksADay} check a reader and day, ${USE.editionsAWeek} edition a week, ${USE.wholeShare * 100} % take it whole, ${USE.busiestHour * 100} % of a day in its busiest hour`,
    '',
    '| readers | requests a day | GB a day | requests a second at most | Mbit a second at most |',
    '|---|---|---|---|---|',
    ...READERS.map((readers) => toRow(readers, sizes)),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

async function measure(folder: string): Promise<FeedSizes> {
  const files = await openFeedFolder(folder);
  if (files.names.length === 0) throw new Error(`${folder} has no feed; make one with: corpus publish --out ${folder}`);
  const { timestamp, snapshot, targets } = await readRepository(files);
  const named = toPublishedTargets(targets.metadata);
  const of = (name: string) => named.find((target) => target.name === name)?.length ?? 0;
  // The newest delta is what most readers take; the first edition has none.
  const deltas = named.filter(({ custom }) => custom.from !== undefined).toSorted((a, b) => (b.custom.from ?? 0) - (a.custom.from ?? 0));
  return {
    timestamp: timestamp.bytes.length,
    snapshot: snapshot.bytes.length,
    targets: targets.bytes.length,
    delta: deltas[0]?.length ?? of(FULL_TARGET),
    full: of(FULL_TARGET),
    matcher: of(MATCHER_TARGET),
  };
}

function toRow(readers: number, sizes: FeedSizes): string {
  const load = toFeedLoad(sizes, { ...USE, readers });
  const cells = [readers, load.requestsADay, load.bytesADay / 1e9, load.requestsASecondAtMost, load.bitsASecondAtMost / 1e6];
  return `| ${cells.map((cell) => Math.round(cell).toLocaleString('en')).join(' | ')} |`;
}
