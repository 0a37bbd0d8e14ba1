import { type Conditions, NEAR } from '../domain/conditions.ts';
import { FORM_CLASSES, type FormClass } from '../domain/mention.ts';
import { isInAddress } from '../text/address.ts';
import { scriptOf } from '../text/lookalike-letters.ts';
import { findMixed, hasBothScripts } from '../text/normal-text.ts';
import { isInsideWord } from '../text/word-edge.ts';
import { Beginnings, MARGIN, NO_BEGINNING, TO_BE_NORMAL } from './beginnings.ts';
import { BLOCK_END, type BlockAround, toBlockAround } from './block-around.ts';
import { Casing } from './casing.ts';
import { type CompiledMatcher, FORM_BITS, LOOKALIKE, MATCHER_SCHEMA, type Meaning, type ShapeLists } from './compiled-matcher.ts';
import { ConditionTable } from './condition-table.ts';
import type { FoldedConditions } from './fold-conditions.ts';
import { holds } from './holds.ts';
import { LetterTable } from './letter-table.ts';
import { ListReader } from './list-reader.ts';
import { MEANING, MORE, OTHER, SHAPE } from './name-format.ts';
import { type NormalStretch, toNormalAround, toNormalPlace, toNormalStretch, toOriginalPlaces } from './normal-stretch.ts';
import { unpackMatcher } from './pack-matcher.ts';
import { PhraseReader } from './phrase-reader.ts';
import { isPossessive } from './possessive.ts';
import { isCutOut } from './segmenter.ts';
import { readShape } from './shape-list.ts';
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

/** Finds mentions in texts. */
export interface Matcher {
  /**
   * The mentions of a text from left to right, the longest at each place, none overlapping. Offsets are UTF-16 code
   * units of the text as given. Names of spaced scripts are found as whole words only; Chinese has no such edges.
   * @param language the page's primary language subtag ("en"), for names that count in some languages only
   * @param around for who knows more of where blocks end than the text says; asked where a name was read
   */
  find(text: string, language?: string, around?: BlockAround): Candidate[];
}

/** Whether a stored value is a matcher this code can open. */
export function isMatcher(stored: unknown): stored is CompiledMatcher {
  return typeof stored === 'string' && stored.startsWith(`${MATCHER_SCHEMA} `);
}

/** Opens a compiled matcher: its tables are used as they are, nothing is built but the index of letters. */
export function openMatcher(compiled: CompiledMatcher): Matcher {
  return new AutomatonMatcher(compiled);
}

/** In the place of an output: there is no other for this name. */
const LAST_PLACE = -1;
const ANYTHING = /^/u;
/** The topic of a lookalike. */
const NO_TOPIC = '';
/** How far a name reaches at most, in UTF-16 code units. */
const REACH = 128;
/** What of a meaning is the form class. */
const FORM_MASK = (1 << FORM_BITS) - 1;

class AutomatonMatcher implements Matcher {
  readonly #beginnings: Beginnings;
  readonly #casing: Casing;
  readonly #names: PhraseReader;
  readonly #lists: ListReader;
  readonly #meanings: readonly Meaning[];
  readonly #shapes: ShapeLists;
  readonly #topics: readonly string[];
  readonly #conditions: ConditionTable;
  #language: string | undefined;
  /** Where in the names read the one stands that was chosen last, and where its next output is, in the lists' bits. */
  #chosen = 0;
  #place = LAST_PLACE;
  #around: BlockAround = () => undefined;
  #hasBothScripts: boolean | undefined;
  /** No word that was looked at has letters of both scripts before this. */
  #unmixedTo = 0;
  /** Its end, what it means, and whether a word of it is no base form. */
  #end = 0;
  #meaning: Meaning = LOOKALIKE;
  #inflected = false;

