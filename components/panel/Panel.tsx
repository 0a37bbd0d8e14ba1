import type { ComponentChildren } from 'preact';
import { PANEL_TABS, type PanelTab, toPanelHash } from '../../lib/domain/panel-route.ts';
import { useStrings } from '../strings.ts';

const NAMES: { readonly [tab in PanelTab]: string } = {
  page: 'panel.page',
  search: 'panel.search',
  questions: 'panel.questions',
  timeline: 'panel.timeline',
  figures: 'panel.figures',
  sources: 'panel.sources',
  pins: 'panel.pins',
};

/** The props of Panel. */
export interface PanelProps {
  /** The tab that is shown; undefined where a record by itself is. */
  readonly tab: PanelTab | undefined;
  readonly children: ComponentChildren;
}

/** The panel around what it shows: its tabs are links, because each place in it has an address. */
export function Panel({ tab, children }: PanelProps) {
  const { t } = useStrings();
  return (
    <div class="panel">
      <nav aria-label={t('panel.tabs')}>
        {PANEL_TABS.map((one) => (
          <a
            key={one}
            href={toPanelHash(one === 'search' ? { tab: one, query: '' } : { tab: one })}
            aria-current={one === tab ? 'page' : undefined}
          >
            {t(NAMES[one])}
          </a>
        ))}
      </nav>
      <main>{children}</main>
    </div>
  );
}
