import { fill } from '../parts/fill.ts';
import { Icon } from '../parts/Icon.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { useStrings } from '../strings.ts';
import type { PageState } from './page-state.ts';

/** The props of PopupHeader. */
export interface PopupHeaderProps {
  readonly page: PageState;
  readonly onToggleSite: (on: boolean) => void;
  readonly onOpenSettings: () => void;
}

/** The popup's title, the way to the settings, and the switch of this site. */
export function PopupHeader({ page, onToggleSite, onOpenSettings }: PopupHeaderProps) {
  const { t } = useStrings();
  return (
    <header>
      <div class="bar">
        <h1 class="brand">
          <Icon name="logo" />
          {t('popup.title')}
        </h1>
        <IconButton icon="settings" label={t('popup.settings')} onClick={onOpenSettings} />
      </div>
      {page.host !== undefined && (
        <label class="site">
          <span>{fill((marks) => t('popup.marksOn', marks), { site: <Host key="host" name={page.host} /> })}</span>
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
