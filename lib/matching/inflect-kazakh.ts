/**
 * Kazakh case forms in Cyrillic: seven cases and the attributive locative (-дағы), by the last sound and the harmony
 * of the last vowel. The assimilation classes are those of any school grammar of Kazakh.
 */
const HARMONIES = ['back', 'front'] as const;
type Harmony = (typeof HARMONIES)[number];

const BACK_VOWELS = 'аоұыяё';
const FRONT_VOWELS = 'әөүіеэ';
// у, и and ю take the harmony of the vowel before them.
const OPEN_VOWELS = 'уию';
const NASALS = 'мнң';
const SIBILANTS = 'зж';
const RESONANTS = 'рйул';

// Endings back/front, in the order genitive, dative, accusative, locative, ablative, instrumental, attributive.
const ENDINGS = {
  vowel: ['ның/нің', 'ға/ге', 'ны/ні', 'да/де', 'дан/ден', 'мен/мен', 'дағы/дегі'],
  nasal: ['ның/нің', 'ға/ге', 'ды/ді', 'да/де', 'нан/нен', 'мен/мен', 'дағы/дегі'],
  sibilant: ['дың/дің', 'ға/ге', 'ды/ді', 'да/де', 'дан/ден', 'бен/бен', 'дағы/дегі'],
  resonant: ['дың/дің', 'ға/ге', 'ды/ді', 'да/де', 'дан/ден', 'мен/мен', 'дағы/дегі'],
  voiceless: ['тың/тің', 'қа/ке', 'ты/ті', 'та/те', 'тан/тен', 'пен/пен', 'тағы/тегі'],
  possessed: ['ның/нің', 'на/не', 'н/н', 'нда/нде', 'нан/нен', 'мен/мен', 'ндағы/ндегі'],
} as const;
type Sound = keyof typeof ENDINGS;

/** Declension classes an author may give to a Kazakh word. */
export const KAZAKH_CLASSES: readonly string[] = ['ind', 'kk', 'kk-back', 'kk-front', 'kk-both', 'kk-poss'];

/**
 * Every form of a name, base first, each once. Only the last word takes endings.
 * @param words the words of the name
 * @param classes one class per word; the last one counts
 * @throws {RangeError} when a class is unknown
 */
export function inflectKazakh(words: readonly string[], classes: readonly string[]): string[] {
  const declension = classes.at(-1) ?? 'ind';
  const unknown = classes.find((one) => !KAZAKH_CLASSES.includes(one));
  if (unknown !== undefined) throw new RangeError(`"${unknown}" is no Kazakh class; known: ${KAZAKH_CLASSES.join(', ')}`);
  const name = words.join(' ');
  const last = words.at(-1) ?? '';
  return [...new Set([name, ...toEndings(last, declension).map((ending) => name + ending)])];
}

/** Whether a word is an abbreviation: two or more letters, all capitals. */
export function isAbbreviation(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

function toEndings(word: string, declension: string): string[] {
  if (declension === 'ind') return [];
  const harmonies = toHarmonies(word, declension);
  if (declension === 'kk-poss') return pick('possessed', harmonies);
  const endings = pick(toSound(word), harmonies);
  if (!isAbbreviation(word)) return endings;
  // An abbreviation is read out by the names of its letters, most of which end in a vowel; its ending may follow a hyphen.
  const read = [...endings, ...pick('vowel', harmonies)];
  return [...read, ...read.map((ending) => `-${ending}`)];
}

function pick(sound: Sound, harmonies: readonly Harmony[]): string[] {
  return ENDINGS[sound].flatMap((pair) => harmonies.map((harmony) => pair.split('/')[HARMONIES.indexOf(harmony)] ?? ''));
}

function toHarmonies(word: string, declension: string): readonly Harmony[] {
  if (declension === 'kk-both') return HARMONIES;
  if (declension === 'kk-back') return ['back'];
  if (declension === 'kk-front') return ['front'];
  return [toHarmony(word.toLowerCase())];
}

function toHarmony(word: string): Harmony {
  for (const letter of Array.from(word).toReversed()) {
    if (BACK_VOWELS.includes(letter)) return 'back';
    if (FRONT_VOWELS.includes(letter)) return 'front';
  }
  return Array.from(word).some((letter) => OPEN_VOWELS.includes(letter)) ? 'front' : 'back';
}

function toSound(word: string): Sound {
  const letters = word.toLowerCase().replace(/[ьъ]$/u, '');
  const last = letters.at(-1) ?? '';
  // у and и end in the sound of a consonant: су, судың; би, бидің.
  if (last === 'у' || last === 'и') return 'resonant';
  if (isVowel(last)) return 'vowel';
  if (NASALS.includes(last)) return 'nasal';
  if (SIBILANTS.includes(last)) return 'sibilant';
  return RESONANTS.includes(last) ? 'resonant' : 'voiceless';
}

function isVowel(letter: string): boolean {
  return letter !== '' && (BACK_VOWELS + FRONT_VOWELS + OPEN_VOWELS).includes(letter);
}
