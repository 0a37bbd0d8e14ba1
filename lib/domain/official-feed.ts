/** The id of the feed that the extension was built with. Its records' ids are theirs alone; those of others begin with `<feed>:`. */
export const OFFICIAL_FEED = 'parallax';

/** What stands before an id of a feed's records outside of that feed. */
export function toFeedPrefix(feed: string): string {
  return feed === OFFICIAL_FEED ? '' : `${feed}:`;
}

/** The same, of an id as it is outside of its feed. */
export function toPrefixOf(id: string): string {
  return id.slice(0, id.indexOf(':') + 1);
}
