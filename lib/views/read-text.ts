import { sampleByTopic } from '../domain/sample-by-topic.ts';
import { findMentions } from '../matching/find-mentions.ts';
import { isWanted, type Wants } from '../matching/is-wanted.ts';
import { openMatchers } from '../matching/unite-matchers.ts';
import type { PageTopic } from '../messaging/page-channel.ts';

/** A text that a reader pasted, read as a page is. */
export interface ReadText {
  /** Most mentioned first, then by id; their places between the start of the text, 0, and its end, 1. */
  readonly topics: readonly PageTopic[];
  /** The words around some of the mentions. */
  readonly contexts: readonly string[];
  /** Whether it mentions something that the reader does not want marked. */
  readonly hasUnwanted: boolean;
}

/** So much of a text is read, in UTF-16 code units. */
const LONGEST = 5_000_000;
/** As a page's frame tells them (`lib/page/to-contexts`). */
const [MOST_CONTEXTS, REACH] = [40, 120];

/**
 * Finds what a text mentions, as far as the settings let it be marked on pages.
 * @param stored the compiled matchers of the feeds that are on; without any, nothing is found
 */
export function readText(text: string, stored: readonly unknown[], wants: Wants): ReadText {
  const whole = openMatchers(stored);
  if (whole === undefined) return { topics: [], contexts: [], hasUnwanted: false };
  const read = text.slice(0, LONGEST);
  const all = findMentions(whole, read);
  const language = toLikelyLanguage(read);
  const mentions = all.filter((mention) => isWanted(wants, mention, read, language));
  const topics = [...Map.groupBy(mentions, ({ topic }) => topic)].map(([id, own]) => {
    return { id, count: own.length, positions: own.map(({ start }) => start / read.length) };
  });
  const around = sampleByTopic(mentions, MOST_CONTEXTS).map(({ start, end }) => read.slice(Math.max(0, start - REACH), end + REACH));
  return {
    topics: topics.toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)),
    contexts: [...new Set(around)],
    hasUnwanted: mentions.length < all.length,
  };
}

// What a page says of itself, a text shows by letters that one language alone has.
function toLikelyLanguage(text: string): string | undefined {
  if (/[әғқңөұүһ]/iu.test(text)) return 'kk';
  return /[їєґ]/iu.test(text) ? 'uk' : undefined;
}
