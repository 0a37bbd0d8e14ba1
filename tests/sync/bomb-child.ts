/** Prints by how much the memory of this process grew, at the most, over an update whose edition is a bomb: bytes and outcome. */
import { makeDisk } from '../../lib/sync/fixture-store.ts';
import { toBomb } from './bomb.ts';
import { loadEdition } from './fixture-editions.ts';
import { TestRepository } from './repository.ts';
import { NOW, syncFromFiles } from './sync-from-files.ts';

const repository = new TestRepository(NOW);
const disk = makeDisk();
const run = () => syncFromFiles(repository.files, repository.pinnedRoot, disk);
// Once without, so that what any update takes is there already.
repository.publish({ edition: await loadEdition(2) });
await run();
const bomb = await toBomb(400);
// As much as may be signed at all: whatever is beyond it must not be unpacked.
const most = 64 * 1024 * 1024;
const unpacked = process.argv[2] === 'most' ? most : 12_000;
repository.publish({
  edition: await loadEdition(3),
  packed: () => bomb,
  target: (target) => ({ ...target, custom: { ...(target['custom'] as object), bytesRaw: unpacked } }),
});
// What it takes now against the most it has ever taken: rather too much than too little.
const before = process.memoryUsage.rss();
const outcome = await run();
const grown = process.resourceUsage().maxRSS * 1024 - before;
process.stdout.write(JSON.stringify({ grown, bomb: bomb.length, outcome }));
