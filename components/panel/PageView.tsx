import type { BriefState } from '../../lib/domain/brief.ts';
import { toChosenTopic } from '../../lib/domain/chosen-topic.ts';
import type { Freshness } from '../../lib/domain/freshness.ts';
import type { PageState } from '../../lib/domain/page-state.ts';
import type { PageDigestState } from '../../lib/domain/touched-question.ts';
import { ChosenTopic } from '../popup/ChosenTopic.tsx';
import { PageDigest } from '../popup/PageDigest.tsx';
import { type PageActions, PageNotice } from '../popup/PageNotice.tsx';
import { PasteText } from '../popup/PasteText.tsx';
import { StaleNote } from '../popup/StaleNote.tsx';
import { TopicList } from '../popup/TopicList.tsx';
import { useStrings } from '../strings.ts';

const ROWS = 20;
const FEW = { questions: 20, answers: 5 };
/** Where there is no page to be read, its text can be pasted. */
const WITHOUT_PAGE: ReadonlySet<PageState['kind']> = new Set(['unsupported', 'forbidden', 'closed', 'pasted']);

/** What a reader can do with the panel's view of the page. */
export interface PageViewActions extends Omit<PageActions, 'onPaste'> {
  readonly onChooseTopic: (id: string) => void;
  readonly onStep: (id: string, by: 1 | -1) => void;
  readonly onOpenUpdates: () => void;
  readonly onRetry: () => void;
  readonly onRead: (text: string) => void;
  readonly onRemoveText: () => void;
}

/** The props of PageView. */
export interface PageViewProps {
  readonly page: PageState;
  readonly digest: PageDigestState;
  readonly chosenId: string | null;
  readonly brief: BriefState;
  readonly mentionIndex: number | null;
  readonly freshness?: Freshness | undefined;
  readonly actions: PageViewActions;
}

/** The page as the popup shows it, with more room: more topics and questions, every record of the chosen topic, and where each can be checked. */
export function PageView(props: PageViewProps) {
  const { t } = useStrings();
  const { page, actions } = props;
  const chosen = toChosenTopic(page, props.chosenId, props.brief);
  return (
    <div class="view this-page" aria-busy={page.kind === 'reading'}>
      <h1 tabIndex={-1}>{t('popup.title')}</h1>
      <StaleNote freshness={props.freshness} onOpenUpdates={actions.onOpenUpdates} />
      <PageNotice page={page} actions={actions} />
      {WITHOUT_PAGE.has(page.kind) && (
        <PasteText isPasted={page.kind === 'pasted'} onRead={actions.onRead} onRemove={actions.onRemoveText} />
      )}
      {page.topics.length > 0 && <TopicList topics={page.topics} rows={ROWS} chosenId={props.chosenId} onChoose={actions.onChooseTopic} />}
      {chosen && (
        <ChosenTopic
          key={chosen.id}
          topic={chosen}
          isRead={(page.kind === 'ready' && page.marksOn) || page.kind === 'pasted'}
          brief={props.brief}
          mentionIndex={props.mentionIndex}
          hasSteps={page.kind !== 'pasted'}
          onStep={actions.onStep}
          onChooseTopic={actions.onChooseTopic}
        />
      )}
      <PageDigest state={props.digest} few={FEW} full onRetry={actions.onRetry} />
    </div>
  );
}
