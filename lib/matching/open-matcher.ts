import { FORM_CLASSES, type FormClass } from '../domain/mention.ts';
import { kindOf, UNSEEN, UNSPACED, WORD } from '../text/character-kind.ts';
import { Beginnings } from './beginnings.ts';
import { Casing } from './casing.ts';
import { type CompiledMatcher, FORM_BITS, LOOKALIKE, MATCHER_SCHEMA, type Meaning, type ShapeLists } from './compiled-matcher.ts';
import { LetterTable } from './letter-table.ts';
import { ListReader } from './list-reader.ts';
import { MEANING, MORE, OTHER, SHAPE } from './name-format.ts';
import { unpackMatcher } from './pack-matcher.ts';
import { PhraseReader } from './phrase-reader.ts';
import { readShape } from './shape-list.ts';
import { WordReader } from './word-reader.ts';

/** A mention whose condition, if any, is still to be held against the page's other mentions. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly topic: string;
  readonly form: FormClass;
  readonly onlyWith?: readonly string[];
}

/** Finds mentions in texts. */
export interface Matcher {
  /**
   * The mentions of a text from left to right, the longest at each place, none overlapping. Offsets are UTF-16 code
   * units of the text as given. Names of spaced scripts are found as whole words only; Chinese has no such edges.
   */
  find(text: string): Candidate[];
}

/** Whether a stored value is a matcher this code can open. */
export function isMatcher(stored: unknown): stored is CompiledMatcher {
  return typeof stored === 'string' && stored.startsWith(`${MATCHER_SCHEMA} `);
}

/** Opens a compiled matcher: its tables are used as they are, nothing is built but the index of letters. */
export function openMatcher(compiled: CompiledMatcher): Matcher {
  return new AutomatonMatcher(compiled);
}

const SPACE = 0x20;

class AutomatonMatcher implements Matcher {
  readonly #beginnings: Beginnings;
  readonly #casing: Casing;
  readonly #names: PhraseReader;
  readonly #lists: ListReader;
  readonly #meanings: readonly Meaning[];
  readonly #shapes: ShapeLists;
  readonly #topics: readonly string[];
  readonly #conditions: readonly (readonly string[])[];
  /** The name that the last `#choose` found: its end, what it means, and whether a word of it is no base form. */
  #end = 0;
  #meaning: Meaning = LOOKALIKE;
  #inflected = false;

  constructor(compiled: CompiledMatcher) {
    const { head, alphabet, labels, kinds, beginnings, bits } = unpackMatcher(compiled);
    const { topics } = head;
    const table = new LetterTable(alphabet);
    this.#beginnings = new Beginnings(beginnings, table);
    this.#casing = new Casing(table);
    this.#lists = new ListReader(bits, kinds, head.width, head.placed);
    this.#names = new PhraseReader(new WordReader(this.#lists, table, labels, head.second, head.sets), this.#lists);
    this.#meanings = head.meanings;
    this.#shapes = head.shapes;
    this.#topics = topics;
    this.#conditions = head.conditions.map((places) => places.map((place) => topics[place] ?? ''));
  }

  find(text: string): Candidate[] {
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
      if ((!inWord || kind === UNSPACED) && beginnings.mayBegin(text, at) && this.#names.read(text, at) && this.#choose(text, at)) {
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
    const meaning = this.#meaning;
    const [said, condition] = typeof meaning === 'number' ? [meaning] : meaning;
    const topic = this.#topics[said >> FORM_BITS];
    if (topic === undefined) return;
    const end = this.#end;
    const form = this.#inflected ? 'case' : (FORM_CLASSES[said & ((1 << FORM_BITS) - 1)] ?? 'base');
    const onlyWith = condition === undefined ? undefined : this.#conditions[condition];
    found.push(onlyWith === undefined ? { start, end, topic, form } : { start, end, topic, form, onlyWith });
  }

  // Finds the longest of the names read that is cased as it may be; false if there is none.
  #choose(text: string, start: number): boolean {
    const lists = this.#lists;
    for (const { end, words, cases, meaning, outputs } of this.#names.found.toReversed()) {
      this.#casing.look(text, start, end);
      lists.at = outputs;
      for (let said = MORE; (said & MORE) !== 0; ) {
        said = lists.number(SHAPE);
        const meant = (said & OTHER) === 0 ? meaning : lists.number(MEANING);
        const shape = readShape(this.#shapes, words, said >> 2);
        if (!this.#casing.fits(shape)) continue;
        this.#end = end;
        this.#meaning = this.#meanings[meant] ?? LOOKALIKE;
        this.#inflected = (cases & shape[1]) !== 0;
        return true;
      }
    }
    return false;
  }
}
