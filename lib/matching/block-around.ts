/** What parts two blocks in a text: no name contains it and no word goes on over it. */
export const BLOCK_END = '\0';

/** From where to where in a text something stands, in UTF-16 code units; end exclusive. */
export type Stretch = readonly [from: number, to: number];

/**
 * Tells what part of a text belongs together with a name from `start` to `end`: the block it stands in, of which no more
 * is of interest than `reach` to either side. Nothing where the name itself stands in two blocks, and is none.
 */
export type BlockAround = (start: number, end: number, reach: number) => Stretch | undefined;

/** The same of a text that says itself where its blocks end. */
export function toBlockAround(text: string, start: number, end: number, reach: number): Stretch {
  const from = Math.max(0, start - reach);
  const to = Math.min(text.length, end + reach);
  const before = text.slice(from, start).lastIndexOf(BLOCK_END);
  const after = text.slice(end, to).indexOf(BLOCK_END);
  return [before < 0 ? from : from + before + 1, after < 0 ? to : end + after];
}
