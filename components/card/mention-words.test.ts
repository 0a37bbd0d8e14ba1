import { expect, it } from 'vitest';
import { FULL_BRIEF } from '../fixtures/briefs.ts';
import { speak } from '../fixtures/catalogues.ts';
import { toMentionWords } from './mention-words.ts';

const words = (isOfTopic: boolean, said: Parameters<typeof toMentionWords>[1]) =>
  toMentionWords({ number: 4, of: 17, isOfTopic }, said, speak('en'));
const BRIEF = { ...FULL_BRIEF, quoteCount: 6 };

it('says which of all mentions one is, or of which: those of its topic are counted apart', () => {
  expect(words(false, BRIEF)).toBe(`Mention 4 of 17: ${BRIEF.topic.name}, 6 quotes`);
  expect(words(true, BRIEF)).toBe(`Mention 4 of 17 of this topic: ${BRIEF.topic.name}, 6 quotes`);
});

it('has the word of the page where nothing is known of it', () => {
  expect([words(false, 'Tokayev’s'), words(true, 'Tokayev’s')]).toEqual([
    'Mention 4 of 17: Tokayev’s',
    'Mention 4 of 17 of this topic: Tokayev’s',
  ]);
});
