import { useStrings } from '../strings.ts';

/** Leads to what is new in this version; shown until it has been seen, and opens nothing by itself. */
export function NewsLink({ address }: { readonly address: string }) {
  const { t } = useStrings();
  return (
    <a class="news-link" href={address} target={address.startsWith('#') ? undefined : '_blank'}>
      {t('release.link')}
    </a>
  );
}
