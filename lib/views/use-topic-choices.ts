import { toLocal, type UiLanguage } from '../domain/language.ts';
import type { TopicKind } from '../domain/topic.ts';
import { toTopicOf } from '../updates/reader-feeds.ts';
import { useAllRecords } from './use-records.ts';

/** A topic of a feed that is on. */
export interface TopicToChoose {
  readonly id: string;
  readonly kind: TopicKind;
  readonly name: string;
}

/** All topics that can be marked, named in the reader's language; undefined while they are read, none where they cannot be. */
export function useTopicChoices(language: UiLanguage): readonly TopicToChoose[] | undefined {
  const { state } = useAllRecords(`topics/${language}`, async (reader) => {
    const topics = await reader.loadAll('topics');
    return topics.map(({ id, kind, name }) => ({ id: toTopicOf(reader.feed, id), kind, name: toLocal(name, language) }));
  });
  if (state.kind === 'ready') return state.value.flat();
  return state.kind === 'failed' ? [] : undefined;
}
