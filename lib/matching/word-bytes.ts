/**
 * The word automaton as bytes: an acyclic automaton over symbols whose edges carry numbers; the sum along a word's path is
 * the word's class. A node is its edges one after another, by symbol. Most nodes have one plain edge, which is one byte.
 *
 * An edge: `PLAIN | symbol` where it is the node's only one, says nothing more, and its target follows; else the symbol, a
 * byte of flags, the number to add (0 to 3 bytes, signed), and where its target is unless it follows.
 */
export const PLAIN = 0x80;

/** No further edge of the node comes after this one. */
export const LAST = 0x01;
/** A word may end after this edge, in its base form. */
export const ENDS_BASE = 0x02;
/** A word may end after this edge, in another case. */
export const ENDS_CASE = 0x04;
/** What the edge says of its target; 0 where no letter follows. */
export const REACH = 0x18;
/** The target follows the node. */
export const NEXT = 0x08;
/** The last bytes of the edge are where the target starts. */
export const JUMP = 0x10;
/** The last byte of the edge is how far after the edge the target starts. */
export const LEAP = 0x18;
/** Bytes a leap reaches. */
export const LONGEST_LEAP = 0xff;
/** How many bytes the number to add takes stands above the other flags. */
export const ADD_SHIFT = 5;

/** Symbols from here on are the first half of a rare letter. */
export const FIRST_OF_PAIR = 112;
/** Symbols there are. */
export const SYMBOLS = 128;
