import { FORM_CLASSES, type FormClass } from '../domain/mention.ts';
import { kindOf, UNSEEN, UNSPACED, WORD } from '../text/character-kind.ts';
import { foldCode, INVISIBLE } from '../text/fold.ts';
import { isSpace } from '../text/word-character.ts';
import { Beginnings } from './beginnings.ts';
import { Casing } from './casing.ts';
import { type CompiledMatcher, LOOKALIKE, MATCHER_SCHEMA, type Meaning, OUTPUT_LAST, type Shape } from './compiled-matcher.ts';
import { LetterTable } from './letter-table.ts';
import { unpackBytes } from './pack-words.ts';
import { toUnitFlags, type UnitFlags } from './phrase-units.ts';
import { WordReader } from './word-reader.ts';

/** A mention whose condition, if any, is still to be held against the page's other mentions. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly topic: string;
  readonly form: FormClass;
  readonly onlyWith?: readonly string[];
}

/** Whether something that the text does not tell parts it between two offsets. */
export type IsWhole = (start: number, end: number) => boolean;

/** Finds mentions in texts. */
export interface Matcher {
  /**
   * The mentions of a text from left to right, the longest at each place, none overlapping. Offsets are UTF-16 code
   * units of the text as given. Names of spaced scripts are found as whole words only; Chinese has no such edges.
   * @param isWhole whether a stretch of the text, end exclusive, can be one name; asked only of what was read as one
   */
  find(text: string, isWhole?: IsWhole): Candidate[];
}

/** Whether a stored value is a matcher this code can open. */
export function isMatcher(stored: unknown): stored is CompiledMatcher {
  return typeof stored === 'object' && stored !== null && (stored as Partial<CompiledMatcher>).schema === MATCHER_SCHEMA;
}

/** Opens a compiled matcher: its tables are used as they are, nothing is built but the index of letters. */
export function openMatcher(compiled: CompiledMatcher): Matcher {
  return new AutomatonMatcher(compiled);
}

const always: IsWhole = () => true;
const NOWHERE = 0;
const SPACE = 0x20;

class AutomatonMatcher implements Matcher {
  readonly #beginnings: Beginnings;
  readonly #casing: Casing;
  readonly #words: WordReader;
  readonly #starts: Uint16Array | Uint32Array;
  readonly #phrases: Uint16Array | Uint32Array;
  readonly #flags: UnitFlags;
  readonly #outputs: Uint16Array;
  readonly #meanings: readonly Meaning[];
  readonly #shapes: readonly Shape[];
  readonly #topics: readonly string[];
  readonly #conditions: readonly (readonly string[])[];
  /** Names read from one place on, the shortest first: where they end, their outputs, and the words that are no base form. */
  readonly #ends: number[] = [];
  readonly #runs: number[] = [];
  readonly #cases: number[] = [];
  #count = 0;
  /** The name that the last `#read` found: its end, what it means, and whether a word of it is no base form. */
  #end = 0;
  #meaning: Meaning | undefined;
  #inflected = false;
  #isWhole: IsWhole = always;

  constructor({
    letters,
    capitals,
    rare,
    beginnings,
    words,
    jump,
    starts,
    phrases,
    unit,
    outputs,
    meanings,
    shapes,
    topics,
    conditions,
  }: CompiledMatcher) {
    const Units = unit === 2 ? Uint16Array : Uint32Array;
    const table = new LetterTable({ letters, capitals, rare });
    this.#beginnings = new Beginnings(new Uint8Array(unpackBytes(beginnings)), table);
    this.#casing = new Casing(table);
    this.#words = new WordReader(new Uint8Array(unpackBytes(words)), jump, table);
    this.#starts = new Units(unpackBytes(starts));
    this.#phrases = new Units(unpackBytes(phrases));
    this.#flags = toUnitFlags(unit);
    this.#outputs = new Uint16Array(unpackBytes(outputs));
    this.#meanings = meanings;
    this.#shapes = shapes;
    this.#topics = topics;
    this.#conditions = conditions.map((places) => places.map((place) => topics[place] ?? ''));
  }

  find(text: string, isWhole = always): Candidate[] {
    this.#isWhole = isWhole;
    const found: Candidate[] = [];
    const beginnings = this.#beginnings;
    let inWord = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      // Half of a page's characters, and nothing begins with them.
      if (code <= SPACE) {
        inWord = false;
        continue;
      }
      const kind = kindOf(code);
      if ((!inWord || kind === UNSPACED) && beginnings.mayBegin(text, at) && this.#words.read(text, at) && this.#read(text, at)) {
        this.#push(found, at);
        at = this.#end - 1;
        inWord = false;
        continue;
      }
      if (kind === UNSEEN) continue;
      inWord = kind === WORD;
      // Most of a word is passed over here.
      if (inWord) while (at + 1 < text.length && kindOf(text.charCodeAt(at + 1)) === WORD) at++;
    }
    return found;
  }

  #push(found: Candidate[], start: number): void {
    const [place = LOOKALIKE, said = 0, condition] = this.#meaning ?? [];
    const topic = this.#topics[place];
    if (topic === undefined) return;
    const end = this.#end;
    const form = this.#inflected ? 'case' : (FORM_CLASSES[said] ?? 'base');
    const onlyWith = condition === undefined ? undefined : this.#conditions[condition];
    found.push(onlyWith === undefined ? { start, end, topic, form } : { start, end, topic, form, onlyWith });
  }

  // Reads on from the words that start here, and finds the longest name that is cased as it may be; false if there is none.
  #read(text: string, start: number): boolean {
    this.#count = 0;
    const words = this.#words;
    const { end, value } = this.#flags;
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
    return this.#choose(text, start);
  }

  #note(end: number, run: number, cases: number): void {
    this.#ends[this.#count] = end;
    this.#runs[this.#count] = run;
    this.#cases[this.#count] = cases;
    this.#count++;
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

  #choose(text: string, start: number): boolean {
    for (let at = this.#count - 1; at >= 0; at--) {
      const end = this.#ends[at] ?? 0;
      if (!this.#isWhole(start, end)) continue;
      this.#casing.look(text, start, end);
      for (let place = (this.#runs[at] ?? 0) * 2; ; place += 2) {
        const rule = this.#outputs[place + 1] ?? OUTPUT_LAST;
        const shape = this.#shapes[rule & ~OUTPUT_LAST];
        if (shape !== undefined && this.#casing.fits(shape)) {
          this.#end = end;
          this.#meaning = this.#meanings[this.#outputs[place] ?? 0];
          this.#inflected = ((this.#cases[at] ?? 0) & shape[1]) !== 0;
          return true;
        }
        if ((rule & OUTPUT_LAST) !== 0) break;
      }
    }
    return false;
  }
}

// Past a run of white space and what is not seen in it, as `foldText` makes one space of it.
function skipSpaces(text: string, at: number): number {
  let next = at;
  while (next < text.length && (isSpace(text.charCodeAt(next)) || foldCode(text.charCodeAt(next)) === INVISIBLE)) next++;
  return next;
}
