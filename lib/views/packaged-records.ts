import { loadPackagedText } from '../messaging/packaged-text.ts';
import { toPackagedLoader } from '../store/packaged-edition.ts';

/** The edition that came with the extension: views need it only where a database is not there or empty, and load it then. */
export const loadPackaged = toPackagedLoader(() => loadPackagedText('edition.json'));
