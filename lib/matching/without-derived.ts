import type { Matcher } from './open-matcher.ts';

/** A matcher that leaves out words made from names ("Russian"); they do not vouch for others either. */
export function withoutDerived(matcher: Matcher): Matcher {
  return { find: (text) => matcher.find(text).filter(({ form }) => form !== 'derived') };
}
