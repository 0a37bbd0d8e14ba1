import { foldCode, INVISIBLE } from '../text/fold.ts';
import { isCapital, toSmallCode } from '../text/letter-case.ts';
import { isSpace } from '../text/word-character.ts';

/** A text in letters of which no two look alike; for questions after the fact, not for reading pages. */
export interface Skeleton {
  /** In small letters. */
  readonly text: string;
  /** The same with the capitals of the original. */
  readonly cased: string;
  /** By UTF-16 code unit of `text`: where in the original it comes from, with the marks on it. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

// Small Cyrillic letters, and the Latin ones that they or their capitals are taken for.
const CYRILLIC = 'асеорхуікѕјһԁԛԝвнмтә';
const LATIN = 'aceopxyiksjhdqwbhmtə';
const SEEN_AS = new Map(Array.from(CYRILLIC, (letter, at) => [letter, LATIN.charAt(at)]));

const CLUSTER = /.\p{M}*/gsu;
const STRESS = /[\u0300\u0301]/gu;
// A stress mark is not seen by itself, and makes another letter of some.
const FIRST_MARK = 0x300;
const LAST_MARK = 0x36f;
const FULL_WIDTH = /[\uff01-\uff5e]/u;

/**
 * The skeleton of a text: letters composed, of single width and without stress, each lookalike of another script as one
 * letter, any apostrophe, hyphen and run of white space as one, and nothing that is not seen.
 */
export function toSkeleton(original: string): Skeleton {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  let cased = '';
  for (const { 0: cluster, index } of toClusters(original)) {
    for (const { small, written } of cluster) {
      if (small === ' ' && text.endsWith(' ')) continue;
      text += small;
      cased += written;
      for (let unit = 0; unit < small.length; unit++) spans.push(index);
    }
  }
  return { text, cased, spans };
}

/** The skeleton of a form, which is folded and composed already. */
export function toFormSkeleton(form: string): { readonly text: string; readonly cased: string } {
  let text = '';
  let cased = '';
  for (let at = 0; at < form.length; at++) {
    const { small, written } = toLetter(form.charAt(at));
    text += small;
    cased += written;
  }
  return { text, cased };
}

interface Letter {
  readonly small: string;
  readonly written: string;
}

// Letters with the marks that are set upon them; what is not seen is in no cluster.
function* toClusters(original: string): Generator<{ readonly 0: readonly Letter[]; readonly index: { start: number; end: number } }> {
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const seen = Array.from(cluster, (one) => (isSeen(one) ? one : '')).join('');
    if (seen === '') continue;
    const whole = (FULL_WIDTH.test(seen) ? seen.normalize('NFKC') : seen).normalize('NFC').replace(STRESS, '');
    yield { 0: Array.from(whole, toLetter), index: { start: index, end: index + cluster.length } };
  }
}

function isSeen(character: string): boolean {
  const code = character.charCodeAt(0);
  return (code >= FIRST_MARK && code <= LAST_MARK) || foldCode(code) !== INVISIBLE;
}

const known = new Map<string, Letter>();

function toLetter(character: string): Letter {
  const letter = known.get(character) ?? learn(character);
  known.set(character, letter);
  return letter;
}

function learn(character: string): Letter {
  const code = character.charCodeAt(0);
  if (character.length > 1) return { small: character, written: character };
  if (isSpace(code)) return { small: ' ', written: ' ' };
  const own = String.fromCharCode(toSmallCode(foldCode(code)));
  const small = SEEN_AS.get(own) ?? own;
  return { small, written: isCapital(code) ? small.toUpperCase() : small };
}
