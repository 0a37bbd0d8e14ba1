import { browser } from 'wxt/browser';
import type { Brief, BriefState } from '../domain/brief.ts';
import type { UiLanguage } from '../domain/language.ts';
import type { LoadState } from '../domain/load-state.ts';
import { loadFreshness } from '../updates/in-use.ts';
import { loadBriefOf } from '../updates/load-brief-of.ts';
import { RECORDS, useLoaded } from './use-records.ts';

/** Everything the corpus holds on a topic, of the edition that is in use; `again` loads it anew. */
export function useBrief(topic: string | null, language: UiLanguage): { readonly state: BriefState; readonly again: () => void } {
  const { state, again } = useLoaded([topic, language].join(), async () => (topic === null ? undefined : loadFull(topic, language)));
  return { state: toBriefState(topic, state), again };
}

function toBriefState(topic: string | null, state: LoadState<Brief | undefined>): BriefState {
  if (topic === null) return { kind: 'none' };
  if (state.kind !== 'ready') return { kind: state.kind };
  return state.value === undefined ? { kind: 'failed' } : { kind: 'ready', brief: state.value };
}

async function loadFull(topic: string, language: UiLanguage): Promise<Brief | undefined> {
  const brief = await loadBriefOf(topic, RECORDS, language, 'full');
  const freshness = brief && (await loadFreshness(browser.storage.local, brief.feed, Date.now()));
  return brief && { ...brief, ...(freshness && { freshness }) };
}
