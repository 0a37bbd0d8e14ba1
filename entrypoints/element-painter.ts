import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ElementPainter } from '../lib/page/element-painter.ts';
import { getStage } from '../lib/page/stage.ts';

/** Second stage, loaded only where marks are painted by elements. */
export default defineUnlistedScript(() => {
  getStage()?.onPainter((look) => new ElementPainter(look));
});
