/** Version of the compiled form; a page reads only its own. */
export const MATCHER_SCHEMA = 4;

/**
 * The matcher as it is stored, one string, because a string is what extension storage reads fastest, and of one byte a character: MATCHER_SCHEMA, a
 * space, a `Head` as JSON, a line break, and the tables as base64. It is shipped with the tables as bytes.
 */
export type CompiledMatcher = string;

/** What is said of the tables, and what is no table. */
export interface Head {
  /** How many letters have one symbol, and how many have two. */
  readonly letters: number;
  readonly rare: number;
  /** Bytes of the filter for what names begin with. */
  readonly beginnings: number;
  /** The first symbol of the second script, as `LetterCodes` has it. */
  readonly second: number;
  /** Bits of a place in the table of places. */
  readonly width: number;
  /** Where lists that stand once begin in the table of places. */
  readonly placed: number;
  /** Where sets of endings begin in it. */
  readonly sets: number;
  /** The most frequent first. */
  readonly meanings: readonly Meaning[];
  readonly topics: readonly string[];
  /** Bytes of the conditions as JSON, with literals as `foldConditions` gives them. */
  readonly conditions: number;
  readonly shapes: ShapeLists;
}

/** In the place of a topic: what mentions nothing. */
export const LOOKALIKE = -1;

/** How far the topic stands above the form class in a meaning. */
export const FORM_BITS = 3;

/**
 * What a name mentions, in numbers: a place in `topics`, or LOOKALIKE for a lookalike, which mentions nothing, and
 * FORM_BITS lower a place in `FORM_CLASSES`; with a place in `conditions` where it does not count always.
 */
export type Meaning = number | readonly [said: number, condition: number];

/**
 * How a mention must look, in numbers: the casing (a place in `CASINGS`); the words, as bits, of which any but a base form
 * makes the mention a case form; and by word its capitals (see `PatternWord`), words left out at the end are all small.
 */
export type Shape = readonly [casing: number, inflected: number, ...capitals: number[]];

/** Shapes of names by their number of words, less one: strings in which each number of a shape is a character. */
export interface ShapeLists {
  /** What the characters stand for: '0' for the first. */
  readonly numbers: readonly number[];
  /** The most frequent first. */
  readonly lists: readonly string[];
}
