import type { KazakhChain } from '../domain/topic.ts';
import type { Form } from './form.ts';
import { addSuffix, HARMONIES, type Harmony, type Suffix, toEnding, toHarmony } from './kazakh-suffixes.ts';

const CASES: readonly Suffix[] = ['genitive', 'dative', 'accusative', 'locative', 'ablative', 'instrumental', 'attributive'];
const CASES_OF_MINE = CASES.map((one): Suffix => (one === 'dative' ? 'dativeOfMine' : one));
const CASES_OF_ITS: readonly Suffix[] = [
  'genitive',
  'dativeOfIts',
  'accusativeOfIts',
  'locativeOfIts',
  'ablativeOfIts',
  'instrumental',
  'attributiveOfIts',
];
/** What only names have that are spoken of much: like Kazakhstan, without Kazakhstan, and the instrumental of verse. */
const RARER: readonly Suffix[] = ['similative', 'abessive', 'longInstrumental'];

/** Declension classes an author may give to a Kazakh word. */
export const KAZAKH_CLASSES: readonly string[] = ['ind', 'kk', 'kk-back', 'kk-front', 'kk-both', 'kk-poss'];

/**
 * Every form of a name in Cyrillic letters, base first, each once: seven cases with the attributive (-дағы), and those of
 * the chains asked for. Only the last word takes endings.
 * @param words the words of the name
 * @param classes one class per word; the last one counts
 * @param chains what may stand between the name and its case endings; of abbreviations and possessed words none
 * @throws {RangeError} when a class is unknown
 */
export function inflectKazakh(words: readonly string[], classes: readonly string[], chains: readonly KazakhChain[] = []): Form[] {
  const declension = classes.at(-1) ?? 'ind';
  const unknown = classes.find((one) => !KAZAKH_CLASSES.includes(one));
  if (unknown !== undefined) throw new RangeError(`"${unknown}" is no Kazakh class; known: ${KAZAKH_CLASSES.join(', ')}`);
  const name = words.join(' ');
  const forms = declension === 'ind' ? [] : toHarmonies(name, declension).flatMap((harmony) => toForms(name, declension, harmony, chains));
  const first = new Map<string, Form>([[name, { text: name, form: 'base' }]]);
  for (const form of forms) if (!first.has(form.text)) first.set(form.text, form);
  return [...first.values()];
}

/** Whether a word is an abbreviation: two or more letters, all capitals, with or without full stops. */
export function isAbbreviation(word: string): boolean {
  return /^\p{Lu}[.-]?(\p{Lu}[.-]?)+$/u.test(word);
}

function toForms(name: string, declension: string, harmony: Harmony, chains: readonly KazakhChain[]): Form[] {
  if (declension === 'kk-poss') return decline(name, CASES_OF_ITS, harmony, 'case');
  if (isAbbreviation(name)) return abbreviated(name, harmony);
  const chain = (suffix: Suffix) => addSuffix(name, suffix, harmony);
  const withCases = (text: string, cases: readonly Suffix[], form: Form['form']): Form[] => [
    { text, form },
    ...decline(text, cases, harmony, form),
  ];
  const relational = chain('relational');
  const made: Readonly<Record<KazakhChain, () => Form[]>> = {
    plural: () => withCases(chain('plural'), CASES, 'case'),
    mine: () => withCases(chain('mine'), CASES_OF_MINE, 'possessive'),
    ours: () => withCases(chain('ours'), CASES, 'possessive'),
    its: () => withCases(chain('its'), CASES_OF_ITS, 'possessive'),
    derived: () => [
      ...withCases(relational, CASES, 'derived'),
      ...withCases(addSuffix(relational, 'plural', harmony), CASES, 'derived'),
      { text: chain('equative'), form: 'derived' },
    ],
  };
  const rarer: Form[] =
    chains.length === 0 ? [] : [...decline(name, RARER, harmony, 'case'), { text: chain('belonging'), form: 'possessive' }];
  // Who is there (Қазақстандағылар, Кремльдегілер) is said of places and bodies.
  const there =
    chains.length > 0 && !chains.includes('plural') ? withCases(addSuffix(chain('attributive'), 'plural', harmony), CASES, 'case') : [];
  return [...decline(name, CASES, harmony, 'case'), ...rarer, ...there, ...chains.flatMap((one) => made[one]())];
}

function decline(text: string, cases: readonly Suffix[], harmony: Harmony, form: Form['form']): Form[] {
  return cases.map((suffix) => ({ text: addSuffix(text, suffix, harmony), form }));
}

// An abbreviation is read out by the names of its letters, most of which end in a vowel; its ending may follow a hyphen.
function abbreviated(name: string, harmony: Harmony): Form[] {
  const endings = [name, 'а'].flatMap((sounds) => CASES.map((suffix) => toEnding(sounds, suffix, harmony)));
  return [...endings, ...endings.map((ending) => `-${ending}`)].map((ending) => ({ text: name + ending, form: 'case' }));
}

function toHarmonies(name: string, declension: string): readonly Harmony[] {
  if (declension === 'kk-both') return HARMONIES;
  if (declension === 'kk-back') return ['back'];
  if (declension === 'kk-front') return ['front'];
  return [toHarmony(name.split(' ').at(-1) ?? '')];
}
