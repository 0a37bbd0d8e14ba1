import { type Strings, useStrings } from '../strings.ts';
import { Brand } from './Brand.tsx';

/** The pages that the header leads to; each is a fragment of the options page ("#updates"). */
export const PAGES = ['settings', 'updates', 'news'] as const;
/** One such page. */
export type PageName = (typeof PAGES)[number];

const NAMES: { readonly [page in PageName]: string } = { settings: 'nav.settings', updates: 'nav.updates', news: 'nav.news' };

/** The name of a page. */
export function toPageName(page: PageName, { t }: Strings): string {
  return t(NAMES[page]);
}

/** The extension's name and the way to its other pages. */
export function PageHeader({ current }: { readonly current: PageName }) {
  const strings = useStrings();
  return (
    <header>
      <Brand />
      <nav aria-label={strings.t('nav.label')}>
        {PAGES.map((page) => (
          <a key={page} href={`#${page}`} aria-current={page === current ? 'page' : undefined}>
            {toPageName(page, strings)}
          </a>
        ))}
      </nav>
    </header>
  );
}
