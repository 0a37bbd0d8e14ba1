import type { Conditions } from '../domain/conditions.ts';
import { FORM_CLASSES, type FormClass } from '../domain/mention.ts';
import { kindOf, WORD } from '../text/character-kind.ts';
import { foldCode, INVISIBLE } from '../text/fold.ts';
import { BOTH_SCRIPTS } from '../text/lookalike-letters.ts';
import { isMixed, type NormalText, toNormalText } from '../text/normal-text.ts';
import { isSpace } from '../text/word-character.ts';
import { Beginnings, LENGTH, NO_BEGINNING, TO_BE_NORMAL } from './beginnings.ts';
import { Casing } from './casing.ts';
import { type CompiledMatcher, LOOKALIKE, MATCHER_SCHEMA, type Meaning, OUTPUT_LAST, type Shape } from './compiled-matcher.ts';
import { holds } from './holds.ts';
import { LetterTable } from './letter-table.ts';
import { unpackBytes } from './pack-words.ts';
import { toUnitFlags, type UnitFlags } from './phrase-units.ts';
import { isPossessive } from './possessive.ts';
import { isCutOut } from './segmenter.ts';
import { WordReader } from './word-reader.ts';

/** A mention whose condition, if any, is still to be held against the page's other mentions. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly topic: string;
  readonly form: FormClass;
  /** Counts only where one of these topics, or all of one of these lists, is mentioned on the same page. */
  readonly onlyWith?: NonNullable<Conditions['onlyWith']>;
  /** With `onlyWith`: what stands in its place where it does not count; shorter names within its span. */
  readonly otherwise?: readonly Candidate[];
}

/** Called with each name that was read, before its surroundings are held against its conditions, if it has any. */
export type Meet = (start: number, end: number, hasConditions: boolean) => void;

/** Finds mentions in texts. */
export interface Matcher {
  /**
   * The mentions of a text from left to right, the longest at each place, none overlapping. Offsets are UTF-16 code
   * units of the text as given. Names of spaced scripts are found as whole words only; Chinese has no such edges.
   * @param language the page's primary language subtag ("en"), for names that count in some languages only
   * @param meet told of each name read, for who knows more of the text than it says
   */
  find(text: string, language?: string, meet?: Meet): Candidate[];
}

/** Whether a stored value is a matcher this code can open. */
export function isMatcher(stored: unknown): stored is CompiledMatcher {
  return typeof stored === 'object' && stored !== null && (stored as Partial<CompiledMatcher>).schema === MATCHER_SCHEMA;
}

/** Opens a compiled matcher: its tables are used as they are, nothing is built but the index of letters. */
export function openMatcher(compiled: CompiledMatcher): Matcher {
  return new AutomatonMatcher(compiled);
}

