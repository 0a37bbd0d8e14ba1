import { browser } from 'wxt/browser';
import type { UiLanguage } from '../domain/language.ts';

/** A catalogue: the words of all views, or those that a card needs. */
export type CatalogueFile = `catalogues/${'' | 'card/'}${UiLanguage}.json`;

/** Files that the build puts into the package for us to read. */
export type PackagedFile = 'edition.json' | 'matcher.bin' | 'names.json' | 'feed.json' | CatalogueFile;

/**
 * Loads a file that came with the extension.
 * @throws {Error} naming the file when it is not in the package
 */
export async function loadPackagedText(name: PackagedFile): Promise<string> {
  return (await load(name)).text();
}

/**
 * The same of a file that is no text, which the build put into the package as gzip.
 * @throws {Error} naming the file when it is not in the package
 * @throws {TypeError} when it is no gzip
 */
export async function loadPackagedBytes(name: PackagedFile): Promise<Uint8Array> {
  const { body } = await load(name);
  const inflated = new Response(body?.pipeThrough(new DecompressionStream('gzip')));
  return new Uint8Array(await inflated.arrayBuffer());
}

async function load(name: PackagedFile): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(`/${name}`));
  if (!response.ok) throw new Error(`${name} is missing from the extension's package`);
  return response;
}
