import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PublishError } from '../lib/publish/publish-error.ts';
import { SyncError } from '../lib/sync/fault.ts';
import { FEED_PROFILE, type Profile } from '../lib/sync/profile.ts';
import { openTrusted } from '../lib/sync/trusted-set.ts';
import { downloadTarget } from './download-target.ts';
import { writeSafely } from './feed-folder.ts';
import { toLoader } from './node-surroundings.ts';
import { refreshMetadata, type TrustedFiles } from './refresh-metadata.ts';
import { TUF_PROFILE } from './tuf-profile.ts';

const OPTIONS = {
  'metadata-dir': { type: 'string' },
  'metadata-url': { type: 'string' },
  'target-dir': { type: 'string' },
  'target-base-url': { type: 'string' },
  'target-name': { type: 'string' },
  profile: { type: 'string' },
} as const;
const PROFILES: ReadonlyMap<string, Profile> = new Map([
  ['tuf', TUF_PROFILE],
  ['feed', FEED_PROFILE],
]);
const ONLINE = ['timestamp', 'snapshot', 'targets'] as const;

type Given = { readonly [name in keyof typeof OPTIONS]?: string | undefined };

/**
 * `client`: follows any repository of The Update Framework, or with `--profile feed` only such as readers follow, by the code
 * that they run and with what it trusts in a folder. The conformance tests of TUF drive it: 0 is done, 1 refused.
 */
export async function clientCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  const [action, root, ...more] = positionals;
  const folder = need(values, 'metadata-dir');
  const profile = PROFILES.get(values.profile ?? 'tuf');
  if (profile === undefined) throw new Error(`--profile is tuf or feed, not "${values.profile}"`);
  if (action === 'init' && root !== undefined && more.length === 0) return init(folder, root, profile);
  if (!(action === 'refresh' || action === 'download') || root !== undefined) {
    throw new Error('needs one of: init ROOT.json, refresh, download');
  }
  try {
    const trusted = await refreshMetadata(toLoader(need(values, 'metadata-url')), await openFiles(folder), profile);
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

async function init(folder: string, path: string, profile: Profile): Promise<number> {
  const bytes = await readFile(path);
  try {
    await openTrusted(bytes.toString('utf8'), {}, profile);
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
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new PublishError(`${folder} has no root.json`, `begin with: corpus client --metadata-dir ${folder} init ROOT.json`);
  });
  const kept = await Promise.all(ONLINE.map(async (role) => [role, await read(role).catch(() => undefined)] as const));
  return {
    root,
    kept: Object.fromEntries(kept.filter(([, text]) => text !== undefined)),
    save: async ({ bytes, rotated }) => {
      // What lost keys may have signed goes first (TUF 1.0.33, 5.3.11). What merely has too few signatures by now stays.
      const lost = rotated.size > 0 ? ONLINE.filter((role) => bytes[role] === undefined) : [];
      for (const role of lost) await rm(join(folder, `${role}.json`), { force: true });
      for (const [role, text] of Object.entries(bytes)) await writeSafely(join(folder, `${role}.json`), new TextEncoder().encode(text));
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
