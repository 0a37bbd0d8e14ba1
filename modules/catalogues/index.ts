import { defineWxtModule } from 'wxt/modules';
import { UI_LANGUAGES, type UiLanguage } from '../../lib/domain/language.ts';
import { compileCatalogue, toManifestMessages } from './compile-catalogue.ts';
import { readCatalogueText } from './read-catalogue-text.ts';

/** Folders of `_locales` as browsers name them. */
const FOLDERS: { readonly [language in UiLanguage]: string } = { en: 'en', ru: 'ru', kk: 'kk', zh: 'zh_CN' };

/** Compiles `components/locales` into two files a language, of which one is for cards, and into `_locales` what the manifest shows. */
export default defineWxtModule({
  name: 'catalogues',
  setup(wxt) {
    wxt.hooks.hook('prepare:publicPaths', (_, paths) => {
      paths.push(...UI_LANGUAGES.flatMap((language) => [`catalogues/${language}.json`, `catalogues/card/${language}.json`] as const));
    });
    wxt.hooks.hook('build:publicAssets', (_, files) => {
      for (const language of UI_LANGUAGES) {
        const compile = (extent: 'all' | 'card') => compileCatalogue(readCatalogueText(wxt.config.root, language, extent), language);
        const catalogue = compile('all');
        files.push(
          { relativeDest: `catalogues/${language}.json`, contents: JSON.stringify(catalogue.messages) },
          { relativeDest: `catalogues/card/${language}.json`, contents: JSON.stringify(compile('card').messages) },
          { relativeDest: `_locales/${FOLDERS[language]}/messages.json`, contents: JSON.stringify(toManifestMessages(catalogue)) },
        );
      }
    });
  },
});
