import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import { UI_LANGUAGES, type UiLanguage } from '../../lib/domain/language.ts';
import { compileCatalogue, toManifestMessages } from './compile-catalogue.ts';

/** Folders of `_locales` as browsers name them. */
const FOLDERS: { readonly [language in UiLanguage]: string } = { en: 'en', ru: 'ru', kk: 'kk', zh: 'zh_CN' };

/** Compiles `components/locales` into one file a language, and into `_locales` what the manifest shows. */
export default defineWxtModule({
  name: 'catalogues',
  setup(wxt) {
    wxt.hooks.hook('prepare:publicPaths', (_, paths) => {
      paths.push(...UI_LANGUAGES.map((language) => `catalogues/${language}.json`));
    });
    wxt.hooks.hook('build:publicAssets', async (_, files) => {
      for (const language of UI_LANGUAGES) {
        const text = await readFile(resolve(wxt.config.root, `components/locales/${language}.yml`), 'utf8');
        const catalogue = compileCatalogue(text, language);
        files.push({ relativeDest: `catalogues/${language}.json`, contents: JSON.stringify(catalogue.messages) });
        files.push({
          relativeDest: `_locales/${FOLDERS[language]}/messages.json`,
          contents: JSON.stringify(toManifestMessages(catalogue)),
        });
      }
    });
  },
});
