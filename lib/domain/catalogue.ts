import type { UiLanguage } from './language.ts';

/** One message, compiled: plain text, or pieces that modules/catalogues writes and components/to-strings.ts reads. */
export type Message = string | readonly unknown[];

/** Every message of the interface in one language, by its key ("popup.title"). */
export interface Catalogue {
  readonly language: UiLanguage;
  readonly messages: { readonly [key: string]: Message };
}
