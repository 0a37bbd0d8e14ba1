import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { BrowserName } from '../../cli/browser/session.ts';
import type { Edition } from '../../lib/domain/edition.ts';
import { serialiseEdition } from '../../lib/edition/serialise-edition.ts';
import type { CompiledMatcher } from '../../lib/matching/compiled-matcher.ts';
import { toShipped } from '../../lib/matching/ship-matcher.ts';

interface Manifest {
  content_scripts: { js: string[] }[];
}

/** What a copy has otherwise than the built extension. */
export interface CopyChoices {
  /** Another matcher than the shipped one. */
  readonly matcher?: CompiledMatcher;
  /** Another edition than the packaged one. */
  readonly edition?: Edition;
  /** Scripts around the page's scripts, in their world, which note when what happened. */
  readonly probed?: boolean;
  /** Page scripts that do nothing: the empty run. */
  readonly empty?: boolean;
}

/** A copy of the built extension in a temporary folder. */
export interface ExtensionCopy {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Where `wxt build` puts the extension. */
export function toOutputFolder(browser: BrowserName): string {
  return fileURLToPath(new URL(`../../.output/${browser === 'chromium' ? 'chrome' : 'firefox'}-mv3`, import.meta.url));
}

/** The page scripts that the built extension loads on every page, with their bytes. */
export async function readPageScripts(browser: BrowserName): Promise<{ name: string; bytes: number }[]> {
  const folder = toOutputFolder(browser);
  const { content_scripts } = await readManifest(folder);
  const names = content_scripts.flatMap(({ js }) => js);
  return Promise.all(names.map(async (name) => ({ name, bytes: (await readFile(join(folder, name))).length })));
}

/** Copies the built extension; its own scripts stay byte for byte what they are. */
export async function copyExtension(browser: BrowserName, choices: CopyChoices): Promise<ExtensionCopy> {
  const { matcher, edition, probed = false, empty = false } = choices;
  const folder = await mkdtemp(join(tmpdir(), 'parallax-bench-'));
  await cp(toOutputFolder(browser), folder, { recursive: true });
  const manifest = await readManifest(folder);
  for (const script of manifest.content_scripts) {
    if (empty) for (const name of script.js) await writeFile(join(folder, name), '');
    if (probed) script.js = ['bench-before.js', ...script.js, 'bench-after.js'];
  }
  for (const name of probed ? ['bench-before.js', 'bench-after.js'] : [])
    await cp(new URL(`./${name}`, import.meta.url), join(folder, name));
  if (matcher !== undefined) await writeFile(join(folder, 'matcher.bin'), gzipSync(toShipped(matcher)));
  if (edition !== undefined) await writeFile(join(folder, 'edition.json'), serialiseEdition(edition));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}
