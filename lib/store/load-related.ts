import type { TopicName } from '../domain/brief.ts';
import { countEach } from '../domain/count-each.ts';
import { toLocal, type UiLanguage } from '../domain/language.ts';
import { byLot } from '../domain/lot.ts';
import type { CorpusReader } from './corpus-reader.ts';

/** How many topics a topic leads on to. */
const MOST = 6;

/**
 * The topics that most of a topic's records are of, too, by their names in the reader's language: those of most records first, among
 * equals the lot decides.
 */
export async function loadRelated(
  reader: CorpusReader,
  topicId: string,
  records: readonly (readonly { readonly topics: readonly string[] }[])[],
  language: UiLanguage,
): Promise<TopicName[]> {
  const counts = countEach(records.flat().flatMap(({ topics }) => topics.filter((id) => id !== topicId)));
  const lot = byLot(topicId);
  const most = Array.from(counts, ([id, count]) => ({ id, count }))
    .toSorted((a, b) => b.count - a.count || lot(a, b))
    .slice(0, MOST);
  const topics = await reader.loadByIds(
    'topics',
    most.map(({ id }) => id),
  );
  return topics.map(({ id, name }) => ({ id, name: toLocal(name, language) }));
}
