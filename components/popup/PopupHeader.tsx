import type { PageState } from '../../lib/domain/page-state.ts';
import type { PanelRoute } from '../../lib/domain/panel-route.ts';
import { fill } from '../parts/fill.ts';
import { Icon } from '../parts/Icon.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { useStrings } from '../strings.ts';
import { MarksMenu, type MarksMenuProps } from './MarksMenu.tsx';

/** The props of PopupHeader. */
export interface PopupHeaderProps extends Omit<MarksMenuProps, 'everywhere'> {
  readonly page: PageState;
  readonly onToggleSite: (on: boolean) => void;
  readonly onOpenPanel: (route: PanelRoute) => void;
  readonly onOpenSettings: () => void;
}

/** The popup's title, the ways to search, panel and settings, the switch of this site, and what holds for all sites. */
export function PopupHeader({ page, onToggleSite, onOpenPanel, onOpenSettings, ...marks }: PopupHeaderProps) {
  const { t } = useStrings();
  return (
    <header>
      <div class="bar">
        <h1 class="brand">
          <Icon name="logo" />
          {t('popup.title')}
        </h1>
        <IconButton icon="find" label={t('popup.search')} onClick={() => onOpenPanel({ tab: 'search', query: '' })} />
        <IconButton icon="panel" label={t('popup.openPanel')} onClick={() => onOpenPanel({ tab: 'page' })} />
        <IconButton icon="settings" label={t('popup.settings')} onClick={onOpenSettings} />
      </div>
      {page.host !== undefined && page.everywhere !== 'off' && (
        <label class="site">
          <span>{fill((places) => t('popup.marksOn', places), { site: <Host key="host" name={page.host} /> })}</span>
          <input
            class="switch"
            type="checkbox"
            // biome-ignore lint/a11y/useAriaPropsForRole: the state of the checkbox is its aria-checked
            role="switch"
            checked={page.marksOn}
            onChange={(event) => onToggleSite(event.currentTarget.checked)}
          />
        </label>
      )}
      <MarksMenu everywhere={page.everywhere} {...marks} />
    </header>
  );
}

function Host({ name }: { readonly name: string }) {
  return (
    <bdi>
      <b>{name}</b>
    </bdi>
  );
}
