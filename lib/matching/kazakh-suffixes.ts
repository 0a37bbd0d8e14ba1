/**
 * Suffixes of Kazakh in Cyrillic letters, which follow the last sound of what they stand after (assimilation) and its
 * last vowel (harmony). The classes are those of any school grammar of Kazakh.
 */
export const HARMONIES = ['back', 'front'] as const;
/** Whether the vowels of a word are back or front. */
export type Harmony = (typeof HARMONIES)[number];

const BACK_VOWELS = 'аоұыяё';
const FRONT_VOWELS = 'әөүіеэ';
// у, и and ю take the harmony of the vowel before them.
const OPEN_VOWELS = 'уию';
const NASALS = 'мнң';
// з and ж.
const VOICED = 'зж';
const GLIDES = 'рйу';

/** Rows of endings: `back/front` by the sound before them; `rest` is for sounds that have none of their own. */
type Row = Readonly<Partial<Record<Sound, string>> & { rest: string }>;
type Sound = 'vowel' | 'nasal' | 'voiced' | 'lateral' | 'glide' | 'voiceless';

const ROWS = {
  genitive: { vowel: 'ның/нің', nasal: 'ның/нің', voiceless: 'тың/тің', rest: 'дың/дің' },
  dative: { voiceless: 'қа/ке', rest: 'ға/ге' },
  accusative: { vowel: 'ны/ні', voiceless: 'ты/ті', rest: 'ды/ді' },
  locative: { voiceless: 'та/те', rest: 'да/де' },
  ablative: { nasal: 'нан/нен', voiceless: 'тан/тен', rest: 'дан/ден' },
  instrumental: { voiced: 'бен', voiceless: 'пен', rest: 'мен' },
  longInstrumental: { voiced: 'бенен', voiceless: 'пенен', rest: 'менен' },
  attributive: { voiceless: 'тағы/тегі', rest: 'дағы/дегі' },
  similative: { voiceless: 'тай/тей', rest: 'дай/дей' },
  abessive: { rest: 'сыз/сіз' },
  belonging: { vowel: 'нікі', voiceless: 'тікі', rest: 'дікі' },
  plural: { vowel: 'лар/лер', glide: 'лар/лер', voiceless: 'тар/тер', rest: 'дар/дер' },
  relational: { vowel: 'лық/лік', glide: 'лық/лік', voiceless: 'тық/тік', rest: 'дық/дік' },
  equative: { rest: 'ша/ше' },
  mine: { vowel: 'м', rest: 'ым/ім' },
  ours: { vowel: 'мыз/міз', rest: 'ымыз/іміз' },
  its: { vowel: 'сы/сі', rest: 'ы/і' },
  // After -ым and -сы the cases are not those of their last sound.
  dativeOfMine: { rest: 'а/е' },
  dativeOfIts: { rest: 'на/не' },
  accusativeOfIts: { rest: 'н' },
  locativeOfIts: { rest: 'нда/нде' },
  ablativeOfIts: { rest: 'нан/нен' },
  attributiveOfIts: { rest: 'ндағы/ндегі' },
} as const satisfies Readonly<Record<string, Row>>;

/** Name of a suffix. */
export type Suffix = keyof typeof ROWS;

/**
 * The word with this suffix.
 * @param sounds what the sound is taken from, where the word itself does not tell: of an abbreviation, its letter as read
 */
export function addSuffix(word: string, suffix: Suffix, harmony: Harmony, sounds = word): string {
  return toStem(word, suffix) + toEnding(sounds, suffix, harmony);
}

/** The suffix by itself, as it stands after these sounds. */
export function toEnding(sounds: string, suffix: Suffix, harmony: Harmony): string {
  const row: Row = ROWS[suffix];
  const [back = '', front = back] = (row[toSound(sounds)] ?? row.rest).split('/');
  return harmony === 'back' ? back : front;
}

/** The harmony of a word by its last vowel that has one. */
export function toHarmony(word: string): Harmony {
  const letters = Array.from(word.toLowerCase());
  const last = letters.findLast((letter) => BACK_VOWELS.includes(letter) || FRONT_VOWELS.includes(letter));
  if (last !== undefined) return BACK_VOWELS.includes(last) ? 'back' : 'front';
  return letters.some((letter) => OPEN_VOWELS.includes(letter)) ? 'front' : 'back';
}

const BEFORE_VOWEL: Readonly<Record<string, string>> = { қ: 'ғ', к: 'г', ь: '' };

// Before a vowel қ and к between vowels are voiced (одақ, одағы) and a soft sign goes (Кремль, Кремлі); in loans п stays.
function toStem(word: string, suffix: Suffix): string {
  const last = word.slice(-1);
  const vowelled = suffix === 'mine' || suffix === 'ours' || suffix === 'its';
  const voiced = last === 'ь' || isVowel(word.slice(-2, -1).toLowerCase());
  return vowelled && voiced && last in BEFORE_VOWEL ? word.slice(0, -1) + (BEFORE_VOWEL[last] ?? '') : word;
}

function toSound(word: string): Sound {
  const letters = word.toLowerCase().replace(/[ьъ]$/u, '');
  const last = letters.at(-1) ?? '';
  // у and и end in the sound of a consonant: су, судың; би, бидің.
  if (GLIDES.includes(last) || last === 'и') return 'glide';
  if (last === 'л') return 'lateral';
  if (isVowel(last)) return 'vowel';
  if (NASALS.includes(last)) return 'nasal';
  return VOICED.includes(last) ? 'voiced' : 'voiceless';
}

function isVowel(letter: string): boolean {
  return letter !== '' && (BACK_VOWELS + FRONT_VOWELS + OPEN_VOWELS).includes(letter);
}
