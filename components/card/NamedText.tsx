import { useContext } from 'preact/hooks';
import type { TopicName, TopicSpan } from '../../lib/domain/brief.ts';
import { TopicLink, type TopicWay, TopicWayContext } from '../parts/TopicLink.tsx';
import { useStrings } from '../strings.ts';

/** A text of our own in which names of topics, in whichever form, lead to these, where the view can go there; each topic once. */
export function NamedText({ text }: { readonly text: string }) {
  const way = useContext(TopicWayContext);
  const { language } = useStrings();
  return (
    <>
      {toPieces(text, way === undefined ? [] : toFirst(way.find(text, language), way)).map(({ words, topic }, at) => (
        <TopicLink key={at} topic={topic}>
          {words}
        </TopicLink>
      ))}
    </>
  );
}

interface Piece {
  readonly words: string;
  readonly topic?: TopicName;
}

// A card leads to topics of its own feed: of another it has nothing to show.
function toFirst(spans: readonly TopicSpan[], { shown }: TopicWay): readonly TopicSpan[] {
  const own = spans.filter(({ topic }) => toFeed(topic) === toFeed(shown.id));
  return own.filter(({ topic }, at) => own.findIndex((other) => other.topic === topic) === at);
}

function toPieces(text: string, spans: readonly TopicSpan[]): readonly Piece[] {
  const ends = [0, ...spans.map(({ end }) => end)];
  const pieces = spans.flatMap(({ start, end, topic }, at): Piece[] => {
    const words = text.slice(start, end);
    return [{ words: text.slice(ends[at], start) }, { words, topic: { id: topic.slice(toFeed(topic).length), name: words } }];
  });
  return [...pieces, { words: text.slice(ends.at(-1)) }];
}

function toFeed(topic: string): string {
  return topic.slice(0, topic.indexOf(':') + 1);
}
