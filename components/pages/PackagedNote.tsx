import { useStrings } from '../strings.ts';

/** Says that there is no database here, and what is read instead. */
export function PackagedNote() {
  const { t } = useStrings();
  return (
    <p class="note" role="status">
      {t('corpus.fromPackage')}
    </p>
  );
}
