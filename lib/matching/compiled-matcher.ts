import type { Conditions } from '../domain/conditions.ts';

/** Version of the compiled form; a page reads only its own. */
export const MATCHER_SCHEMA = 2;

/**
 * The matcher as it is shipped and stored: JSON, with each table as base64 of little-endian numbers, because extension
 * storage keeps no typed arrays in every browser.
 */
export interface CompiledMatcher {
  readonly schema: typeof MATCHER_SCHEMA;
  /** Letters that have a symbol each, most of them below `COMMON_CODES`; those of `rare` take two symbols. */
  readonly letters: string;
  /** Their capitals, or they again where they have none. */
  readonly capitals: string;
  /** In the order of their code units. */
  readonly rare: string;
  /** Bits by the letters that names begin with, as `beginnings.ts` says. */
  readonly beginnings: string;
  /** The word automaton, as `word-bytes.ts` says. */
  readonly words: string;
  /** Bytes of a jump in `words`. */
  readonly jump: JumpWidth;
  /** By word class: what a mention that starts with such a word can be; units of `phrases`. */
  readonly starts: string;
  /** The phrase automaton, as `phrase-units.ts` says. */
  readonly phrases: string;
  /** Bytes of a unit in `starts` and `phrases`. */
  readonly unit: UnitWidth;
  /** Runs of outputs, of which the first that fits the mention's letters counts: two 16-bit numbers each (see `OUTPUT_LAST`). */
  readonly outputs: string;
  readonly meanings: readonly Meaning[];
  readonly topics: readonly string[];
  /** With literals as `foldConditions` gives them. */
  readonly conditions: readonly Conditions[];
  readonly shapes: readonly Shape[];
}

/** Flag of an output's second number: the run ends here. Its other bits are a place in `shapes`; the first is one in `meanings`. */
export const OUTPUT_LAST = 0x8000;

/** In the place of a topic: what mentions nothing. */
export const LOOKALIKE = -1;

/**
 * What a name mentions, in numbers: a place in `topics`, or LOOKALIKE for a lookalike, which mentions nothing; a place in
 * `FORM_CLASSES`; and a place in `conditions` where it does not count always.
 */
export type Meaning = readonly [topic: number, form: number, condition?: number];

/**
 * How a mention must look, in numbers: the casing (a place in `CASINGS`); the words, as bits, of which any but a base form
 * makes the mention a case form; and by word its capitals (see `PatternWord`), words that are all small left out at the end.
 */
export type Shape = readonly [casing: number, inflected: number, ...capitals: number[]];

/** Bytes of a jump. */
export type JumpWidth = 2 | 3;
/** Bytes of a unit. */
export type UnitWidth = 2 | 4;
