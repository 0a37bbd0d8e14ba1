import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { noteAsked } from '../lib/page/stage.ts';

/** Brought in before the reader where the reader of a page clicked the toolbar button, so that it reads this page. */
export default defineUnlistedScript(() => noteAsked());
