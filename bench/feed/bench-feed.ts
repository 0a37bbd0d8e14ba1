import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Edition } from '../../lib/domain/edition.ts';
import { compileForms } from '../../lib/matching/compile-matcher.ts';
import { MATCHER_SCHEMA } from '../../lib/matching/compiled-matcher.ts';
import { toShipped } from '../../lib/matching/ship-matcher.ts';
import { planPublication } from '../../lib/publish/plan-publication.ts';
import { readRepository } from '../../lib/publish/repository.ts';
import { parseRoots } from '../../lib/publish/root-metadata.ts';
import { openPem } from '../../lib/publish/signing-key.ts';
import { READ_TOPIC } from './made-up-edition.ts';

const KEYS = new URL('../../data/feed/test-keys/', import.meta.url);

/** A feed in memory, signed with the test keys and served to this machine alone. */
export interface BenchFeed {
  /** Its address, with a slash at its end. */
  readonly address: string;
  /** Publishes an edition. @returns bytes of the file that a reader of the edition before loads, and of the whole */
  publish(edition: Edition): Promise<{ readonly delta: number | undefined; readonly full: number }>;
  close(): Promise<void>;
}

/** Serves a feed that is still empty. */
export async function openBenchFeed(): Promise<BenchFeed> {
  const kept = new Map<string, Uint8Array>();
  const roots = parseRoots([await readFile(new URL('1.root.json', KEYS))], 'the test keys');
  const pems = (await readdir(KEYS)).filter((name) => name.endsWith('.pem'));
  const keys = await Promise.all(pems.map(async (name) => openPem(await readFile(new URL(name, KEYS), 'utf8'))));
  const matcher = toShipped(compileForms([{ text: 'Bench Feed Topic', topic: READ_TOPIC, form: 'base' }]));
  const server = createServer(({ url = '/' }, response) => {
    const bytes = kept.get(url.slice(1));
    if (bytes === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-length': bytes.length, 'cache-control': 'no-store' }).end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    publish: async (edition) => {
      const files = { where: 'the feed of the bench', names: [...kept.keys()], load: async (name: string) => kept.get(name) };
      const repository = kept.size === 0 ? undefined : await readRepository(files);
      const publishable = { edition, matcher, matcherSchema: MATCHER_SCHEMA };
      const publication = await planPublication({ files, repository, roots, edition: publishable, keys, now: Date.now() });
      for (const { name, bytes } of publication.files) kept.set(name, bytes);
      const lengthOf = (from: number | undefined) =>
        publication.targets.find(({ name, custom }) => name.includes('ndjson') && custom.from === from)?.length;
      return { delta: lengthOf(edition.number - 1), full: lengthOf(undefined) ?? 0 };
    },
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}
