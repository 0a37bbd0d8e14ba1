import type { CompiledMatcher, Head } from './compiled-matcher.ts';

/**
 * A compiled matcher whose topics stand as those of a feed, `<feed>:<topic>`, so that none of them can be taken for another
 * feed's. Conditions know topics by their places and need no change.
 * @throws {SyntaxError} when it has no head
 */
export function withFeed(compiled: CompiledMatcher, feed: string): CompiledMatcher {
  const [from, to] = [compiled.indexOf(' ') + 1, compiled.indexOf('\n')];
  const head = JSON.parse(compiled.slice(from, to)) as Head;
  const own = { ...head, topics: head.topics.map((topic) => `${feed}:${topic}`) };
  return compiled.slice(0, from) + JSON.stringify(own) + compiled.slice(to);
}
