import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FindTopics, TopicName } from '../../lib/domain/brief.ts';

/** Goes to a topic within a view. */
export interface TopicWay {
  /** The topic shown now, which leads nowhere; its id may have that of its feed before it. */
  readonly shown: TopicName;
  /** Finds topics in texts of our own. */
  readonly find: FindTopics;
  readonly goTo: (topic: TopicName) => void;
}

/** Carries the way to other topics to every name of one; without it, names are names. */
export const TopicWayContext = createContext<TopicWay | undefined>(undefined);

/** The props of TopicLink. */
export interface TopicLinkProps {
  readonly topic: TopicName | undefined;
  readonly children: ComponentChildren;
}

/** A name that leads to its topic, where that is another than the one shown and the view can go there; else the name. */
export function TopicLink({ topic, children }: TopicLinkProps) {
  const way = useContext(TopicWayContext);
  if (way === undefined || topic === undefined || topic.id === way.shown.id.split(':').at(-1)) return <>{children}</>;
  return (
    <button type="button" class="link name" onClick={() => way.goTo(topic)}>
      {children}
    </button>
  );
}
