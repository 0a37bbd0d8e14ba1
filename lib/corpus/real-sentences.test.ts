import { beforeAll, describe, expect, it } from 'vitest';
import { compileMatcher } from '../matching/compile-matcher.ts';
import { type Matcher, openMatcher } from '../matching/open-matcher.ts';
import { settle } from '../matching/settle.ts';
import { CHINESE, LOOKALIKES_IN_KAZAKH, MENTIONS_IN_KAZAKH } from './fixture-asian-sentences.ts';
import { compileRealCorpus } from './fixture-corpus.ts';
import { LOOKALIKES_IN_ENGLISH, MENTIONS_IN_ENGLISH, OTHER_LANGUAGES } from './fixture-sentences.ts';
import { LOOKALIKES_IN_RUSSIAN, MENTIONS_IN_RUSSIAN, UKRAINIAN } from './fixture-slavic-sentences.ts';

let matcher: Matcher;
// The whole corpus is compiled, which a busy machine does slowly.
beforeAll(async () => {
  matcher = openMatcher(compileMatcher((await compileRealCorpus()).records.topics));
}, 60_000);

/** The mentions of a page that holds this text and no other. */
function findOnPage(text: string, language?: string): string[] {
  const found = matcher.find(text, language);
  const topics = new Set(found.filter(({ onlyWith }) => onlyWith === undefined).map(({ topic }) => topic));
  return settle(found, topics).map(({ start, end, topic, form }) => `${text.slice(start, end)} ${topic} ${form}`);
}

describe.each([
  ['lookalikes in English', LOOKALIKES_IN_ENGLISH],
  ['mentions in English', MENTIONS_IN_ENGLISH],
  ['lookalikes in Russian', LOOKALIKES_IN_RUSSIAN],
  ['mentions in Russian', MENTIONS_IN_RUSSIAN],
  ['Ukrainian', UKRAINIAN],
  ['lookalikes in Kazakh', LOOKALIKES_IN_KAZAKH],
  ['mentions in Kazakh', MENTIONS_IN_KAZAKH],
  ['Chinese', CHINESE],
] as const)('%s', (_, rows) => {
  it.each(rows)('%s: %s', (_reason, text, mentions) => {
    expect(findOnPage(text)).toEqual(mentions);
  });
});

describe('other languages of a page', () => {
  it.each(OTHER_LANGUAGES)('%s (%s): %s', (_, language, text, mentions) => {
    expect(findOnPage(text, language)).toEqual(mentions);
  });
});

it('are two hundred sentences or more', () => {
  const all = [
    ...LOOKALIKES_IN_ENGLISH,
    ...MENTIONS_IN_ENGLISH,
    ...LOOKALIKES_IN_RUSSIAN,
    ...MENTIONS_IN_RUSSIAN,
    ...UKRAINIAN,
    ...LOOKALIKES_IN_KAZAKH,
    ...MENTIONS_IN_KAZAKH,
    ...CHINESE,
    ...OTHER_LANGUAGES,
  ];
  expect(all.length).toBeGreaterThanOrEqual(200);
});
