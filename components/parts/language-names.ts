import type { UiLanguage } from '../../lib/domain/language.ts';

/** Each language of the interface by its own name, so that whoever reads it finds it whatever the page speaks. */
export const OWN_NAMES: { readonly [language in UiLanguage]: string } = { en: 'English', ru: 'Русский', kk: 'Қазақша', zh: '简体中文' };
