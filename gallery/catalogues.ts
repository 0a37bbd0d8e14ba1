import type { Strings } from '../components/strings.ts';
import { toStrings } from '../components/to-strings.ts';
import type { Catalogue } from '../lib/domain/catalogue.ts';
import type { UiLanguage } from '../lib/domain/language.ts';
import type { GalleryLanguage } from './choices.ts';
import { toPseudoCatalogue } from './pseudo-catalogue.ts';

const read = new Map<UiLanguage, Promise<Catalogue>>();

/** The strings of a language; a catalogue is asked for once. */
export async function speak(language: GalleryLanguage): Promise<Strings> {
  if (language === 'pseudo') return toStrings(toPseudoCatalogue(await readCatalogue('en')));
  return toStrings(await readCatalogue(language));
}

function readCatalogue(language: UiLanguage): Promise<Catalogue> {
  const known = read.get(language) ?? fetchCatalogue(language);
  read.set(language, known);
  return known;
}

async function fetchCatalogue(language: UiLanguage): Promise<Catalogue> {
  const answer = await fetch(`catalogues/${language}.json`);
  return { language, messages: (await answer.json()) as Catalogue['messages'] };
}
