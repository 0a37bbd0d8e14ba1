import { useEffect } from 'preact/hooks';
import { useStrings } from '../../components/strings.ts';

/** Says in the title of this page where the reader is; undefined where another says it. */
export function usePageTitle(place: string | undefined): void {
  const { t } = useStrings();
  const title = place === undefined ? undefined : t('nav.titleOf', { place });
  useEffect(() => {
    if (title !== undefined) document.title = title;
  }, [title]);
}
