import type { NamedTopic } from '../domain/topic.ts';
import { AmbiguousFormError, compileMatcher } from '../matching/compile-matcher.ts';
import { toMentions } from '../matching/find-mentions.ts';
import { openMatcher } from '../matching/open-matcher.ts';
import { toSurfaceForms } from '../matching/to-surface-forms.ts';

/**
 * Makes a finder of the topics that some words mention, in order of mention. Topics whose names break a rule are found by
 * nothing: `check` says so, and drafts can be made before it is content.
 */
export function toTopicFinder(topics: readonly NamedTopic[]): (words: string) => string[] {
  const matcher = openMatcher(compile(topics));
  return (words) => [...new Set(toMentions(matcher.find(words)).map(({ topic }) => topic))];
}

function compile(topics: readonly NamedTopic[]) {
  try {
    return compileMatcher(topics.filter(isSound));
  } catch (error) {
    if (error instanceof AmbiguousFormError) return compileMatcher([]);
    throw error;
  }
}

function isSound(topic: NamedTopic): boolean {
  try {
    toSurfaceForms(topic);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
