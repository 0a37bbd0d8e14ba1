import type { Conditions } from '../domain/conditions.ts';
import type { FormClass, SurfaceForm } from '../domain/mention.ts';
import { isCapital, toPlainLetter, toSmall } from '../text/letter-case.ts';
import type { Name } from './to-names.ts';

/** How the letters of a mention may be cased: as in the pattern only, also all in capitals, or as `Alias.case` "any" says. */
export const CASINGS = ['written', 'capitals', 'any'] as const;
/** One such rule. */
export type Casing = (typeof CASINGS)[number];

/** The last letter of a word, counted from 0, that a mask of capitals reaches. */
const LAST_MASKED_LETTER = 30;
/** The mask of all words that have a capital further back. */
export const BEYOND = -1;

/** A name as it is compiled: word by word, in small letters, any form of one word beside any of the others. */
export interface NamePattern {
  readonly topic: string | null;
  readonly conditions?: Conditions;
  /** What a mention is in which every word has its base form; else it is a case form, or derived as this one is. */
  readonly form: FormClass;
  readonly casing: Casing;
  readonly words: readonly PatternWord[];
}

/** One word of a pattern. */
export interface PatternWord {
  /** Bit i is set where letter i is a capital; words that have one after the 31st letter are all alike. */
  readonly capitals: number;
  /** The forms in small letters, each with whether it is the base form. */
  readonly forms: ReadonlyMap<string, boolean>;
}

/** The patterns of a name: one, unless its forms have their capitals in different places. */
export function toPatterns({ topic, forms, anyCase, conditions }: Name): NamePattern[] {
  const alike = Map.groupBy(forms, ({ text }) => toCapitals(text).join());
  return [...alike.values()].map((group): NamePattern => {
    const form = group[0]?.form ?? 'base';
    const isBase = (one: FormClass) => one !== 'case' || form === 'case';
    return {
      topic,
      form,
      casing: anyCase ? 'any' : 'capitals',
      words: toWords(group.map(({ text, form: one }) => ({ text, base: isBase(one) }))),
      ...(conditions && { conditions }),
    };
  });
}

/** The pattern that stands for one spelling and no other. */
export function toExactPattern({ text, topic, form, conditions }: SurfaceForm): NamePattern {
  return { topic, form, casing: 'written', words: toWords([{ text, base: true }]), ...(conditions && { conditions }) };
}

function toWords(forms: readonly { readonly text: string; readonly base: boolean }[]): PatternWord[] {
  return toCapitals(forms[0]?.text ?? '').map((capitals, at) => {
    const words = new Map<string, boolean>();
    for (const { text, base } of forms) {
      const word = toReadable(text.split(' ')[at] ?? '');
      words.set(word, base || words.get(word) === true);
    }
    return { capitals, forms: words };
  });
}

// In small letters, of which some stand for others.
function toReadable(word: string): string {
  return Array.from(toSmall(word), (letter) =>
    letter.length === 1 ? String.fromCharCode(toPlainLetter(letter.charCodeAt(0))) : letter,
  ).join('');
}

/** The mask of a word (see `PatternWord.capitals`) with a capital at letter `at` added to it. */
export function addCapital(mask: number, at: number): number {
  return at > LAST_MASKED_LETTER ? BEYOND : mask | (1 << at);
}

function toCapitals(text: string): number[] {
  return text.split(' ').map((word) => {
    let mask = 0;
    for (let at = 0; at < word.length; at++) if (isCapital(word.charCodeAt(at))) mask = addCapital(mask, at);
    return mask;
  });
}
