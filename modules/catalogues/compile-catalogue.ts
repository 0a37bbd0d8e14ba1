import compileMessage from 'icu-minify/compile';
import { parse } from 'yaml';
import type { Catalogue, Message } from '../../lib/domain/catalogue.ts';
import type { UiLanguage } from '../../lib/domain/language.ts';

/** Messages that the browser itself shows, before any code of ours runs; it looks them up in `_locales`. */
const OF_THE_MANIFEST = [
  'extName',
  'extDescription',
  'commandNext',
  'commandPrevious',
  'commandCard',
  'commandSite',
  'commandPanel',
] as const;

/**
 * Compiles one authored catalogue, so that no parser of messages ships.
 * @param text YAML: messages in ICU MessageFormat, in groups
 * @throws {Error} naming the message that is no text or not well-formed
 */
export function compileCatalogue(text: string, language: UiLanguage): Catalogue {
  return {
    language,
    messages: Object.fromEntries(flatten(parse(text), '').map(([key, message]) => [key, compile(key, message, language)])),
  };
}

/** What the browser needs for the manifest, in the form of its `_locales`. */
export function toManifestMessages({ messages }: Catalogue): { readonly [key: string]: { readonly message: Message } } {
  return Object.fromEntries(OF_THE_MANIFEST.map((key) => [key, { message: messages[key] ?? '' }]));
}

function flatten(value: unknown, key: string): [key: string, message: unknown][] {
  if (typeof value !== 'object' || value === null) return [[key, value]];
  return Object.entries(value).flatMap(([name, inner]) => flatten(inner, key === '' ? name : `${key}.${name}`));
}

function compile(key: string, message: unknown, language: UiLanguage): Message {
  if (typeof message !== 'string') throw new Error(`catalogue ${language}: message ${key} is no text`);
  try {
    return compileMessage(message);
  } catch (error) {
    throw new Error(`catalogue ${language}: message ${key} is not well-formed`, { cause: error });
  }
}
