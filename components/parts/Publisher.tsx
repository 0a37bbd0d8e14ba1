import type { OriginView } from '../../lib/domain/brief.ts';
import { Tile } from './Tile.tsx';

/** The props of Publisher. */
export interface PublisherProps {
  readonly name: string;
  readonly origin?: OriginView | undefined;
  /** The speaker stands out from those who pass the words on. */
  readonly strong?: boolean;
}

/** A name as the source prints it, isolated from the line around it, with its tile tied to it. */
export function Publisher({ name, origin, strong = false }: PublisherProps) {
  return (
    <>
      <bdi>{strong ? <b>{name}</b> : name}</bdi>
      {origin && (
        <>
          {'\u00a0'}
          <Tile origin={origin} />
        </>
      )}
    </>
  );
}
