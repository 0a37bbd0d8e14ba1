import type { SurfaceForm } from '../domain/mention.ts';
import type { NamedTopic } from '../domain/topic.ts';
import { type Name, toNames } from './to-names.ts';

/**
 * Every surface form of a topic, spelt out: its aliases in all their cases, the spellings of case, and its lookalikes.
 * @throws {RangeError} naming the alias when a declension class does not fit it
 */
export function toSurfaceForms(topic: NamedTopic): SurfaceForm[] {
  return toNames(topic).flatMap(spellOut);
}

/** Every spelling of a name. */
export function spellOut({ topic, forms, anyCase, conditions }: Name): SurfaceForm[] {
  return forms.flatMap(({ text, form }) =>
    toCaseSpellings(text, anyCase).map((spelling): SurfaceForm => ({ text: spelling, topic, form, ...(conditions && { conditions }) })),
  );
}

// As written and in capitals; where case is free also in small letters and with one or all words capitalised.
function toCaseSpellings(text: string, free: boolean): string[] {
  const spellings = [text, text.toUpperCase()];
  if (free) {
    const small = text.toLowerCase();
    spellings.push(small, capitalise(small), small.split(' ').map(capitalise).join(' '));
  }
  // Capitals of some letters are two code units or another length; such a copy would not align with a page's letters.
  return [...new Set(spellings)].filter((spelling) => spelling.length === text.length);
}

function capitalise(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
