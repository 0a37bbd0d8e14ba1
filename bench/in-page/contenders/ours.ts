import { openMatcher } from '../../../lib/matching/open-matcher.ts';
import { toMarksInOrder } from '../../../lib/page/find-in-index.ts';
import type { Contender } from '../contender.ts';
import { readAtOnce } from '../reading.ts';
import { type Span, toBases } from '../span.ts';

/** The extension's own page reader with its own painter: walk, match, place, index, highlight, watch. */
export const ours: Contender = ({ compiled }) => {
  const matcher = openMatcher(compiled);
  let reading: Awaited<ReturnType<typeof readAtOnce>> | undefined;
  return {
    run: async () => {
      reading = await readAtOnce(matcher);
    },
    spans: () => {
      const bases = toBases();
      return (reading === undefined ? [] : toMarksInOrder(reading.reader.index)).map(({ pieces }): Span => {
        const last = pieces.at(-1) ?? pieces[0];
        return [(bases.get(pieces[0].node) ?? Number.NaN) + pieces[0].start, (bases.get(last.node) ?? Number.NaN) + last.end];
      });
    },
    undo: () => {
      reading?.stop();
      reading = undefined;
    },
  };
};
