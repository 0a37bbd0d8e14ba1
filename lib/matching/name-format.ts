/**
 * How names stand in the bits of a compiled matcher. Everything is a number in the code of `bit-reader.ts`.
 *
 * A list is its edges one after another by label. An edge is its label, its kind (flags, in a prefix code of the list's sort),
 * what the flags say, and inline the list it leads to. There are three kinds of lists:
 * - STEMS: by letter, the words of names up to where the forms of a word part.
 * - ENDINGS: by letter, the ways a stem may end; what many stems share stands once.
 * - PHRASES: by number of a word, what may follow a name's first word.
 *
 * What an edge may carry:
 * - in STEMS a record: the number of its set of endings, then one class after another, each with flags that say what comes: its
 *   number as a later word; what most names that begin with it mean; the outputs of the name that is this word alone; the
 *   list of words that may follow it.
 * - in ENDINGS the class that a word which ends here belongs to, counted within the record, twice, and 1 more in a case
 *   other than the base form.
 * - in PHRASES the outputs of a name that ends here. An output is its shape, counted among those of names of as many words,
 *   four times, 1 more where another output follows, 2 more where its meaning follows: else it is as the first word says.
 */
export const STEMS = 0;
/** See STEMS. */
export const ENDINGS = 1;
/** See STEMS. */
export const PHRASES = 2;

/** What classes of a record have flags of their own code for. */
export const CLASSES = 3;
/** How many codes of flags there are: of the edges of each sort of list, and of classes. */
export const SORTS = 4;

/** Flag of an edge: another one of its list follows. */
export const SIBLING = 1;
/** It leads to a list. */
export const CHILD = 2;
/** Which is at a place of the table of places. */
export const ELSEWHERE = 4;
/** It carries something. */
export const CARRIES = 8;
/** How many bits to pass over to the next edge is said. */
export const SKIP = 16;
/** Flag of a class: it can be a name alone. */
export const ALONE = 1;
/** It can be the first word of a name. */
export const FIRST = 2;
/** It can be a later word. */
export const LATER = 4;
/** The list of words that may follow it as a first word is at a place of the table of places. */
export const FIRST_ELSEWHERE = 8;
/** Another class of the record follows. */
export const NEXT_CLASS = 16;

/** Words of one script, for which the frequent letters have the small labels. */
export const SCRIPTS = 3;
/** Words that begin with a letter of a large script; their letters are too many to be told by a small label. */
export const LARGE = 2;
/** How many roots, lists of first letters, there are of common letters; those of rare ones come after them. */
export const COMMON_ROOTS = 128;
/** Letters of large scripts that share a root, as bits. */
export const SHARED_ROOT_BITS = 4;

/** Sets of endings without letters: the stem is the word, in its base form. */
export const BASE_ALONE = 0;
/** The same in another case. */
export const CASE_ALONE = 1;
/** A set of endings that only one stem has, and which follows. */
export const OWN_SET = 2;
/** The first set that is at a place of its own. */
export const FIRST_SET = 3;

/** Orders of the code by what a number is (see `bit-reader.ts`); they fit what names are like and change no meaning. */
export const LETTER = 2;
/** A letter after a letter of a large script. */
export const LARGE_LETTER = 9;
/** A word's number. */
export const WORD = 9;
/** A number of bits. */
export const LENGTH = 7;
/** A place in the table of places. */
export const PLACE = 7;
/** A set of endings. */
export const SET = 0;
/** What ends in a list of endings. */
export const ENDING = 1;
/** A meaning. */
export const MEANING = 5;
/** A shape, and what follows it. */
export const SHAPE = 3;
/** Flag of a shape: another output follows. */
export const MORE = 1;
/** Flag of a shape: a meaning follows. */
export const OTHER = 2;