  constructor(compiled: CompiledMatcher) {
    const { head, alphabet, labels, kinds, beginnings, conditions, bits } = unpackMatcher(compiled);
    const table = new LetterTable(alphabet);
    this.#beginnings = new Beginnings(beginnings);
    this.#casing = new Casing(table);
    this.#lists = new ListReader(bits, kinds, head.width, head.placed);
    this.#names = new PhraseReader(new WordReader(this.#lists, table, labels, head.second, head.sets), this.#lists);
    this.#meanings = head.meanings;
    this.#shapes = head.shapes;
    this.#topics = head.topics;
    this.#conditions = new ConditionTable(conditions, head.topics);
  }

  find(text: string, language?: string, around: BlockAround = toBlockAround.bind(null, text)): Candidate[] {
    this.#language = language;
    this.#around = around;
    this.#hasBothScripts = undefined;
    this.#unmixedTo = 0;
    const found: Candidate[] = [];
    const all = [text, MARGIN].join('');
    for (let from = 0; from >= 0; ) from = this.#scan(all, from, found);
    // It holds on to the page, and browsers to the last text in which something was found.
    this.#around = toNowhere;
    ANYTHING.test('');
    return found.filter(isName);
  }

  // Finds what is named from a place on. What is not normal is read as it would be, and then the text is to be read on from
  // the place that is given; -1 when all has been read.
  #scan(text: string, from: number, found: Candidate[]): number {
    const beginnings = this.#beginnings;
    beginnings.goTo(from);
    for (let at = beginnings.next(text, false); at !== NO_BEGINNING; at = beginnings.next(text, false)) {
      if (at === TO_BE_NORMAL) return this.#scanStretch(text, beginnings.at, found);
      if (this.#isMixed(text, at)) return this.#scanStretch(text, at, found);
      this.#take(text, at, found);
    }
    return -1;
  }

