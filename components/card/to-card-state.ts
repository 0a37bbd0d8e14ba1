import type { Brief, TopicName } from '../../lib/domain/brief.ts';
import type { CardState } from './Card.tsx';
import type { MentionOnPage } from './MentionLine.tsx';

/** What there is to show of a topic, however it was come to. */
export interface Shown {
  readonly topic: TopicName;
  readonly loading: { readonly kind: 'loading' | 'failed' } | { readonly kind: 'ready'; readonly value: Brief };
  readonly aliased?: string;
  readonly before?: TopicName;
}

/** The state of a card: a topic that a link led to is not what the page mentions. */
export function toCardState({ topic, loading, aliased, before }: Shown, { surface, form }: Omit<MentionOnPage, 'name'>): CardState {
  const mention = before === undefined ? { surface, form, name: aliased } : undefined;
  return loading.kind === 'ready'
    ? { kind: 'ready', brief: loading.value, mention }
    : { kind: loading.kind, topicName: topic.name, mention };
}
