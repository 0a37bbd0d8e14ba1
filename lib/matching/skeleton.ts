import { foldCode, INVISIBLE } from '../text/fold.ts';
import { toSmallCode } from '../text/letter-case.ts';
import { isSpace } from '../text/word-character.ts';

/** A text in letters of which no two look alike; for questions after the fact, not for reading pages. */
export interface Skeleton {
  readonly text: string;
  /** By letter of the skeleton, and once more for its end: where it stands in the text it was made of. */
  readonly starts: readonly number[];
}

// Small Cyrillic letters, and the Latin ones that they cannot be told from by eye; capitals are made small before.
const CYRILLIC = 'асеорхуікѕјһԁԛԝ';
const LATIN = 'aceopxyiksjhdqw';
const SEEN_AS = new Map(Array.from(CYRILLIC, (letter, at) => [letter, LATIN[at] ?? letter]));
// Of capitals only: В and B, Н and H, М and M, Т and T. Small, they are other letters, so both are made one.
for (const [letter, other] of ['вb', 'нh', 'мm', 'тt'].map((pair) => Array.from(pair))) SEEN_AS.set(letter ?? '', other ?? '');

const FULL_WIDTH = /[\uff01-\uff5e]/u;

/**
 * The skeleton of a text: small letters, composed, of single width, each lookalike of another script as one letter, any
 * apostrophe, hyphen and run of white space as one, and nothing that is not seen.
 */
export function toSkeleton(text: string): Skeleton {
  const starts: number[] = [];
  let skeleton = '';
  for (const { at, letter } of toLetters(text)) {
    if (letter === ' ' && skeleton.endsWith(' ')) continue;
    skeleton += letter;
    for (let unit = 0; unit < letter.length; unit++) starts.push(at);
  }
  return { text: skeleton, starts: [...starts, text.length] };
}

// Letters with the marks that are set upon them, in their place.
function* toLetters(text: string): Generator<{ readonly at: number; readonly letter: string }> {
  for (const { 0: cluster, index } of text.matchAll(/.\p{M}*/gsu)) {
    const seen = Array.from(cluster, (one) => (foldCode(one.charCodeAt(0)) === INVISIBLE ? '' : one)).join('');
    const whole = FULL_WIDTH.test(seen) ? seen.normalize('NFKC') : seen.normalize('NFC');
    for (const one of whole) yield { at: index, letter: toLetter(one) };
  }
}

function toLetter(letter: string): string {
  const code = letter.charCodeAt(0);
  if (letter.length > 1) return letter;
  if (isSpace(code)) return ' ';
  const small = String.fromCharCode(toSmallCode(foldCode(code)));
  return SEEN_AS.get(small) ?? small;
}
