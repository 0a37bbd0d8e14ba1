import type { Brief } from '../../lib/domain/brief.ts';
import type { Strings } from '../strings.ts';

/** Which of the mentions in a frame one is, from 1. */
export interface Nth {
  readonly number: number;
  readonly of: number;
}

/** What is said of a mention that was gone to: which of how many it is, and of what topic; of which nothing is known, the word itself. */
export function toMentionWords({ number, of }: Nth, said: Pick<Brief, 'topic' | 'quoteCount'> | string, { t }: Strings): string {
  if (typeof said === 'string') return t('card.mentionAtWord', { number, of, word: said });
  return t('card.mentionAt', { number, of, name: said.topic.name, count: said.quoteCount });
}
