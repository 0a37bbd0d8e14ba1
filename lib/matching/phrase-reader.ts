import { foldCode, INVISIBLE } from '../text/fold.ts';
import { isSpace } from '../text/word-character.ts';
import type { CompiledMatcher } from './compiled-matcher.ts';
import type { LetterTable } from './letter-table.ts';
import { unpackBytes } from './pack-words.ts';
import { toUnitFlags, type UnitFlags } from './phrase-units.ts';
import { WordReader } from './word-reader.ts';

const NOWHERE = 0;

/** Reads names of a text: words off the word automaton, and what they make together off the phrase automaton. */
export class PhraseReader {
  /** By the names that the last `read` found from its place on, the shortest first: where they end. */
  readonly ends: number[] = [];
  /** Where their outputs begin in the table of outputs. */
  readonly runs: number[] = [];
  /** Their words, as bits, that are no base forms. */
  readonly cases: number[] = [];
  /** How many they are. */
  count = 0;
  readonly #words: WordReader;
  readonly #starts: Uint16Array | Uint32Array;
  readonly #phrases: Uint16Array | Uint32Array;
  readonly #flags: UnitFlags;

  constructor({ words, jump, starts, phrases, unit }: CompiledMatcher, letters: LetterTable) {
    const Units = unit === 2 ? Uint16Array : Uint32Array;
    this.#words = new WordReader(new Uint8Array(unpackBytes(words)), jump, letters);
    this.#starts = new Units(unpackBytes(starts));
    this.#phrases = new Units(unpackBytes(phrases));
    this.#flags = toUnitFlags(unit);
  }

  /** Reads the names that start at this place; false if there are none. */
  read(text: string, start: number): boolean {
    this.count = 0;
    const words = this.#words;
    const { end, value } = this.#flags;
    if (!words.read(text, start)) return false;
    let node = NOWHERE;
    let cases = 0;
    for (let word = 0; ; word++) {
      let next = NOWHERE;
      let bit = 0;
      for (let at = 0; at < words.count; at++) {
        const id = words.ids[at] ?? 0;
        const target = word === 0 ? (this.#starts[id] ?? 0) : this.#follow(node, id);
        if (target === NOWHERE) continue;
        bit = words.bases[at] === 1 ? 0 : 1 << word;
        if ((target & end) !== 0) {
          this.#note(words.ends[at] ?? 0, target & value, cases | bit);
          continue;
        }
        next = this.#enter(target, words.ends[at] ?? 0, cases | bit);
        if (words.next < 0 || at < words.count - 1) next = NOWHERE;
      }
      if (next === NOWHERE) break;
      node = next;
      cases |= bit;
      if (!words.read(text, skipSpaces(text, words.next))) break;
    }
    return this.count > 0;
  }

  #note(end: number, run: number, cases: number): void {
    this.ends[this.count] = end;
    this.runs[this.count] = run;
    this.cases[this.count] = cases;
    this.count++;
  }

  // Notes what ends at a node, and gives the place of its edges; NOWHERE when it has none.
  #enter(node: number, wordEnd: number, cases: number): number {
    const { end, last, value, elsewhere } = this.#flags;
    const unit = this.#phrases[node] ?? 0;
    if (unit === elsewhere) return this.#enter(this.#phrases[node + 1] ?? 0, wordEnd, cases);
    if ((unit & end) === 0) return node;
    this.#note(wordEnd, unit & value, cases);
    return (unit & last) === 0 ? node + 1 : NOWHERE;
  }

  // The target of an edge, as `starts` has it.
  #follow(edges: number, id: number): number {
    const { last, value } = this.#flags;
    for (let at = edges; ; at += 2) {
      const unit = this.#phrases[at] ?? 0;
      if ((unit & value) === id) return (unit & last) === 0 ? (this.#phrases[at + 1] ?? 0) : at + 1;
      if ((unit & last) !== 0 || (unit & value) > id) return NOWHERE;
    }
  }
}

// Past a run of white space and what is not seen in it, as `foldText` makes one space of it.
function skipSpaces(text: string, at: number): number {
  let next = at;
  while (next < text.length && (isSpace(text.charCodeAt(next)) || foldCode(text.charCodeAt(next)) === INVISIBLE)) next++;
  return next;
}
