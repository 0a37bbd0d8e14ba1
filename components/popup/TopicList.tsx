import type { TopicOnPage } from '../../lib/domain/page-state.ts';
import { FirstFew } from '../parts/FirstFew.tsx';
import { useStrings } from '../strings.ts';
import { PageSection } from './PageSection.tsx';
import { TopicRow } from './TopicRow.tsx';

/** The props of TopicList. */
export interface TopicListProps {
  readonly topics: readonly TopicOnPage[];
  /** How many rows there are at first. */
  readonly rows: number;
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
}

/** The topics of the page as given, some rows and a button for all; the chosen one always has its row. */
export function TopicList({ topics, rows, chosenId, onChoose }: TopicListProps) {
  const { t } = useStrings();
  const all = () => t('popup.allTopics', { count: topics.length });
  return (
    <PageSection label={t('popup.topics')} note={t('popup.startToEnd')} isNoteSeenOnly>
      <FirstFew entries={topics} limit={rows} keep={chosenId} list="topics" more={all}>
        {(topic) => <TopicRow topic={topic} chosen={topic.id === chosenId} onChoose={onChoose} />}
      </FirstFew>
    </PageSection>
  );
}
