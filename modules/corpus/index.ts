import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineWxtModule } from 'wxt/modules';
import { compileCorpus } from '../../lib/corpus/compile-corpus.ts';
import { serialiseEdition, toEdition } from '../../lib/edition/serialise-edition.ts';
import { toAliasBook } from '../../lib/matching/alias-book.ts';
import { compileMatcher } from '../../lib/matching/compile-matcher.ts';
import { toShipped } from '../../lib/matching/ship-matcher.ts';
import { toPackagedFeed } from './packaged-feed.ts';
import { readDataFolder } from './read-data-folder.ts';

/** Compiles `data/` into the packaged edition, its matcher and what is known of its feed; a record that breaks a rule stops the build. */
export default defineWxtModule({
  name: 'corpus',
  setup(wxt) {
    wxt.hooks.hook('prepare:publicPaths', (_, paths) => {
      paths.push('edition.json', 'matcher.bin', 'names.json', 'feed.json');
    });
    const folder = resolve(wxt.config.root, 'data');
    wxt.hooks.hook('build:publicAssets', async (_, files) => {
      const corpus = await compileCorpus(await readDataFolder(folder));
      // WXT writes text only; bytes it copies.
      const matcher = resolve(wxt.config.wxtDir, 'matcher.bin');
      await mkdir(wxt.config.wxtDir, { recursive: true });
      await writeFile(matcher, gzipSync(toShipped(compileMatcher(corpus.records.topics)), { level: 9 }));
      const edition = toEdition(corpus);
      files.push({ relativeDest: 'edition.json', contents: serialiseEdition(edition) });
      files.push({ relativeDest: 'matcher.bin', absoluteSrc: matcher });
      files.push({ relativeDest: 'names.json', contents: JSON.stringify(toAliasBook(corpus.records.topics)) });
      const [root, timestamp] = await Promise.all(['root', 'timestamp'].map((role) => readIfThere(resolve(folder, `feed/${role}.json`))));
      const feed = { urls: process.env['WXT_FEED_URLS'], root, timestamp, edition };
      files.push({ relativeDest: 'feed.json', contents: await toPackagedFeed(feed) });
    });
  },
});

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
