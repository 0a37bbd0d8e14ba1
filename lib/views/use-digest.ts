import { useEffect, useState } from 'preact/hooks';
import type { UiLanguage } from '../domain/language.ts';
import type { PageDigestState, PageDigestView } from '../domain/touched-question.ts';
import type { PageDigest } from '../search/page-digest.ts';
import { useLoaded } from './use-records.ts';

/** What is asked for a page. */
export interface DigestWish {
  /** What is known of the page; undefined while the words around its mentions are not. */
  readonly page: PageDigest | undefined;
  readonly language: UiLanguage;
}

/**
 * What the corpus holds for a page as a whole. It is worked out anew when the page has other topics or other words around
 * them; what is shown stays until that is there. Its code comes after the first topics are shown.
 */
export function useDigest({ page, language }: DigestWish): { readonly state: PageDigestState; readonly again: () => void } {
  const key = JSON.stringify([language, page?.topics.map(({ id }) => id), page?.contexts]);
  const { state, again } = useLoaded(key, async () => page && (await import('./load-digest.ts')).loadDigest(page, language));
  const [held, setHeld] = useState<PageDigestView>();
  const loaded = state.kind === 'ready' ? state.value : undefined;
  useEffect(() => {
    if (loaded !== undefined) setHeld(loaded);
  }, [loaded]);
  const digest = loaded ?? held;
  if (page !== undefined && page.topics.length === 0) return { state: { kind: 'none' }, again };
  if (state.kind === 'failed') return { state: { kind: 'failed' }, again };
  return { state: digest === undefined ? { kind: page === undefined ? 'none' : 'loading' } : { kind: 'ready', digest }, again };
}
