import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Goes to a topic within a view. A view that can, provides it around its records, with the topic that it shows now. */
export interface TopicWay {
  readonly shown: string;
  readonly goTo: (topic: string) => void;
}

/** Carries the way to other topics to every name of one; without it, names are names. */
export const TopicWayContext = createContext<TopicWay | undefined>(undefined);

/** A name that leads to its topic, where that is another than the one shown and the view can go there; else the name. */
export function TopicLink({ topic, children }: { readonly topic: string | undefined; readonly children: ComponentChildren }) {
  const way = useContext(TopicWayContext);
  if (way === undefined || topic === undefined || topic === way.shown) return <>{children}</>;
  return (
    <button type="button" class="link name" onClick={() => way.goTo(topic)}>
      {children}
    </button>
  );
}
