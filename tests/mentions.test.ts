import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCorpus } from '../lib/corpus/compile-corpus.ts';
import { compileMatcher } from '../lib/matching/compile-matcher.ts';
import { findMentions } from '../lib/matching/find-mentions.ts';
import { openMatcher } from '../lib/matching/open-matcher.ts';
import { readDataFolder } from '../modules/corpus/read-data-folder.ts';
import { readMentionRows, writeMarks } from './mention-rows.ts';

const { topics } = (await compileCorpus(await readDataFolder(join(import.meta.dirname, '../data')))).records;
const matcher = openMatcher(compileMatcher(topics));
const rows = readMentionRows();

describe.each([...Map.groupBy(rows, ({ group }) => group)])('%s', (_, group) => {
  it.each(group)('$notation: $why', ({ text, notation }) => {
    expect(writeMarks(text, findMentions(matcher, text))).toBe(notation);
  });
});
