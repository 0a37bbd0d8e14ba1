import { type Alphabet, toAlphabet } from './alphabet.ts';
import { MARGIN } from './bit-reader.ts';
import { Bits } from './bit-writer.ts';
import { type List, ListCompiler } from './compile-lists.ts';
import { type Output, PhraseCompiler } from './compile-phrases.ts';
import { WordCompiler } from './compile-words.ts';
import { LetterCodes } from './letter-codes.ts';
import type { WordClasses } from './word-classes.ts';

/** Names as `name-format.ts` says. */
export interface CompiledNames {
  readonly alphabet: Alphabet;
  /** Labels of letters, as `LetterCodes` has them. */
  readonly labels: Uint8Array;
  /** The first symbol of the second script. */
  readonly second: number;
  /** Flags of edges by the numbers that stand for them, sort by sort. */
  readonly kinds: Uint8Array;
  /** The table of places, then the lists. */
  readonly bits: Uint8Array;
  /** Bits of a place. */
  readonly width: number;
  /** Where lists that stand once begin in the table of places. */
  readonly placed: number;
  /** Where sets of endings begin in it. */
  readonly sets: number;
}

/** A name as classes by word, and what it says. */
export interface NamePath {
  readonly words: readonly (readonly number[])[];
  readonly output: Output;
}

/** Compiles names into one run of bits. */
export function compileNames({ words }: WordClasses, paths: readonly NamePath[]): CompiledNames {
  const alphabet = toAlphabet(words.map(({ text }) => text));
  const codes = new LetterCodes(
    alphabet,
    words.map(({ text }) => text),
  );
  const lists = new ListCompiler();
  const phrases = new PhraseCompiler(lists);
  for (const path of paths) phrases.add(path.words, path.output);
  phrases.compile();
  const stems = new WordCompiler(lists, codes, words);
  const roots = stems.compile((id, more) => phrases.toClass(id, more));
  const placed = lists.place();
  const write = (): Bits[] => [
    ...Array.from({ length: codes.roots }, (_, root) => toBits(lists, roots.get(root))),
    ...placed.map((list) => lists.write(list)),
    ...stems.writeSets(),
  ];
  // Once to count the kinds, once with the shortest numbers for the most frequent.
  write();
  const kinds = lists.codeFlags();
  const all = write();
  const { bits, width } = withPlaces(all);
  return {
    alphabet,
    labels: codes.labels,
    second: codes.second,
    kinds,
    bits,
    width,
    placed: codes.roots,
    sets: codes.roots + placed.length,
  };
}

function toBits(lists: ListCompiler, list: List | undefined): Bits {
  return list === undefined ? new Bits() : lists.write(list);
}

function withPlaces(all: readonly Bits[]): { readonly bits: Uint8Array; readonly width: number } {
  const length = all.reduce((sum, bits) => sum + bits.length, 0);
  let width = 1;
  while (2 ** width < length + all.length * width) width++;
  const table = new Bits();
  let place = all.length * width;
  for (const bits of all) {
    table.fixed(bits.length === 0 ? 0 : place, width);
    place += bits.length;
  }
  for (const bits of all) table.add(bits);
  for (let margin = 0; margin < MARGIN; margin++) table.fixed(0, 8);
  return { bits: table.toBytes(), width };
}
