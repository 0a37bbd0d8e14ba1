import type { ComponentChildren } from 'preact';
import type { TimeSpan } from '../../lib/domain/time-span.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { useStrings } from '../strings.ts';
import { toWindowWords } from './window-words.ts';

/** What zooms and moves a drawing of time. */
export interface ZoomActions {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly earlier: () => void;
  readonly later: () => void;
  readonly whole: () => void;
}

/** The props of ZoomControls. */
export interface ZoomControlsProps {
  readonly window: TimeSpan;
  /** How many events stand in it, and of how many. */
  readonly inside: number;
  readonly of: number;
  readonly actions: ZoomActions;
  readonly children: ComponentChildren;
}

const KEYS: { readonly [key: string]: keyof ZoomActions } = {
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  '0': 'whole',
};

/** A drawing of time with its buttons, which keys can do as well, and in words what is looked at. */
export function ZoomControls({ window, inside, of, actions, children }: ZoomControlsProps) {
  const { t, language } = useStrings();
  const press = (event: KeyboardEvent) => {
    const action = KEYS[event.key];
    if (action === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    actions[action]();
  };
  return (
    <section class="timeline" aria-label={t('timeline.drawing')} onKeyDown={press}>
      <div class="zoom">
        <IconButton icon="zoom-in" label={t('timeline.zoomIn')} keys="+" onClick={actions.zoomIn} />
        <IconButton icon="zoom-out" label={t('timeline.zoomOut')} keys="-" onClick={actions.zoomOut} />
        <IconButton icon="earlier" label={t('timeline.earlier')} keys="ArrowLeft" onClick={actions.earlier} />
        <IconButton icon="later" label={t('timeline.later')} keys="ArrowRight" onClick={actions.later} />
        <button type="button" class="link t12" aria-keyshortcuts="0" onClick={actions.whole}>
          {t('timeline.whole')}
        </button>
        <p class="t12 soft" role="status">
          {t('timeline.window', { span: toWindowWords(window, language), inside, count: of })}
        </p>
      </div>
      {children}
    </section>
  );
}
