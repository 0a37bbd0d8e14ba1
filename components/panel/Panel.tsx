import type { ComponentChildren, Ref } from 'preact';
import type { EditionLabel } from '../../lib/domain/edition.ts';
import type { Freshness } from '../../lib/domain/freshness.ts';
import { PANEL_TABS, type PanelTab, toPanelHash } from '../../lib/domain/panel-route.ts';
import { Brand } from '../pages/Brand.tsx';
import { PackagedNote } from '../pages/PackagedNote.tsx';
import { EditionText } from '../parts/EditionText.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { type Strings, useStrings } from '../strings.ts';

const NAMES: { readonly [tab in PanelTab]: string } = {
  page: 'panel.page',
  search: 'panel.search',
  questions: 'panel.questions',
  timeline: 'panel.timeline',
  figures: 'panel.figures',
  sources: 'panel.sources',
  pins: 'panel.pins',
};

/** The name of a tab. */
export function toTabName(tab: PanelTab, { t }: Strings): string {
  return t(NAMES[tab]);
}

/** The props of Panel. */
export interface PanelProps {
  /** The tab that is shown; undefined where a record by itself is. */
  readonly tab: PanelTab | undefined;
  /** The edition in use, once it is known. */
  readonly edition?: EditionLabel | undefined;
  readonly freshness?: Freshness | undefined;
  /** The database could not be opened. */
  readonly fromPackage?: boolean;
  readonly onOpenSettings: () => void;
  /** Gets the element that holds the view. */
  readonly viewRef?: Ref<HTMLElement>;
  readonly children: ComponentChildren;
}

/** The panel around what it shows: its tabs are links, because each place in it has an address. */
export function Panel({ tab, edition, freshness, fromPackage = false, onOpenSettings, viewRef, children }: PanelProps) {
  const { t } = useStrings();
  return (
    <div class="panel">
      <header>
        <Brand />
        <IconButton icon="settings" label={t('panel.settings')} onClick={onOpenSettings} />
      </header>
      <Tabs tab={tab} />
      <main ref={viewRef ?? null}>
        {fromPackage && <PackagedNote />}
        {children}
      </main>
      <footer class="foot">
        {edition && (
          <a href="/options.html#updates" target="_blank" rel="noopener">
            <EditionText edition={edition} freshness={freshness} />
          </a>
        )}
      </footer>
    </div>
  );
}

function Tabs({ tab }: Pick<PanelProps, 'tab'>) {
  const strings = useStrings();
  return (
    <nav class="views" aria-label={strings.t('panel.tabs')}>
      {PANEL_TABS.map((one) => (
        <a
          key={one}
          href={toPanelHash(one === 'search' ? { tab: one, query: '' } : { tab: one })}
          aria-current={one === tab ? 'page' : undefined}
        >
          {toTabName(one, strings)}
        </a>
      ))}
    </nav>
  );
}
