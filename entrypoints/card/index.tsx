import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { getStage } from '../../lib/page/stage.ts';
import { CardWindow } from './card-window.tsx';

/** Second stage, loaded when a card is first likely to be wanted in a frame. */
export default defineUnlistedScript(() => {
  getStage()?.onCard?.(new CardWindow());
});
