import type { OriginView } from '../../lib/domain/brief.ts';
import { Tile } from './Tile.tsx';
import { TopicLink } from './TopicLink.tsx';

/** The props of Publisher. */
export interface PublisherProps {
  readonly name: string;
  readonly origin?: OriginView | undefined;
  /** The speaker stands out from those who pass the words on. */
  readonly strong?: boolean;
  /** Id of the topic that it is, to go to where a view can. */
  readonly topic?: string | undefined;
}

/** A name as the source prints it, isolated from the line around it, with its tile tied to it. */
export function Publisher({ name, origin, strong = false, topic }: PublisherProps) {
  return (
    <>
      <bdi>
        <TopicLink topic={topic === undefined ? undefined : { id: topic, name }}>{strong ? <b>{name}</b> : name}</TopicLink>
      </bdi>
      {origin && (
        <>
          {'\u00a0'}
          <Tile origin={origin} />
        </>
      )}
    </>
  );
}
