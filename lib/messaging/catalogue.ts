import { browser } from 'wxt/browser';
import type { Catalogue } from '../domain/catalogue.ts';
import { toSpoken, type UiLanguage } from '../domain/language.ts';
import { type CatalogueFile, loadPackagedText } from './packaged-text.ts';
import { loadKept, onSharedChange, type Stored } from './shared-storage.ts';

/** Loads the language to speak: the one the reader chose in the settings, else the browser's. */
export async function loadLanguage(stored: Stored): Promise<UiLanguage> {
  const { uiLanguage } = await loadKept(stored);
  return toSpoken(uiLanguage, browser.i18n.getUILanguage());
}

/**
 * Loads the words of one language, and of no other.
 * @throws {Error} when they are not in the extension's package
 */
export function loadCatalogue(language: UiLanguage): Promise<Catalogue> {
  return load(language, `catalogues/${language}.json`);
}

/** The same, but only what a card says. @throws {Error} as above */
export function loadCardCatalogue(language: UiLanguage): Promise<Catalogue> {
  return load(language, `catalogues/card/${language}.json`);
}

async function load(language: UiLanguage, file: CatalogueFile): Promise<Catalogue> {
  return { language, messages: JSON.parse(await loadPackagedText(file)) as Catalogue['messages'] };
}

/**
 * Gives a view the words to speak in, now and whenever the settings name another language, wherever that was set. The words of the
 * browser's language are on their way while the settings are read, for most readers have chosen no other.
 * @param signal ends the following
 */
export function followCatalogue(stored: Stored, speak: (catalogue: Catalogue) => void, signal: AbortSignal): void {
  let wanted: UiLanguage | undefined;
  const likely = toSpoken('browser', browser.i18n.getUILanguage());
  let ahead: Promise<Catalogue> | undefined = loadCatalogue(likely);
  // Where they are wanted, that is heard there.
  ahead.catch(() => {});
  const follow = async () => {
    const language = await loadLanguage(stored);
    if (language === wanted) return;
    wanted = language;
    try {
      const loading = (language === likely && ahead) || loadCatalogue(language);
      ahead = undefined;
      const catalogue = await loading;
      // Another language may have been chosen while this one was read.
      if (wanted === language && !signal.aborted) speak(catalogue);
    } catch {
      // What could not be read now is read with the next change.
      if (wanted === language) wanted = undefined;
    }
  };
  onSharedChange(stored, () => void follow(), signal);
  void follow();
}
