import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ElementPainter } from '../lib/page/element-painter.ts';
import { removeLeftMarks } from '../lib/page/leftovers.ts';
import { getStage } from '../lib/page/stage.ts';

/** Second stage, loaded only where marks are painted by elements, or an earlier copy of the extension left some. */
export default defineUnlistedScript(() => {
  removeLeftMarks();
  getStage()?.onPainter((look, colour) => new ElementPainter(look, colour));
});
