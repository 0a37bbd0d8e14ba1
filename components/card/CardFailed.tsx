import { useStrings } from '../strings.ts';

/** Says that the card did not load and what that leaves unchanged, and offers to try again. */
export function CardFailed({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useStrings();
  return (
    <>
      <p role="status">{t('card.failed')}</p>
      <p>
        <button type="button" class="btn" onClick={onRetry}>
          {t('action.retry')}
        </button>
      </p>
    </>
  );
}
