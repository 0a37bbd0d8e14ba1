/** Symbols from here on are the first half of a rare letter. */
export const FIRST_OF_PAIR = 112;
/** Symbols there are. */
export const SYMBOLS = 128;
