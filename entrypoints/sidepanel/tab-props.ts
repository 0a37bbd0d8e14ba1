import type { UiLanguage } from '../../lib/domain/language.ts';
import type { PanelRoute } from '../../lib/domain/panel-route.ts';

/** What every tab of the panel is given. */
export interface TabProps<Tab extends PanelRoute['tab']> {
  readonly route: PanelRoute & { readonly tab: Tab };
  /** The reader has been here before and came back: scroll and focus are put where they were. */
  readonly returned: boolean;
  /** Goes to another place in the panel, as a link would. */
  readonly go: (route: PanelRoute) => void;
  readonly language: UiLanguage;
  /** The tab of the browser whose page it is about. */
  readonly tabId: number | undefined;
}
