import type { Brief } from '../../lib/domain/brief.ts';
import type { Strings } from '../strings.ts';

/** Which of the mentions one is, from 1: of all in the frame, or of those of its topic on the page. */
export interface Nth {
  readonly number: number;
  readonly of: number;
  readonly isOfTopic?: boolean | undefined;
}

/** What is said of a mention that was gone to: which of how many it is, and of what topic; of which nothing is known, the word itself. */
export function toMentionWords({ number, of, isOfTopic }: Nth, said: Pick<Brief, 'topic' | 'quoteCount'> | string, { t }: Strings): string {
  if (typeof said === 'string') return t(isOfTopic ? 'card.topicMentionAtWord' : 'card.mentionAtWord', { number, of, word: said });
  const { topic, quoteCount } = said;
  return t(isOfTopic ? 'card.topicMentionAt' : 'card.mentionAt', { number, of, name: topic.name, count: quoteCount });
}
