import type { BriefState } from '../../lib/domain/brief.ts';
import type { EditionLabel } from '../../lib/domain/edition.ts';
import type { Freshness } from '../../lib/domain/freshness.ts';
import { NewsLink } from '../news/NewsLink.tsx';
import { EditionText } from '../parts/EditionText.tsx';
import { useStrings } from '../strings.ts';
import { ChosenTopic } from './ChosenTopic.tsx';
import { PageNotice } from './PageNotice.tsx';
import { PopupHeader } from './PopupHeader.tsx';
import type { PageState, TopicOnPage } from './page-state.ts';
import { TopicList } from './TopicList.tsx';

/** The props of Popup. */
export interface PopupProps {
  readonly page: PageState;
  readonly chosenId: string | null;
  readonly brief: BriefState;
  /** Which mention of the chosen topic the page is at, from 0; null before the first step. */
  readonly mentionIndex: number | null;
  /** Edition in use, where it is known before any brief. */
  readonly edition?: EditionLabel | undefined;
  /** Whether that one is known to be the newest, where there is somebody to ask. */
  readonly freshness?: Freshness | undefined;
  /** Where the news of this version are, while they have not been seen. */
  readonly newsAddress?: string | undefined;
  readonly onChooseTopic: (id: string) => void;
  readonly onStep: (id: string, by: 1 | -1) => void;
  readonly onToggleSite: (on: boolean) => void;
  readonly onOpenSettings: () => void;
  readonly onReload: () => void;
}

/** What this page mentions, and what the corpus holds for the topic the reader chose; only the body scrolls. */
export function Popup(props: PopupProps) {
  const { t } = useStrings();
  const { page, brief, chosenId } = props;
  const { edition, freshness } = brief.kind === 'ready' ? brief.brief : props;
  const chosen = toChosen(props);
  return (
    <main class="popup">
      <PopupHeader page={page} onToggleSite={props.onToggleSite} onOpenSettings={props.onOpenSettings} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the one part that scrolls has to be reachable by key */}
      <section class="body" tabIndex={0} aria-label={t('popup.body')} aria-busy={page.kind === 'reading'}>
        {brief.kind === 'ready' && brief.brief.readFrom === 'package' && (
          <p class="note" role="status">
            {t('popup.fromPackage')}
          </p>
        )}
        <PageNotice page={page} onReload={props.onReload} />
        {page.topics.length > 0 && <TopicList topics={page.topics} chosenId={chosenId} onChoose={props.onChooseTopic} />}
        {chosen && <ChosenTopic key={chosen.id} {...props} topic={chosen} isRead={page.kind === 'ready' && page.marksOn} />}
      </section>
      <footer class="foot">
        {edition && <EditionText edition={edition} freshness={freshness} />}
        {props.newsAddress !== undefined && <NewsLink address={props.newsAddress} />}
      </footer>
    </main>
  );
}

// A topic that was asked for is shown also where the page does not mention it, or no longer.
function toChosen({ page, brief, chosenId }: PopupProps): TopicOnPage | undefined {
  const onPage = page.topics.find(({ id }) => id === chosenId);
  if (onPage !== undefined || chosenId === null) return onPage;
  return { id: chosenId, name: brief.kind === 'ready' ? brief.brief.topic.name : '', count: 0, positions: [] };
}
