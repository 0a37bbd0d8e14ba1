import type { Catalogue, Message } from '../lib/domain/catalogue.ts';

const ACCENTS: { readonly [letter: string]: string } = {
  a: 'á',
  c: 'ç',
  d: 'ð',
  e: 'é',
  g: 'ĝ',
  i: 'í',
  k: 'ķ',
  l: 'ļ',
  n: 'ñ',
  o: 'ö',
  r: 'ř',
  s: 'š',
  t: 'ţ',
  u: 'ü',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  C: 'Ç',
  D: 'Ð',
  E: 'É',
  G: 'Ĝ',
  I: 'Î',
  K: 'Ķ',
  N: 'Ñ',
  O: 'Ö',
  R: 'Ŕ',
  S: 'Š',
  T: 'Ţ',
  U: 'Û',
  Y: 'Ý',
  Z: 'Ž',
};
const MORE = 0.4;

/** English with accents on its letters and 40 % longer: what a translation may need, without one. */
export function toPseudoCatalogue({ language, messages }: Catalogue): Catalogue {
  const entries = Object.entries(messages).map(([key, message]) => [key, toPseudo(message)]);
  return { language, messages: Object.fromEntries(entries) as Catalogue['messages'] };
}

function toPseudo(message: Message): Message {
  return typeof message === 'string' ? stretch(message) : message.map(toPseudoPiece);
}

// A piece is a text, or a list of a name, what it is (for choices a number), and the rest; names of tags are followed by pieces.
function toPseudoPiece(piece: unknown): unknown {
  if (typeof piece === 'string') return stretch(piece);
  if (!Array.isArray(piece)) return piece;
  const [name, ...rest] = piece as readonly unknown[];
  if (typeof name !== 'string') return piece.map(toPseudoPiece);
  const [kind, forms] = rest;
  if (typeof kind !== 'number') return [name, ...rest.map(toPseudoPiece)];
  return isForms(kind, forms)
    ? [name, kind, Object.fromEntries(Object.entries(forms).map(([form, text]) => [form, toPseudo(text as Message)]))]
    : piece;
}

// Choices and plurals are 1 to 3 to icu-minify; numbers and dates have formats, which are not words.
function isForms(kind: number, forms: unknown): forms is object {
  return kind >= 1 && kind <= 3 && typeof forms === 'object' && forms !== null;
}

function stretch(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const accented = text.replace(/\p{L}/gu, (letter) => ACCENTS[letter] ?? letter);
  let missing = Math.round(letters * MORE);
  // Vowels are doubled word by word, so that words grow and not only sentences.
  const longer = accented.replace(/[áéíöüý]/gu, (vowel) => {
    if (missing === 0) return vowel;
    missing -= 1;
    return vowel + vowel;
  });
  return longer.replace(/(?=\P{L}*$)/u, 'ö'.repeat(missing));
}