const NOWHERE = 0;
const BLOCK_END = '\0';
/** In the place of an output: there is no other for this name. */
const LAST_PLACE = -1;

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
  readonly #conditions: readonly Conditions[];
  /** Names read from one place on, the shortest first: where they end, their outputs, and the words that are no base form. */
  readonly #ends: number[] = [];
  readonly #runs: number[] = [];
  readonly #cases: number[] = [];
  #count = 0;
  /** The name that the last `#read` found: its end, what it means, and whether a word of it is no base form. */
  #end = 0;
  /** Where in the names read, and in `#outputs`, it stands; the latter is that of the next one. */
  #chosen = 0;
  #place = LAST_PLACE;
  #language: string | undefined;
  #meet: Meet | undefined;
  #meaning: Meaning | undefined;
  #inflected = false;

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
    this.#beginnings = new Beginnings(new Uint8Array(unpackBytes(beginnings)));
    this.#casing = new Casing(table);
    this.#words = new WordReader(new Uint8Array(unpackBytes(words)), jump, table);
    this.#starts = new Units(unpackBytes(starts));
    this.#phrases = new Units(unpackBytes(phrases));
    this.#flags = toUnitFlags(unit);
    this.#outputs = new Uint16Array(unpackBytes(outputs));
    this.#meanings = meanings;
    this.#shapes = shapes;
    this.#topics = topics;
    this.#conditions = conditions;
  }

  find(text: string, language?: string, meet?: Meet): Candidate[] {
    this.#language = language;
    this.#meet = meet;
    const found: Candidate[] = [];
    for (let from = 0; from >= 0; ) from = this.#scan(text, from, found, false);
    // What listens holds on to the text.
    this.#meet = undefined;
    return found;
  }

  // Finds what is named from a place on. A block that is not normal is read as it would be, and then the text is to be
  // read on from its end, which is given; -1 when all has been read.
  #scan(text: string, from: number, found: Candidate[], isNormal: boolean): number {
    const beginnings = this.#beginnings;
    beginnings.goTo(from);
    for (let at = beginnings.next(text, isNormal); at !== NO_BEGINNING; at = beginnings.next(text, isNormal)) {
      if (at === TO_BE_NORMAL) return this.#scanNormal(text, beginnings.at, found);
      if (this.#words.read(text, at) && this.#read(text, at)) {
        const end = this.#end;
        if (this.#meaning !== undefined && this.#meaning[0] !== LOOKALIKE) found.push(this.#toCandidate(text, at, this.#meaning));
        beginnings.goTo(end);
      } else if (!isNormal && beginnings.scripts === BOTH_SCRIPTS && isMixed(text, at)) return this.#scanNormal(text, at, found);
    }
    return -1;
  }

  #scanNormal(text: string, at: number, found: Candidate[]): number {
    // What begins in the last places before has not been looked at yet, and may be of the block before.
    const start = at < LENGTH ? 0 : text.lastIndexOf(BLOCK_END, at - LENGTH) + 1;
    const behind = text.indexOf(BLOCK_END, at);
    const end = behind < 0 ? text.length : behind;
    while ((found.at(-1)?.start ?? 0) >= start && found.length > 0) found.pop();
    const normal = toNormalText(text.slice(start, end));
    const own: Candidate[] = [];
    const meet = this.#meet;
    const { starts, ends } = normal;
    if (meet !== undefined) this.#meet = (from, to, has) => meet(start + (starts[from] ?? 0), start + (ends[to - 1] ?? 0), has);
    this.#scan(normal.text, 0, own, true);
    this.#meet = meet;
    for (const one of own) found.push(toOriginal(one, normal, start));
    return behind;
  }

  #toCandidate(text: string, start: number, [place, said, condition]: Meaning): Candidate {
    const end = this.#end;
    const topic = this.#topics[place] ?? '';
    const own = this.#inflected ? 'case' : (FORM_CLASSES[said] ?? 'base');
    const form = own !== 'derived' && isPossessive(text, start, end) ? 'possessive' : own;
    const onlyWith = condition === undefined ? undefined : this.#conditions[condition]?.onlyWith;
    if (onlyWith === undefined) return { start, end, topic, form };
    const otherwise = this.#chooseNext(text, start) ? this.#toCandidates(text, start, end) : this.#findWithin(text, start + 1, end);
    return { start, end, topic, form, onlyWith, ...(otherwise.length > 0 && { otherwise }) };
  }

  // The name that was chosen at `start`, and what comes after it up to `limit`.
  #toCandidates(text: string, start: number, limit: number): Candidate[] {
    const end = this.#end;
    const meaning = this.#meaning;
    const own = meaning === undefined || meaning[0] === LOOKALIKE ? [] : [this.#toCandidate(text, start, meaning)];
    return [...own, ...this.#findWithin(text, end, limit)];
  }

  // What stands within a name that does not count. So little text needs no filter.
  #findWithin(text: string, from: number, limit: number): Candidate[] {
    for (let at = from; at < limit; at++) {
      let chosen = !isInsideWord(text, at) && this.#words.read(text, at) && this.#read(text, at);
      while (chosen && this.#end > limit) chosen = this.#chooseNext(text, at);
      if (chosen) return this.#toCandidates(text, at, limit);
    }
    return [];
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

  // The longest name that was read and may stand here, as it is cased and by its conditions.
  #choose(text: string, start: number): boolean {
    this.#chosen = this.#count;
    this.#place = LAST_PLACE;
    return this.#chooseNext(text, start);
  }

  // The next one, after the one that was chosen last.
  #chooseNext(text: string, start: number): boolean {
    for (;;) {
      if (this.#place === LAST_PLACE) {
        if (--this.#chosen < 0) return false;
        this.#end = this.#ends[this.#chosen] ?? 0;
        this.#place = (this.#runs[this.#chosen] ?? 0) * 2;
        this.#casing.look(text, start, this.#end);
      }
      const meaning = this.#meanings[this.#outputs[this.#place] ?? 0];
      const rule = this.#outputs[this.#place + 1] ?? OUTPUT_LAST;
      const shape = this.#shapes[rule & ~OUTPUT_LAST];
      this.#place = (rule & OUTPUT_LAST) === 0 ? this.#place + 2 : LAST_PLACE;
      if (meaning === undefined || shape === undefined || !this.#casing.fits(shape) || !this.#mayStand(meaning, text, start)) continue;
      this.#meaning = meaning;
      this.#inflected = ((this.#cases[this.#chosen] ?? 0) & shape[1]) !== 0;
      return true;
    }
  }

  #mayStand([, , condition]: Meaning, text: string, start: number): boolean {
    const conditions = condition === undefined ? undefined : this.#conditions[condition];
    this.#meet?.(start, this.#end, conditions !== undefined);
    return (conditions === undefined || holds(conditions, text, start, this.#end, this.#language)) && !isCutOut(text, start, this.#end);
  }
}

// What was found in a normal text, in the text it was made from, of which it is the part from `offset` on.
function toOriginal(one: Candidate, normal: NormalText, offset: number): Candidate {
  const start = offset + (normal.starts[one.start] ?? 0);
  const end = offset + (normal.ends[one.end - 1] ?? 0);
  const otherwise = one.otherwise?.map((other) => toOriginal(other, normal, offset));
  return { ...one, start, end, ...(otherwise && { otherwise }) };
}

function isInsideWord(text: string, at: number): boolean {
  return kindOf(text.charCodeAt(at)) === WORD && kindOf(text.charCodeAt(at - 1)) === WORD;
}

// Past a run of white space and what is not seen in it, as `foldText` makes one space of it.
function skipSpaces(text: string, at: number): number {
  let next = at;
  while (next < text.length && (isSpace(text.charCodeAt(next)) || foldCode(text.charCodeAt(next)) === INVISIBLE)) next++;
  return next;
}
