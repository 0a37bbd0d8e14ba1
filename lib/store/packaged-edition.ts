import type { Edition } from '../domain/edition.ts';
import { parseEdition } from '../edition/parse-edition.ts';
import type { LoadPackaged } from './open-corpus.ts';

/**
 * How to get at the packaged edition: it is read and checked at the first call and kept for the next ones, because where
 * there is no database every card asks for it. A call that failed is tried anew by the next.
 */
export function toPackagedLoader(loadText: () => Promise<string>): LoadPackaged {
  let loading: Promise<Edition> | undefined;
  const load = async () => parseEdition(await loadText());
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
