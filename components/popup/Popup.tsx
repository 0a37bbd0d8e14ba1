import type { BriefState } from '../../lib/domain/brief.ts';
import { toChosenTopic } from '../../lib/domain/chosen-topic.ts';
import type { EditionLabel } from '../../lib/domain/edition.ts';
import type { Freshness } from '../../lib/domain/freshness.ts';
import type { PageState } from '../../lib/domain/page-state.ts';
import type { PanelRoute } from '../../lib/domain/panel-route.ts';
import type { Look } from '../../lib/domain/settings.ts';
import type { PageDigestState } from '../../lib/domain/touched-question.ts';
import { NewsLink } from '../news/NewsLink.tsx';
import { PackagedNote } from '../pages/PackagedNote.tsx';
import { EditionText } from '../parts/EditionText.tsx';
import { useStrings } from '../strings.ts';
import { ChosenTopic } from './ChosenTopic.tsx';
import { PageDigest } from './PageDigest.tsx';
import { type PageActions, PageNotice } from './PageNotice.tsx';
import { PopupHeader } from './PopupHeader.tsx';
import { StaleNote } from './StaleNote.tsx';
import { TopicList } from './TopicList.tsx';

const ROWS = 5;
const FEW = { questions: 5, answers: 1 };

/** What a reader can do with the popup. */
export interface PopupActions extends Omit<PageActions, 'onPaste' | 'onSearch'> {
  readonly onChooseTopic: (id: string) => void;
  readonly onStep: (id: string, by: 1 | -1) => void;
  readonly onSwitchAll: (on: boolean) => void;
  readonly onPickLook: (look: Look) => void;
  readonly onOpenPanel: (route: PanelRoute) => void;
  readonly onOpenSettings: () => void;
  readonly onOpenUpdates: () => void;
  /** Asks for the questions anew. */
  readonly onRetry: () => void;
}

/** The props of Popup. */
export interface PopupProps {
  readonly page: PageState;
  readonly look: Look;
  /** What the corpus holds for the page as a whole. */
  readonly digest: PageDigestState;
  readonly chosenId: string | null;
  readonly brief: BriefState;
  /** Which mention of the chosen topic the page is at, from 0; null before the first step. */
  readonly mentionIndex: number | null;
  /** Edition in use, where it is known. */
  readonly edition?: EditionLabel | undefined;
  /** Whether that one is known to be the newest, where there is somebody to ask. */
  readonly freshness?: Freshness | undefined;
  /** Whether it is read from the package, because there is no database. */
  readonly isPackaged: boolean;
  /** Where the news of this version are, while they have not been seen. */
  readonly newsAddress?: string | undefined;
  readonly actions: PopupActions;
}

/** What this page mentions, the questions it touches and the answers it leaves out; only the body scrolls. */
export function Popup(props: PopupProps) {
  const { t } = useStrings();
  const { page, actions, edition, freshness } = props;
  const chosen = toChosenTopic(page, props.chosenId, props.brief);
  const notice = {
    ...actions,
    onSearch: () => actions.onOpenPanel({ tab: 'search', query: '' }),
    onPaste: () => actions.onOpenPanel({ tab: 'page' }),
  };
  return (
    <main class="popup">
      <PopupHeader page={page} look={props.look} {...actions} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the one part that scrolls has to be reachable by key */}
      <section class="body" tabIndex={0} aria-label={t('popup.body')} aria-busy={page.kind === 'reading'}>
        {props.isPackaged && <PackagedNote />}
        <StaleNote freshness={freshness} onOpenUpdates={actions.onOpenUpdates} />
        <PageNotice page={page} actions={notice} />
        {page.topics.length > 0 && (
          <TopicList topics={page.topics} rows={ROWS} chosenId={props.chosenId} onChoose={actions.onChooseTopic} />
        )}
        {chosen && (
          <ChosenTopic
            key={chosen.id}
            topic={chosen}
            isRead={page.kind === 'ready' && page.marksOn}
            brief={props.brief}
            mentionIndex={props.mentionIndex}
            onShowRecords={(id) => actions.onOpenPanel({ tab: 'page', id })}
            onStep={actions.onStep}
            onChooseTopic={actions.onChooseTopic}
          />
        )}
        <PageDigest state={props.digest} few={FEW} full={false} onRetry={actions.onRetry} />
      </section>
      <footer class="foot">
        {edition && (
          <button type="button" class="link t12" onClick={actions.onOpenUpdates}>
            <EditionText edition={edition} freshness={freshness} />
          </button>
        )}
        {props.newsAddress !== undefined && <NewsLink address={props.newsAddress} />}
      </footer>
    </main>
  );
}
