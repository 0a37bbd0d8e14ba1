import { FirstFew } from '../parts/FirstFew.tsx';
import { useOwnId } from '../parts/use-own-id.ts';
import { useStrings } from '../strings.ts';
import type { TopicOnPage } from './page-state.ts';
import { TopicRow } from './TopicRow.tsx';

const ROWS = 5;

/** The props of TopicList. */
export interface TopicListProps {
  readonly topics: readonly TopicOnPage[];
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
}

/** The topics of the page as given, five rows and a button for the rest. */
export function TopicList({ topics, chosenId, onChoose }: TopicListProps) {
  const { t } = useStrings();
  const id = useOwnId();
  return (
    <section class="sec" aria-labelledby={id}>
      <div class="head">
        <h2 id={id}>{t('popup.topics')}</h2>
        <span class="t12 quiet" aria-hidden="true">
          {t('popup.startToEnd')}
        </span>
      </div>
      <FirstFew entries={topics} limit={ROWS} list="topics" more={(count) => t('popup.moreTopics', { count })}>
        {(topic) => <TopicRow topic={topic} chosen={topic.id === chosenId} onChoose={onChoose} />}
      </FirstFew>
    </section>
  );
}
