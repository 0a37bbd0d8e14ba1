import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Changes, toLockedFiles } from '../../lib/corpus/fixture-corpus.ts';

const CORPUS = fileURLToPath(new URL('../../cli/corpus.ts', import.meta.url));

/** A feed of the made-up corpus in a folder, signed with the test keys. */
export interface FeedFolder {
  /** What is to be served. */
  readonly folder: string;
  /** Its newest edition as one file. */
  readonly bundle: string;
  /** Publishes the corpus with these changes as the edition of this number. */
  publish(edition: number, changes?: Changes): Promise<void>;
  /** Removes all of it. */
  remove(): void;
}

/** Makes an empty folder for a feed. */
export function makeFeedFolder(): FeedFolder {
  const root = mkdtempSync(join(tmpdir(), 'parallax-feed-'));
  const [folder, data, bundle] = [join(root, 'feed'), join(root, 'data'), join(root, 'feed.parallax')];
  return {
    folder,
    bundle,
    publish: async (number, changes = {}) => {
      rmSync(data, { recursive: true, force: true });
      for (const { path, content } of await toLockedFiles({ ...changes, 'edition.yaml': { number, date: '2026-11-20' } })) {
        mkdirSync(dirname(join(data, path)), { recursive: true });
        writeFileSync(join(data, path), content);
      }
      await run('publish', '--data', data, '--out', folder, '--test-keys', '--bundle', bundle);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

async function run(...args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [CORPUS, ...args]);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`corpus ${args.join(' ')} failed:\n${said}`);
}
