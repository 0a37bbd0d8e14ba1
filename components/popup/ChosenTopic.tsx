import type { BriefState } from '../../lib/domain/brief.ts';
import type { TopicOnPage } from '../../lib/domain/page-state.ts';
import { Failed } from '../parts/Failed.tsx';
import { useOwnId } from '../parts/use-own-id.ts';
import { RecordScope } from '../pins/Desk.tsx';
import { useStrings } from '../strings.ts';
import { Stepper } from './Stepper.tsx';
import { TopicRecords } from './TopicRecords.tsx';

/** The props of ChosenTopic. */
export interface ChosenTopicProps {
  readonly topic: TopicOnPage;
  /** Whether the page has told all that it mentions. */
  readonly isRead: boolean;
  readonly brief: BriefState;
  readonly mentionIndex: number | null;
  /** Whether there is a page to go through. */
  readonly hasSteps?: boolean;
  /** Shows every record; without, it says where they are. */
  readonly onShowRecords?: ((id: string) => void) | undefined;
  readonly onStep: (id: string, by: 1 | -1) => void;
  readonly onChooseTopic: (id: string) => void;
}

/** The chosen topic: what it is, its mentions one by one, and every record the corpus has on it, here or where there is more room. */
export function ChosenTopic({
  topic,
  isRead,
  brief,
  mentionIndex,
  hasSteps = true,
  onShowRecords,
  onStep,
  onChooseTopic,
}: ChosenTopicProps) {
  const { t } = useStrings();
  const id = useOwnId();
  return (
    <section class="chosen" aria-labelledby={id} aria-busy={brief.kind === 'loading'}>
      <h2 class="title" id={id}>
        {topic.name}
      </h2>
      {brief.kind === 'ready' && <p class="soft">{brief.brief.topic.summary}</p>}
      {topic.count > 0 && hasSteps && <Stepper count={topic.count} index={mentionIndex} onStep={(by) => onStep(topic.id, by)} />}
      {topic.count === 0 && isRead && <p class="t13 soft">{t('popup.absent')}</p>}
      {brief.kind === 'loading' && (
        <p class="quiet" role="status">
          {t('card.loading')}
        </p>
      )}
      {brief.kind === 'failed' && <Failed text={t('popup.failed')} onRetry={() => onChooseTopic(topic.id)} />}
      {onShowRecords !== undefined && (
        <p class="more">
          <button type="button" class="link" onClick={() => onShowRecords(topic.id)}>
            {t('popup.records')}
          </button>
        </p>
      )}
      {onShowRecords === undefined && brief.kind === 'ready' && (
        <RecordScope id={topic.id} edition={brief.brief.edition}>
          <TopicRecords brief={brief.brief} />
        </RecordScope>
      )}
    </section>
  );
}
