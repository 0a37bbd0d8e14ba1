import { describe, expect, it } from 'vitest';
import type { AliasLanguage } from '../lib/domain/language.ts';
import type { NamedTopic } from '../lib/domain/topic.ts';
import { findAlias, toAliasNames } from '../lib/matching/find-alias.ts';
import { findMentions } from '../lib/matching/find-mentions.ts';
import { foldText } from '../lib/text/fold.ts';
import { matcher, topics } from './mention-corpus.ts';
import { readMentionRows, writeMarks } from './mention-rows.ts';

const rows = readMentionRows();

describe.each([...Map.groupBy(rows, ({ group }) => group)])('%s', (_, group) => {
  it.each(group)('$notation: $why', ({ text, notation, lang }) => {
    expect(writeMarks(text, findMentions(matcher, text, lang))).toBe(notation);
  });
});

const toKey = (words: string) => foldText(words).toLowerCase();
const PROPER = new Set(['person', 'place', 'body']);
const marked = Map.groupBy(
  rows.flatMap(({ group, text, marks }) => marks.map(({ start, end, topic }) => ({ group, topic, words: toKey(text.slice(start, end)) }))),
  ({ topic }) => topic,
);

function toUntriedLanguages(topic: NamedTopic): AliasLanguage[] {
  const rowsOf = marked.get(topic.id) ?? [];
  const words = new Set(rowsOf.map((one) => one.words));
  const byLanguage = Map.groupBy(toAliasNames(topic), ({ language }) => language);
  // Many a name is the same in simplified and in traditional characters.
  const isTried = (language: AliasLanguage) =>
    (language === 'zh-Hant' && rowsOf.some(({ group }) => group.includes('traditional'))) ||
    byLanguage.get(language)?.some(({ names }) => names.some(({ forms }) => forms.some(({ text }) => words.has(toKey(text)))));
  return [...byLanguage.keys()].filter((language) => isTried(language) !== true);
}

describe('the rows', () => {
  it('have a mention of every person, place and body in every language that it has names in', () => {
    const untried = topics.filter(({ kind }) => PROPER.has(kind)).map((topic) => [topic.id, toUntriedLanguages(topic).join()]);
    expect(untried.filter(([, languages]) => languages !== '')).toEqual([]);
  });

  it('have a mention of every topic, and of no other', () => {
    expect([...marked.keys()].toSorted()).toEqual(topics.map(({ id }) => id).toSorted());
  });

  it('have mentions each of which is a form of an alias', () => {
    const byId = new Map(topics.map((topic) => [topic.id, topic]));
    const nameless = rows.flatMap(({ text, lang }) =>
      findMentions(matcher, text, lang).filter(({ start, end, topic }) => {
        const named = byId.get(topic);
        return named === undefined || findAlias(named, text.slice(start, end)) === undefined;
      }),
    );
    expect(nameless).toEqual([]);
  });
});
