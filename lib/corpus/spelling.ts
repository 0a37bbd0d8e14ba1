import { foldCode, INVISIBLE } from '../text/fold.ts';

/** Ways in which an editor's copy of words can be spelt unlike the article, as a closed list. */
export const SPELLINGS = [
  'quotation marks',
  'apostrophes',
  'dashes',
  'white space',
  'unseen characters',
  'letter case',
  'ё and е',
] as const;
/** One such way. */
export type Spelling = (typeof SPELLINGS)[number];

/** A text in the one spelling in which words are looked up, and the place in the text that each of its characters comes from. */
export interface Respelt {
  readonly text: string;
  /** Offset in the text as given, one for each UTF-16 code unit of `text`. */
  readonly from: readonly number[];
}

const SPACE = ' '.charCodeAt(0);
const APOSTROPHE = "'".charCodeAt(0);
const HYPHEN = '-'.charCodeAt(0);
// Single guillemets and low marks stand where others print ‘ and ’.
const SINGLE_MARKS = '‚‛‹›′＇';
const DOUBLE_MARKS = '“”„‟«»「」『』〝〞″＂';
const DASHES = '‒–—―−－';

/**
 * Spells a text in one way: straight marks, hyphens for dashes, one space for a run, small letters, е for ё, nothing unseen.
 * @param but a spelling to leave as the text has it
 */
export function respell(given: string, but?: Spelling): Respelt {
  let text = '';
  const from: number[] = [];
  for (let at = 0; at < given.length; at++) {
    const letter = toSpelling(given[at] ?? '', but);
    if (letter === '' || (letter === ' ' && but !== 'white space' && text.endsWith(' '))) continue;
    text += letter;
    from.push(at);
  }
  return { text, from };
}

/** In which ways two spellings of the same words differ; nothing when they are the same characters. */
export function findDifferences(one: string, other: string): Spelling[] {
  return SPELLINGS.filter((spelling) => respell(one, spelling).text !== respell(other, spelling).text);
}

function toSpelling(letter: string, but: Spelling | undefined): string {
  const folded = foldCode(letter.charCodeAt(0));
  if (folded === INVISIBLE) return but === 'unseen characters' ? letter : '';
  if (folded === SPACE) return but === 'white space' ? letter : ' ';
  if (folded === HYPHEN || DASHES.includes(letter)) return but === 'dashes' ? letter : '-';
  if (folded === APOSTROPHE || SINGLE_MARKS.includes(letter)) return but === 'apostrophes' ? letter : "'";
  if (DOUBLE_MARKS.includes(letter)) return but === 'quotation marks' ? letter : '"';
  return toLetter(letter, but);
}

function toLetter(letter: string, but: Spelling | undefined): string {
  const dotless = but === 'ё and е' ? letter : letter.replace('ё', 'е').replace('Ё', 'Е');
  const small = dotless.toLowerCase();
  // The small letter of some capitals is two code units; such a letter stays, so that places can be kept.
  return but === 'letter case' || small.length !== letter.length ? dotless : small;
}
