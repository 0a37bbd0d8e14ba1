import { useStrings } from '../strings.ts';
import type { PageState } from './page-state.ts';

const OUT_OF_REACH = {
  unsupported: ['popup.unsupported', 'popup.unsupportedNext'],
  forbidden: ['popup.forbidden', 'popup.forbiddenNext'],
  closed: ['popup.closed', 'popup.closedNext'],
} as const;

/** Where there are no topics to show, or not all of them: one sentence for what is, one for what to do. */
export function PageNotice({ page, onReload }: { readonly page: PageState; readonly onReload: () => void }) {
  const { t } = useStrings();
  if (page.kind === 'reading') {
    return <Notice sentences={[t('popup.reading')]} />;
  }
  if (page.kind in OUT_OF_REACH) {
    return <Notice sentences={OUT_OF_REACH[page.kind as keyof typeof OUT_OF_REACH].map((key) => t(key))} />;
  }
  if (!page.marksOn) {
    const off = page.host === undefined ? t('popup.marksOffHere') : t('popup.marksOff', { site: page.host });
    return <Notice sentences={[off, t('popup.marksOffNext')]} />;
  }
  if (page.kind === 'unread') {
    return (
      <>
        <Notice sentences={[t('popup.unread'), t('popup.unreadNext')]} />
        <p>
          <button type="button" class="btn" onClick={onReload}>
            {t('action.reload')}
          </button>
        </p>
      </>
    );
  }
  if (page.limits?.includes('unread')) {
    return <Notice sentences={[t('popup.partly'), t('popup.partlyNext')]} />;
  }
  if (page.topics.length === 0) {
    return <Notice sentences={[t('popup.empty'), t('popup.emptyNext')]} />;
  }
  return page.limits?.includes('cardless') ? <Notice sentences={[t('popup.cardless'), t('popup.cardlessNext')]} /> : null;
}

function Notice({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <div class="notice" role="status">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
