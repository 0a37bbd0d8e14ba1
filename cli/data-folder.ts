import { fileURLToPath } from 'node:url';

/** The authored corpus of this checkout. */
export const DATA_FOLDER = fileURLToPath(new URL('../data', import.meta.url));
