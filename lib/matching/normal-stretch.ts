import { type NormalText, toNormalText } from '../text/normal-text.ts';
import type { BlockAround, Stretch } from './block-around.ts';

/** Longer than any name, so that one which something unusual stands in begins no further before it. */
const REACH = 128;
/** How much is read at once from there on: what is unusual seldom comes alone. */
const LENGTH = 2_048;
/** How much of the text is known around what is read: more than a name with what its conditions look at. */
const CONTEXT = 512;
/** How many code units there may be for one that is seen. */
const MOST_UNSEEN = 4;

/** A stretch of a text, made normal, with something of what stands around it. */
export interface NormalStretch extends NormalText {
  /** Where the normal text, with what stands around the stretch, begins in the original. */
  readonly start: number;
  /** The stretch in the original; what begins in it is read with it. */
  readonly from: number;
  readonly to: number;
}

/**
 * The stretch that is to be read otherwise because of something that is not normal: from where a name may begin that has
 * it, some way on.
 * @param at where it stands
 * @param block where the block begins and ends
 */
export function toNormalStretch(text: string, at: number, [first, end]: Stretch): NormalStretch {
  const from = Math.max(first, at - REACH);
  const to = Math.min(end, at + LENGTH);
  const start = Math.max(first, from - CONTEXT);
  return { ...toNormalText(text.slice(start, Math.min(end, to + CONTEXT))), start, from, to };
}

/** Where a place of the original is in the normal text. */
export function toNormalPlace({ starts, start }: NormalStretch, original: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start + (starts[middle] as number) < original) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where in the original a stretch of the normal text is, with the marks on its last letter. */
export function toOriginalPlaces({ starts, ends, start }: NormalStretch, from: number, to: number): Stretch {
  return [start + (starts[from] ?? 0), start + (ends[to - 1] ?? 0)];
}

/** Of the normal text what is known of the original; what is not seen there does not count towards the reach. */
export function toNormalAround(around: BlockAround, stretch: NormalStretch): BlockAround {
  return (start, end, reach) => {
    const block = around(...toOriginalPlaces(stretch, start, end), reach * MOST_UNSEEN);
    if (block === undefined) return undefined;
    const [from, to] = block;
    return [Math.max(start - reach, toNormalPlace(stretch, from)), Math.min(end + reach, toNormalPlace(stretch, to))];
  };
}
