import { browser } from 'wxt/browser';

/**
 * Loads a file that came with the extension.
 * @throws {Error} naming the file when it is not in the package
 */
export async function loadPackagedText(name: 'edition.json' | 'matcher.json'): Promise<string> {
  const response = await fetch(browser.runtime.getURL(`/${name}`));
  if (!response.ok) throw new Error(`${name} is missing from the extension's package`);
  return response.text();
}
