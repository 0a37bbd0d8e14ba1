import { Icon } from '../parts/Icon.tsx';
import { useStrings } from '../strings.ts';

/** The pages that the header leads to; each is a fragment of the options page ("#updates"). */
export const PAGES = ['settings', 'updates', 'news'] as const;
/** One such page. */
export type PageName = (typeof PAGES)[number];

const NAMES: { readonly [page in PageName]: string } = { settings: 'nav.settings', updates: 'nav.updates', news: 'nav.news' };

/** The extension's name and the way to its other pages. */
export function PageHeader({ current }: { readonly current: PageName }) {
  const { t } = useStrings();
  return (
    <header>
      <span class="brand">
        <Icon name="logo" />
        {t('extName')}
      </span>
      <nav aria-label={t('nav.label')}>
        {PAGES.map((page) => (
          <a key={page} href={`#${page}`} aria-current={page === current ? 'page' : undefined}>
            {t(NAMES[page])}
          </a>
        ))}
      </nav>
    </header>
  );
}