  #scanNormal(text: string, from: number, to: number): Candidate[] {
    const found: Candidate[] = [];
    const beginnings = this.#beginnings;
    beginnings.goTo(from);
    for (let at = beginnings.next(text, true); at !== NO_BEGINNING && at < to; at = beginnings.next(text, true))
      this.#take(text, at, found);
    return found;
  }

  #take(text: string, at: number, found: Candidate[]): void {
    if (!this.#read(text, at)) return;
    const end = this.#end;
    found.push(this.#toCandidate(text, at));
    this.#beginnings.goTo(end);
  }

  // Whether a word from here on, as far as a name may reach, has letters of both scripts. Most texts have letters of one
  // only; asked where a name may begin, it is asked once.
  #isMixed(text: string, at: number): boolean {
    this.#hasBothScripts ??= hasBothScripts(text);
    if (!this.#hasBothScripts || scriptOf(text.charCodeAt(at)) === 0) return false;
    const end = Math.min(text.length, at + REACH);
    this.#unmixedTo = findMixed(text, Math.max(at, this.#unmixedTo), end);
    return this.#unmixedTo < end;
  }

  #scanStretch(text: string, at: number, found: Candidate[]): number {
    // At the latest it ends where the margin begins.
    const stretch = toNormalStretch(text, at, [text.lastIndexOf(BLOCK_END, at) + 1, text.indexOf(BLOCK_END, at)]);
    while ((found.at(-1)?.start ?? -1) >= stretch.from) found.pop();
    const from = Math.max(stretch.from, found.at(-1)?.end ?? 0);
    const around = this.#around;
    this.#around = toNormalAround(around, stretch);
    const own = this.#scanNormal(stretch.text + MARGIN, toNormalPlace(stretch, from), toNormalPlace(stretch, stretch.to));
    this.#around = around;
    for (const one of own) found.push(toOriginal(one, stretch));
    return Math.max(stretch.to, found.at(-1)?.end ?? 0);
  }

  #toCandidate(text: string, start: number): Candidate {
    const end = this.#end;
    if (isLookalike(this.#meaning)) return { start, end, topic: NO_TOPIC, form: 'base' };
    const [said, condition] = toParts(this.#meaning);
    const topic = this.#topics[said >> FORM_BITS] ?? '';
    const own = this.#inflected ? 'case' : (FORM_CLASSES[said & FORM_MASK] ?? 'base');
    const form = own !== 'derived' && isPossessive(text, start, end) ? 'possessive' : own;
    const onlyWith = this.#conditionsAt(condition)?.onlyWith;
    if (onlyWith === undefined) return { start, end, topic, form };
    const otherwise = this.#chooseNext(text, start) ? this.#toCandidates(text, start, end) : this.#findWithin(text, start + 1, end);
    return { start, end, topic, form, onlyWith, ...(otherwise.length > 0 && { otherwise }) };
  }

  // The name that was chosen at `start`, and what comes after it up to `limit`.
  #toCandidates(text: string, start: number, limit: number): Candidate[] {
    const end = this.#end;
    const own = this.#toCandidate(text, start);
    return [...(isName(own) ? [own] : []), ...this.#findWithin(text, end, limit)];
  }

  // What stands within a name that does not count. So little text needs no filter.
  #findWithin(text: string, from: number, limit: number): Candidate[] {
    for (let at = from; at < limit; at++) {
      let chosen = this.#read(text, at);
      while (chosen && this.#end > limit) chosen = this.#chooseNext(text, at);
      if (chosen) return this.#toCandidates(text, at, limit);
    }
    return [];
  }

  // Reads the names that start here, and finds the longest that may stand here, as it is cased and by its conditions.
  #read(text: string, start: number): boolean {
    if (isInsideWord(text, start) || !this.#names.read(text, start)) return false;
    this.#chosen = this.#names.found.length;
    this.#place = LAST_PLACE;
    return this.#chooseNext(text, start);
  }

  // The next one, after the one that was chosen last.
  #chooseNext(text: string, start: number): boolean {
    const lists = this.#lists;
    for (;;) {
      if (this.#place === LAST_PLACE) {
        const name = this.#names.found[--this.#chosen];
        if (name === undefined) return false;
        this.#end = name.end;
        this.#place = name.outputs;
        this.#casing.look(text, start, name.end);
      }
      const name = this.#names.found[this.#chosen];
      if (name === undefined) return false;
      lists.at = this.#place;
      const said = lists.number(SHAPE);
      const meaning = this.#meanings[(said & OTHER) === 0 ? name.meaning : lists.number(MEANING)] ?? LOOKALIKE;
      this.#place = (said & MORE) === 0 ? LAST_PLACE : lists.at;
      const shape = readShape(this.#shapes, name.words, said >> 2);
      if (!this.#casing.fits(shape) || !this.#mayStand(meaning, text, start)) continue;
      this.#meaning = meaning;
      this.#inflected = (name.cases & shape[1]) !== 0;
      return true;
    }
  }

  #mayStand(meaning: Meaning, text: string, start: number): boolean {
    const [, condition] = toParts(meaning);
    const conditions = this.#conditionsAt(condition);
    const end = this.#end;
    const seemsPart = isInAddress(text, start, end);
    const block = this.#around(start, end, seemsPart || conditions !== undefined ? NEAR : 0);
    return (
      block !== undefined &&
      !(seemsPart && isInAddress(text, start, end, ...block)) &&
      (conditions === undefined || holds(conditions, text, start, end, block, this.#language)) &&
      !isCutOut(text, start, end)
    );
  }

  #conditionsAt(place: number | undefined): FoldedConditions | undefined {
    return place === undefined ? undefined : this.#conditions.at(place);
  }
}

function toParts(meaning: Meaning): readonly [said: number, condition?: number] {
  return typeof meaning === 'number' ? [meaning] : meaning;
}

// Its topic is LOOKALIKE, which is negative.
function isLookalike(meaning: Meaning): boolean {
  return toParts(meaning)[0] < 0;
}

// A lookalike is kept until all is read: nothing is named within it.
function isName({ topic }: Candidate): boolean {
  return topic !== NO_TOPIC;
}

function toNowhere(): undefined {}

function toOriginal(one: Candidate, stretch: NormalStretch): Candidate {
  const [start, end] = toOriginalPlaces(stretch, one.start, one.end);
  const otherwise = one.otherwise?.map((other) => toOriginal(other, stretch));
  return { ...one, start, end, ...(otherwise && { otherwise }) };
}
