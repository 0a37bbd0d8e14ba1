import type { PageState } from '../../lib/domain/page-state.ts';
import { type Translate, useStrings } from '../strings.ts';
import { Notice, type NoticeProps } from './Notice.tsx';

/** What a notice about the page can have done. */
export interface PageActions {
  readonly onToggleSite: (on: boolean) => void;
  readonly onTurnOn: () => void;
  readonly onReload: () => void;
  readonly onAllow: () => void;
  readonly onSearch: () => void;
  /** Goes to where text can be pasted; without it, that is here. */
  readonly onPaste?: (() => void) | undefined;
}

/** The props of PageNotice. */
export interface PageNoticeProps {
  readonly page: PageState;
  readonly actions: PageActions;
}

/** Where there are no topics to show, or not all of them: one sentence for what is, one for what to do. */
export function PageNotice({ page, actions }: PageNoticeProps) {
  const { t } = useStrings();
  const notice = toOutOfReach(page, actions, t) ?? toOff(page, actions, t) ?? toUnread(page, actions, t) ?? toLess(page, actions, t);
  return notice === undefined ? null : <Notice {...notice} />;
}

// Nothing of it can be read, whatever the settings.
function toOutOfReach({ kind }: PageState, { onPaste }: PageActions, t: Translate): NoticeProps | undefined {
  if (kind === 'closed') return { sentences: [t('popup.closed'), t('popup.closedNext')] };
  if (kind !== 'unsupported') return undefined;
  if (onPaste === undefined) return { sentences: [t('popup.unsupported'), t('popup.pasteHere')] };
  return { sentences: [t('popup.unsupported'), t('popup.unsupportedNext')], action: { label: t('popup.openPanel'), onClick: onPaste } };
}

// It could be read, and is not to be: then no permission would have it read.
function toOff({ kind, everywhere, marksOn, host }: PageState, actions: PageActions, t: Translate): NoticeProps | undefined {
  if (kind === 'pasted') return undefined;
  if (everywhere === 'off') return { sentences: [t('popup.offAll')], action: { label: t('popup.turnOn'), onClick: actions.onTurnOn } };
  if (!marksOn) {
    const off = host === undefined ? t('popup.marksOffHere') : t('popup.marksOff', { site: host });
    return { sentences: [off], action: { label: t('popup.marksOnHere'), onClick: () => actions.onToggleSite(true) } };
  }
  return undefined;
}

// It is to be read, and is not yet.
function toUnread(page: PageState, actions: PageActions, t: Translate): NoticeProps | undefined {
  const { kind, everywhere } = page;
  if (kind === 'reading') return { sentences: [t('popup.reading')] };
  if (kind !== 'unread' && kind !== 'forbidden' && kind !== 'idle') return undefined;
  if (everywhere === 'click') return { sentences: [t('popup.unreadClick'), t('popup.unreadClickNext')] };
  if (kind === 'forbidden') return toForbidden(page, actions, t);
  return { sentences: [t('popup.unread'), t('popup.unreadNext')], action: { label: t('action.reload'), onClick: actions.onReload } };
}

// Where the browser does not tell which site it is, it can only be asked for all of them; chosen ones are not all of them.
function toForbidden({ everywhere, host }: PageState, { onAllow }: PageActions, t: Translate): NoticeProps {
  if (host === undefined && everywhere === 'chosen') return { sentences: [t('popup.forbidden'), t('popup.forbiddenChosen')] };
  const label = host === undefined ? t('popup.allowAll') : t('popup.allow');
  return { sentences: [t('popup.forbidden'), t('popup.forbiddenNext')], action: { label, onClick: onAllow } };
}

// It is read, with less to show than there might be.
function toLess({ kind, limits = [], topics }: PageState, actions: PageActions, t: Translate): NoticeProps | undefined {
  if (limits.includes('failed')) {
    return {
      sentences: [t('popup.failedRead'), t('popup.failedReadNext')],
      action: { label: t('action.reload'), onClick: actions.onReload },
    };
  }
  if (limits.includes('unread')) return { sentences: [t('popup.partly'), t('popup.partlyNext')] };
  const off = limits.includes('off') ? [t('popup.someOff')] : [];
  if (topics.length === 0) {
    const empty = kind === 'pasted' ? [t('popup.emptyText'), ...off] : [t('popup.empty'), ...off, t('popup.emptyNext')];
    return { sentences: empty, action: { label: t('popup.search'), onClick: actions.onSearch } };
  }
  if (limits.includes('cardless')) return { sentences: [t('popup.cardless'), t('popup.cardlessNext')] };
  // On a page it is where its marks are missing that it is to be said, or it would stand on every page.
  return kind === 'pasted' && off.length > 0 ? { sentences: off } : undefined;
}
