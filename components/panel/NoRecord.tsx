import { toPanelHash } from '../../lib/domain/panel-route.ts';
import type { RecordFinding } from '../../lib/domain/record-page.ts';
import { useStrings } from '../strings.ts';

/** Why there is no record to show; `no-feed`: the feed that it is of is not on this device. */
export type Missing = Exclude<RecordFinding, { readonly kind: 'found' }> | { readonly kind: 'no-feed' };

/** Says why there is no record at an address, and what to do. */
export function NoRecord({ missing }: { readonly missing: Missing }) {
  const { t } = useStrings();
  return (
    <div class="notice">
      <p role="status">{missing.kind === 'withdrawn' ? t('record.withdrawn', { number: missing.edition }) : t(WHY[missing.kind])}</p>
      {missing.kind === 'withdrawn' ? <p>{t('news.reason', { reason: missing.reason })}</p> : <p>{t('record.unknownNext')}</p>}
      <p class="acts">
        <a href={toPanelHash({ tab: 'search', query: '' })}>{t('record.search')}</a>
        <a href="/options.html#updates" target="_blank" rel="noopener">
          {t('record.updates')}
        </a>
      </p>
    </div>
  );
}

const WHY = { unknown: 'record.unknown', 'no-feed': 'record.noFeed' } as const;
