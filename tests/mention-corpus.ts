import { join } from 'node:path';
import { compileCorpus } from '../lib/corpus/compile-corpus.ts';
import { compileMatcher } from '../lib/matching/compile-matcher.ts';
import { openMatcher } from '../lib/matching/open-matcher.ts';
import { readDataFolder } from '../modules/corpus/read-data-folder.ts';

const folder = join(import.meta.dirname, '../data');

/** The topics of the authored corpus. */
export const { topics } = (await compileCorpus(await readDataFolder(folder))).records;

/** Their matcher, as it is shipped. */
export const matcher = openMatcher(compileMatcher(topics));
