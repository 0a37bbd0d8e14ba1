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
  const notice = toOutOfReach(page, actions, t) ?? toUnread(page, actions, t) ?? toLess(page, actions, t);
  return notice === undefined ? null : <Notice {...notice} />;
}

// Nothing of it can be read, whatever the settings.
function toOutOfReach({ kind }: PageState, { onAllow, onPaste }: PageActions, t: Translate): NoticeProps | undefined {
  if (kind === 'reading') return { sentences: [t('popup.reading')] };
  if (kind === 'closed') return { sentences: [t('popup.closed'), t('popup.closedNext')] };
  if (kind === 'forbidden') {
    return { sentences: [t('popup.forbidden'), t('popup.forbiddenNext')], action: { label: t('popup.allow'), onClick: onAllow } };
  }
  if (kind !== 'unsupported') return undefined;
  if (onPaste === undefined) return { sentences: [t('popup.unsupported'), t('popup.pasteHere')] };
  return { sentences: [t('popup.unsupported'), t('popup.unsupportedNext')], action: { label: t('popup.openPanel'), onClick: onPaste } };
}

// It could be read, and is not.
function toUnread({ kind, everywhere, marksOn, host }: PageState, actions: PageActions, t: Translate): NoticeProps | undefined {
  if (kind === 'pasted') return undefined;
  if (everywhere === 'off') return { sentences: [t('popup.offAll')], action: { label: t('popup.turnOn'), onClick: actions.onTurnOn } };
  if (!marksOn) {
    const off = host === undefined ? t('popup.marksOffHere') : t('popup.marksOff', { site: host });
    return { sentences: [off], action: { label: t('popup.marksOnHere'), onClick: () => actions.onToggleSite(true) } };
  }
  if (kind !== 'unread') return undefined;
  return { sentences: [t('popup.unread'), t('popup.unreadNext')], action: { label: t('action.reload'), onClick: actions.onReload } };
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
