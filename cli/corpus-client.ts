import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SyncError } from '../lib/sync/fault.ts';
import { openTrusted } from '../lib/sync/trusted-set.ts';
import { downloadTarget } from './download-target.ts';
import { writeSafely } from './feed-folder.ts';
import { toLoader } from './node-surroundings.ts';
import { type KnownMetadata, refreshMetadata, type TrustedFiles } from './refresh-metadata.ts';

const OPTIONS = {
  'metadata-dir': { type: 'string' },
  'metadata-url': { type: 'string' },
  'target-dir': { type: 'string' },
  'target-base-url': { type: 'string' },
  'target-name': { type: 'string' },
} as const;
const ONLINE = ['timestamp', 'snapshot', 'targets'] as const;

type Given = { readonly [name in keyof typeof OPTIONS]?: string | undefined };

/** `client`: follows a feed as a reader's extension does, with what it trusts in a folder; the conformance tests of TUF drive it. */
export async function clientCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  const [action, root, ...more] = positionals;
  const folder = need(values, 'metadata-dir');
  if (action === 'init' && root !== undefined && more.length === 0) return init(folder, root);
  if (!(action === 'refresh' || action === 'download') || root !== undefined) {
    throw new Error('needs one of: init ROOT.json, refresh, download');
  }
  try {
    const trusted = await refreshMetadata(toLoader(need(values, 'metadata-url')), await openFiles(folder));
    if (action === 'download') {
      const path = await downloadTarget(
        trusted,
        toLoader(need(values, 'target-base-url')),
        need(values, 'target-dir'),
        need(values, 'target-name'),
      );
      process.stdout.write(`${path}\n`);
    }
    return 0;
  } catch (error) {
    return explain(error);
  }
}

async function init(folder: string, path: string): Promise<number> {
  const bytes = await readFile(path);
  try {
    await openTrusted(bytes.toString('utf8'), {});
  } catch (error) {
    return explain(error);
  }
  await mkdir(folder, { recursive: true });
  for (const role of ONLINE) await rm(join(folder, `${role}.json`), { force: true });
  await writeSafely(join(folder, 'root.json'), bytes);
  return 0;
}

async function openFiles(folder: string): Promise<TrustedFiles> {
  const read = (role: string) => readFile(join(folder, `${role}.json`), 'utf8');
  const root = await read('root').catch((error: unknown) => {
    throw new Error(`${folder} has no root.json; begin with: client --metadata-dir ${folder} init ROOT.json`, { cause: error });
  });
  const kept = await Promise.all(ONLINE.map(async (role) => [role, await read(role).catch(() => undefined)] as const));
  return {
    root,
    kept: Object.fromEntries(kept.filter(([, text]) => text !== undefined)),
    save: async (known: KnownMetadata) => {
      // What is trusted no longer (TUF 1.0.33, 5.3.11) goes first.
      for (const role of ONLINE) if (known[role] === undefined) await rm(join(folder, `${role}.json`), { force: true });
      for (const [role, text] of Object.entries(known)) await writeSafely(join(folder, `${role}.json`), new TextEncoder().encode(text));
    },
  };
}

function need(given: Given, name: keyof Given): string {
  const value = given[name];
  if (value === undefined) throw new Error(`needs --${name}`);
  return value;
}

function explain(error: unknown): number {
  if (!(error instanceof SyncError)) throw error;
  process.stderr.write(`corpus client: ${error.fault}: ${error.message}\n  what was trusted before still is\n`);
  return 1;
}
