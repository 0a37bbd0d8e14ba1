import { OFFICIAL_FEED } from '../domain/official-feed.ts';
import { readRecords } from '../updates/read-records.ts';
import { RECORDS, useLoaded } from './use-records.ts';

/** How much the corpus in use holds: a reader is to know what is set side by side out of how little. Undefined until it is counted. */
export function useExtent(): { readonly quotes: number; readonly sources: number } | undefined {
  const { state } = useLoaded('extent', () =>
    readRecords(OFFICIAL_FEED, RECORDS, async (reader) => {
      const [quotes, sources] = await Promise.all([reader.count('quotes'), reader.count('sources')]);
      return { quotes, sources };
    }),
  );
  return state.kind === 'ready' ? state.value : undefined;
}
