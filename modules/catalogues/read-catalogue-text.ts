import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UiLanguage } from '../../lib/domain/language.ts';

/** What a card speaks with: all else stays with the views that say it, for a card's words cross to every page anew. */
const OF_THE_CARD = ['card', 'keeping', 'parts'];

/**
 * Reads the authored catalogue of a language: one YAML text out of the files of all views, or out of those that a card needs. A
 * group that two files have is an error of the YAML.
 * @param root folder of the project
 * @throws {Error} when a file cannot be read
 */
export function readCatalogueText(root: string, language: UiLanguage, extent: 'all' | 'card'): string {
  const folder = join(root, 'components/locales', language);
  const names = extent === 'card' ? OF_THE_CARD.map((name) => `${name}.yml`) : globSync('*.yml', { cwd: folder }).toSorted();
  return names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}
